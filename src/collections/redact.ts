import type { Config, ProjectFile } from '../model/index.ts';
import type { Published } from '../planning/publish/index.ts';
import type { Snapshot } from '../planning/snapshot.ts';

/** The texts of what may be seen without what must not leave: credentials, home paths, and what the configuration names. */
export function redactSite(
  _config: Config,
  _snapshots: readonly Snapshot[],
  projects: readonly ProjectFile[],
): Promise<Published> {
  return Promise.resolve({ projects: [...projects], findings: [], removed: [] });
}
