import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from '../model/index.ts';
import type { ReadVersions } from '../planning/index.ts';
import type { RootSnapshot, Snapshot } from '../planning/snapshot.ts';
import { siteCache } from './cache.ts';

/** What was made of a root before under the same `key`. */
export const keptRoot = (config: Config, made: string, id: string, key: string): Promise<unknown> =>
  lookUp(rootPath(config, made, id), key);

/** Keeps what is made of a root now. */
export const keepRoot = (config: Config, made: string, id: string, key: string, value: unknown): Promise<void> =>
  keep(rootPath(config, made, id), key, value);

const rootPath = (config: Config, made: string, id: string): string => join(siteCache(config), made, `${id}.json`);

/** What the last run read of a root's old versions under the same `key`, and where to put what this one does. */
export async function keepVersions(
  config: Config,
  root: RootSnapshot,
  key: string,
): Promise<{ known: ReadVersions | undefined; keep: (versions: ReadVersions) => Promise<void> }> {
  const path = join(siteCache(config), 'history', `${root.id}.json`);
  const known = (await lookUp(path, key)) as ReadVersions | undefined;
  return { known, keep: (versions) => keep(path, key, versions) };
}

/** What a file holds for a key, which is its first line. */
export async function lookUp(path: string, key: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.startsWith(`"${key}"\n`) ? JSON.parse(text.slice(key.length + 3)) : undefined;
}

/** Written whole or not at all. */
export async function keep(path: string, key: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, `"${key}"\n${JSON.stringify(value)}`);
  await rename(`${path}.new`, path);
}

/** A hash of everything that is given. */
export const keyOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** Names everything that the reading of a planning root depends on: its files by content, their history, the source, the code. */
export function projectKey(root: RootSnapshot, snapshot: Snapshot, ...inputs: readonly unknown[]): string {
  const files = root.files.map(({ path, blob, problem }) => [path, blob, problem]);
  const { source, report, web, commit } = snapshot;
  const parts = [root.id, root.root, root.asOf, files, root.versions, source, report, web, commit, inputs];
  return keyOf(parts);
}
