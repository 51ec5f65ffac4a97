import { join } from 'node:path';
import type { Config, Source } from '../model/index.ts';
import { historyCounts, type HistoryCounts } from '../planning/history/counts.ts';
import { policyOf } from '../planning/publish/audience/policy.ts';
import type { Snapshot } from '../planning/snapshot.ts';
import { withSourceState } from '../planning/source-state.ts';
import {
  pullAll,
  readConfig,
  readCorrections,
  systemEffects,
  unchangedCommits,
  type SourceEffects,
} from '../sources/index.ts';
import { siteCache } from './cache.ts';
import { codeVersion } from './code-version.ts';
import { keptUnder, keyFor, readingCode } from './kept-roots.ts';
import { keep, keyOf, lookUp } from './project-cache.ts';

/** What the history of one project came to. */
export interface CountedProject {
  project: { id: string };
  history: HistoryCounts;
}

/** Beside the reading code, which planning and model are. */
const code = codeVersion('collections', 'sources');

/**
 * Pulls what has changed, and counts what the history of each project came to. Nothing but reading is needed for that; where more is,
 * because what people settled changes what is counted or what is found decides how the run ends, undefined.
 */
export async function countHistory(): Promise<CountedProject[] | undefined> {
  const config = await readConfig();
  if (!isReadingAll(config) || (await readCorrections(config)).length > 0) return undefined;
  const commits = await unchangedCommits(config);
  const kept = await Promise.all(config.sources.map((source, at) => keptCounts(config, source, commits[at])));
  const sources = config.sources.filter((_, at) => kept[at] === undefined);
  const counted = [...kept.flatMap((projects) => projects ?? []), ...(await countAnew({ ...config, sources }))];
  const isTwice = new Set(counted.map(({ project }) => project.id)).size < counted.length;
  return isTwice ? countAnew(config) : counted.sort((a, b) => (a.project.id < b.project.id ? -1 : 1));
}

const isReadingAll = ({ strict, publish }: Config): boolean =>
  !strict &&
  policyOf({ publish }).open &&
  publish.withhold.ids.length === 0 &&
  !Object.values(publish.rules).includes('stop') &&
  !publish.patterns.some(({ action }) => action === 'stop');

/** The roots of a source, and the keys under which what was counted of them is kept. */
type Roots = { id: string; key: string }[];

/** What was counted of a source at the commit that it still has. */
async function keptCounts(config: Config, source: Source, commit?: string): Promise<CountedProject[] | undefined> {
  if (commit === undefined) return undefined;
  const roots = (await lookUp(rootsPath(config, source), rootsKey(config, source, commit))) as Roots | undefined;
  const counts = await Promise.all((roots ?? []).map(({ id, key }) => keptUnder('count', config, id, key)));
  const known = counts.flatMap((history, at) => (history ? [{ project: { id: roots![at]!.id }, history }] : []));
  return roots !== undefined && known.length === roots.length ? known : undefined;
}

async function countAnew(config: Config): Promise<CountedProject[]> {
  if (config.sources.length === 0) return [];
  const snapshots = await pullAll(config, loadingMeanwhile(systemEffects()));
  const { eachRoot } = await import('./each-root.ts');
  const counts = await eachRoot('count', config, snapshots);
  await Promise.all(snapshots.map((snapshot, at) => keepRoots(config, config.sources[at]!, snapshot)));
  return snapshots.flatMap((snapshot, at) =>
    snapshot.roots.length === 0
      ? withSourceState(snapshot, []).map((file) => ({ project: file.project, history: historyCounts(file) }))
      : snapshot.roots.map(({ id }, of) => ({ project: { id }, history: counts[at]![of]! })),
  );
}

/** Loads the code that reads, which is much, while git fetches what there is to read. */
const loadingMeanwhile = (effects: SourceEffects): SourceEffects => ({
  ...effects,
  git: (args, options) => {
    const said = effects.git(args, options);
    if (args[0] === 'fetch') import('./each-root.ts').catch(() => undefined); // is said by whoever needs it
    return said;
  },
});

async function keepRoots(config: Config, source: Source, snapshot: Snapshot): Promise<void> {
  const { report, roots, commit } = snapshot;
  if (report.state !== 'fresh' || commit === undefined) return;
  const keys: Roots = roots.map((root) => ({ id: root.id, key: keyFor({ config, root, snapshot }) }));
  await keep(rootsPath(config, source), rootsKey(config, source, commit), keys);
}

const rootsPath = (config: Config, source: Source): string => join(siteCache(config), 'roots', `${source.id}.kept`);

const rootsKey = ({ limits }: Config, source: Source, commit: string): string =>
  keyOf(code, readingCode, source, commit, limits);
