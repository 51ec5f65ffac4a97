import type { Config, ProjectFile } from '../model/index.ts';
import type { HistoryCounts } from '../planning/history/counts.ts';
import type { Looked } from '../planning/publish/redact/index.ts';
import type { RootSnapshot, Snapshot } from '../planning/snapshot.ts';
import { codeVersion } from './code-version.ts';
import { keptRoot, projectKey } from './project-cache.ts';

/** The code whose answers are kept: what an earlier version of it read is read again. */
export const readingCode = codeVersion(
  'planning',
  'model',
  'collections/read-project.ts',
  'collections/publish/texts.ts',
);

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

/** Names everything that what is made of a root depends on. */
export const keyFor = ({ config, root, snapshot }: RootOf): string =>
  projectKey(root, snapshot, readingCode, config.limits.fileBytes);
