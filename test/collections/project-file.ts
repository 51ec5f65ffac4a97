import { emptyProjectFile } from '../../src/planning/empty-project-file.ts';
import type { Origin, ProjectFile } from '../../src/model/index.ts';

/** One place in a planning file. */
export const origin = (path = '.planning/STATE.md', line = 1): Origin => ({ path, line, kind: 'state' });

type Arrays = Partial<Omit<ProjectFile, 'schemaVersion' | 'project'>>;

/** A project of which only the named things are known. */
export function projectFile(
  id: string,
  arrays: Arrays = {},
  project: Partial<ProjectFile['project']> = {},
): ProjectFile {
  return emptyProjectFile({ id, source: id, ...project }, arrays);
}
