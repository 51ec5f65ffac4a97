import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Config } from '../model/index.ts';
import type { ReadTexts } from '../planning/index.ts';
import type { RootSnapshot, Snapshot } from '../planning/snapshot.ts';
import { siteCache } from './cache.ts';

/** What was made of a root before under the same `key`. */
export const keptRoot = (config: Config, made: string, id: string, key: string): Promise<unknown> =>
  lookUp(rootPath(config, made, id), key);

/** Keeps what is made of a root now. */
export const keepRoot = (config: Config, made: string, id: string, key: string, value: unknown): Promise<void> =>
  keep(rootPath(config, made, id), key, value);

const rootPath = (config: Config, made: string, id: string): string => join(siteCache(config), made, `${id}.kept`);

/** What the last run read of a root's texts under the same `key`, and where to put what this one does. */
export async function keepTexts(
  config: Config,
  root: RootSnapshot,
  key: string,
): Promise<{ known: ReadTexts | undefined; keep: (texts: ReadTexts) => Promise<void> }> {
  const path = rootPath(config, 'texts', root.id);
  const known = (await lookUp(path, key)) as ReadTexts | undefined;
  return { known, keep: (texts) => keep(path, key, texts) };
}

/** What a file holds for a key, which is its first line. */
export async function lookUp(path: string, key: string): Promise<unknown> {
  const held = await readFile(path).catch(() => Buffer.of());
  const first = Buffer.from(`${key}\n`);
  if (!held.subarray(0, first.length).equals(first)) return undefined;
  try {
    return deserialize(held.subarray(first.length));
  } catch {
    return undefined; // a later version of Node wrote it
  }
}

/** Written whole or not at all. Plain data is copied as it is: with what is undefined, and what stands twice as one. */
export async function keep(path: string, key: string, value: unknown): Promise<void> {
  const held = Buffer.concat([Buffer.from(`${key}\n`), serialize(value)]);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, held);
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
