import type { Config, ProjectFile } from '../model/index.ts';
import type { Snapshot } from '../planning/snapshot.ts';

/** Renders every document that is not in the cache yet; answers the file of each, by project id and path. */
export function renderDocuments(_config: Config, _snapshots: readonly Snapshot[], _projects: readonly ProjectFile[]): Promise<Map<string, Map<string, string>>> {
  return Promise.resolve(new Map());
}
