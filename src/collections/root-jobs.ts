import type { Config, ProjectFile } from '../model/index.ts';
import { historyCounts, type HistoryCounts } from '../planning/history/counts.ts';
import { lookOver, rulesOf, type Looked } from '../planning/publish/redact/index.ts';
import type { RootSnapshot, Snapshot } from '../planning/snapshot.ts';
import { codeVersion } from './code-version.ts';
import { keepRoot, keptRoot, projectKey } from './project-cache.ts';
import { textsOf } from './publish/texts.ts';
import { readProject } from './read-project.ts';

/** The code whose answers are kept: what an earlier version of it read is read again. */
const code = codeVersion('planning', 'model', 'collections/read-project.ts', 'collections/publish/texts.ts');

/** A planning root, and what it is read by. The roots of `snapshot` are not looked at. */
export interface RootOf {
  config: Config;
  root: RootSnapshot;
  snapshot: Snapshot;
}

/** What is read of a planning root, and what the rules of publishing say of its texts. */
export interface ReadRoot {
  file: ProjectFile;
  looked: Looked;
}

/** What is made of a planning root alone, by the name of the job. */
export interface RootResults {
  /** All that is known of the project. */
  read: ReadRoot;
  /** How much of its history was found. */
  count: HistoryCounts;
}

export type RootJob = keyof RootResults;

/** What the last run made of a root, where nothing has changed since. */
export const keptOf = <J extends RootJob>(job: J, of: RootOf): Promise<RootResults[J] | undefined> =>
  keptUnder(job, of.config, of.root.id, keyFor(of));

/** The same for a root of which only the key is known. */
export const keptUnder = <J extends RootJob>(
  job: J,
  config: Config,
  id: string,
  key: string,
): Promise<RootResults[J] | undefined> => keptRoot(config, job, id, key) as Promise<RootResults[J] | undefined>;

/**
 * Does a job, and keeps what it gives for the next run, unless the history could not be read to its end (`whole` is false then).
 * Rejects with an `OwnError` for a bug of ours.
 */
export async function doJob<J extends RootJob>(
  job: J,
  of: RootOf,
): Promise<{ result: RootResults[J]; whole: boolean }> {
  const { config, root, snapshot } = of;
  const { file, whole } = await readProject(config, root, snapshot, code);
  const result = results[job](file, of);
  if (whole) await keepRoot(config, job, root.id, keyFor(of), result);
  return { result, whole };
}

const results: { [J in RootJob]: (file: ProjectFile, of: RootOf) => RootResults[J] } = {
  read: (file, { config, root }) => ({ file, looked: lookOver(textsOf(root, file), rulesOf(config.publish)) }),
  count: historyCounts,
};

/** Names everything that what is made of a root depends on. */
export const keyFor = ({ config, root, snapshot }: RootOf): string =>
  projectKey(root, snapshot, code, config.limits.fileBytes);
