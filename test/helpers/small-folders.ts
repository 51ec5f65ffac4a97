import { join } from 'node:path';
import { planningFiles } from './planning-files.ts';
import type { Folder } from './mutate-folder.ts';
import { shared } from './shared.ts';

const MOST = 60;

/** The planning folders of the demo and, where they are there, real ones of at most 60 documents: texts by path below their root. */
export function smallFolders(): Folder[] {
  const folders = [join(import.meta.dirname, '../../content/demo'), shared('corpus')].filter(
    (each) => each !== undefined,
  );
  const roots = folders.flatMap((folder) => [...Map.groupBy(planningFiles(folder), ({ root }) => root).values()]);
  return roots
    .filter((files) => files.length > 3 && files.length <= MOST)
    .map((files) =>
      Object.fromEntries(
        files.map(({ root, file }) => [file.path.slice(root === '.' ? 0 : root.length + 1), file.text]),
      ),
    );
}
