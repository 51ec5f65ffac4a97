import { basename } from 'node:path';
import type { Source } from '../model/index.ts';
import type { RootSnapshot } from '../planning/snapshot.ts';
import { listFolder, readFolderFile } from './folder.ts';
import type { Pulled } from './report.ts';
import { emptyRemark, limitRemark } from './remarks.ts';
import type { RootHistory } from './repository.ts';
import { findRoots } from './roots.ts';
import { maxFiles } from './text.ts';

/** Reads the planning of a folder as it lies on the disk. `past` adds what a repository knows of its roots. */
export async function pullFolder(source: Source, past: ReadonlyMap<string, RootHistory> = new Map()): Promise<Pulled> {
  const entries = await listFolder(source.repo, 10 * maxFiles);
  const paths = entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
  const whole = basename(source.repo) === '.planning';
  const found = findRoots(paths, { source: source.id, roots: source.roots, exclude: source.exclude, whole }, maxFiles);
  const roots: RootSnapshot[] = [];
  for (const { id, root, paths: own } of found) {
    const files = await Promise.all(own.map((path) => readFolderFile(source.repo, path)));
    roots.push({
      id,
      root,
      ...(past.get(root) ?? { versions: [] }),
      files: files.filter((file) => file !== undefined),
    });
  }
  return { roots, remark: roots.length === 0 ? emptyRemark(source, entries) : limitRemark(found) };
}
