// Draws pairs of decisions to judge by reading: wordings that were merged (are they one?) and near-alike decisions left apart (are they two?).
import { readProjects } from '../src/collections/read-projects.ts';
import { pullAll, readConfig } from '../src/sources/index.ts';
import { draw, type DrawnPair, mergedPairs, nearAlikePairs } from '../test/helpers/decision-pairs.ts';

const COUNT = 100;

const config = await readConfig();
const files = (await Promise.all((await pullAll(config)).map((snapshot) => readProjects(config, snapshot)))).flat();
const print = (title: string, pairs: readonly DrawnPair[]): void => {
  console.log(`\n## ${title}: ${String(pairs.length)} in all\n`);
  draw(pairs, COUNT).forEach(({ project, a, b, about, sideBySide }, at) => {
    console.log(`${String(at + 1)} ${project}${sideBySide === true ? ' (side by side)' : ''}`);
    console.log(`   A [${about[0]}] ${a}\n   B [${about[1]}] ${b}`);
  });
};

const near = files.flatMap(nearAlikePairs);
print('Merged wordings', files.flatMap(mergedPairs));
print('Near-alike, left apart', near);
print(
  'Near-alike, left apart, never side by side',
  near.filter(({ sideBySide }) => sideBySide !== true),
);
