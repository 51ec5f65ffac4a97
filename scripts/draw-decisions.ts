/**
 * Draws decisions to judge by reading, and writes a Markdown sheet for each question, with a column for the verdict:
 *
 *     node scripts/draw-decisions.ts --seed 1 --out <folder>
 *
 * merged wordings (are they one?), near-alike decisions left apart (are they two?), the same without those that stood side by side,
 * and single decisions (is it one? is its date the commit that added it?). The same seed draws the same of the same data.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readProjects } from '../src/collections/each-root.ts';
import { pullAll, readConfig } from '../src/sources/index.ts';
import { draw, mergedPairs, nearAlikePairs, wordingOf } from '../test/helpers/decision-pairs.ts';
import { decisionSheet, type DrawnDecision, pairSheet } from '../test/helpers/decision-sheets.ts';
import { firstCommitOf } from '../test/helpers/first-commit.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20260301' },
    pairs: { type: 'string', default: '100' },
    decisions: { type: 'string', default: '200' },
    out: { type: 'string', default: '.cache/sheets' },
  },
});
const seed = Number(values.seed);
const pairs = Number(values.pairs);

const config = await readConfig();
const read = await Promise.all(
  (await pullAll(config)).map(async (snapshot) => ({ snapshot, files: await readProjects(config, snapshot) })),
);
const files = read.flatMap((each) => each.files);

mkdirSync(values.out, { recursive: true });
const write = (name: string, sheet: string): void => {
  const path = join(values.out, `${name}.md`);
  writeFileSync(path, sheet);
  console.log(path);
};
const title = (what: string, drawn: number, all: number): string =>
  `${what}: ${String(drawn)} of ${String(all)}, seed ${String(seed)}`;
const writePairs = (name: string, what: string, question: string, all: ReturnType<typeof nearAlikePairs>): void => {
  const drawn = draw(all, pairs, seed);
  write(name, pairSheet(title(what, drawn.length, all.length), question, drawn));
};

const near = files.flatMap(nearAlikePairs);
writePairs('merged', 'Merged wordings', 'Are they one decision?', files.flatMap(mergedPairs));
writePairs('near-alike', 'Near-alike, left apart', 'Are they two decisions?', near);
writePairs(
  'never-side-by-side',
  'Near-alike, left apart, never side by side',
  'Are they two decisions?',
  near.filter(({ sideBySide }) => sideBySide !== true),
);

const all = read.flatMap(({ snapshot, files: own }) =>
  own.flatMap(({ project, decisions }) => decisions.map((decision) => ({ snapshot, project, decision }))),
);
const drawn = draw(all, Number(values.decisions), seed).map(({ snapshot, project, decision }): DrawnDecision => {
  const { gitDir, commit = 'HEAD' } = snapshot;
  const found = gitDir === undefined ? undefined : firstCommitOf(gitDir, commit, project.root, decision);
  return {
    project: project.id,
    ...wordingOf(decision, decision.text),
    firstSeen: decision.firstSeen?.commit ?? '',
    ...(found === undefined ? {} : { found }),
  };
});
const same = drawn.filter(({ firstSeen, found }) => firstSeen === found).length;
const question = `Is it a decision? Is its date the commit that added it? git finds the same for ${String(same)}.`;
write('decisions', decisionSheet(title('Decisions', drawn.length, all.length), question, drawn));
