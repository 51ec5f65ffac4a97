import { basename } from 'node:path';
import type { Limits, Source } from '../model/index.ts';
import type { RootSnapshot } from '../planning/snapshot.ts';
import { listFolder, readFolderFile } from './folder.ts';
import { bytesWithin, rootsWithin } from './limits.ts';
import type { Pulled } from './report.ts';
import { emptyRemark } from './remarks.ts';
import type { RootHistory } from './repository.ts';

/** Reads the planning of a folder as it lies on the disk. `past` adds what a repository knows of its roots. */
export async function pullFolder(
  source: Source,
  limits: Limits,
  past: ReadonlyMap<string, RootHistory> = new Map(),
): Promise<Pulled> {
  const entries = await listFolder(source.repo, 10 * limits.files);
  const paths = entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
  const whole = basename(source.repo) === '.planning';
  const options = { source: source.id, roots: source.roots, exclude: source.exclude, whole };
  const { kept, hits } = rootsWithin(paths, options, limits);
  const bytes = bytesWithin(limits);
  const roots: RootSnapshot[] = [];
  for (const { id, root, paths: own } of kept) {
    const files = await Promise.all(own.map((path) => readFolderFile(source.repo, path, limits.fileBytes)));
    const read = files.filter((file) => file !== undefined).map(bytes.take);
    roots.push({ id, root, ...(past.get(root) ?? { versions: [] }), files: read });
  }
  const remark = roots.length === 0 ? emptyRemark(source, entries) : undefined;
  return { roots, remark, hits: [...hits, ...bytes.hits()] };
}
