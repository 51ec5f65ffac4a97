import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config, ProjectFile } from '../model/index.ts';
import type { RootSnapshot, Snapshot } from '../planning/snapshot.ts';
import { siteCache } from './cache.ts';

/** The project as it was read before under the same `key`, else as `read` reads it now. */
export async function keepProject(
  config: Config,
  root: RootSnapshot,
  key: string,
  read: () => Promise<ProjectFile>,
): Promise<ProjectFile> {
  const path = join(siteCache(config), 'projects', `${root.id}.json`);
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (kept.startsWith(`"${key}"\n`)) return JSON.parse(kept.slice(key.length + 3)) as ProjectFile;
  const file = await read();
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, `"${key}"\n${JSON.stringify(file)}`);
  await rename(`${path}.new`, path);
  return file;
}

/** Names everything that the reading of a planning root depends on: its files by content, their history, the source, the code. */
export function projectKey(root: RootSnapshot, snapshot: Snapshot, ...inputs: readonly unknown[]): string {
  const files = root.files.map(({ path, blob, problem }) => [path, blob, problem]);
  const { source, report, web, commit } = snapshot;
  const parts = [root.id, root.root, root.asOf, files, root.versions, source, report, web, commit, inputs];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
