import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from '../planning/snapshot.ts';
import { decode } from './text.ts';
import type { TreeEntry } from './tree.ts';

const skipped = new Set(['.git', 'node_modules']);

/** Lists a folder as it lies on the disk; symlinks are named and never followed. Stops after `limit` entries. */
export async function listFolder(folder: string, limit: number): Promise<TreeEntry[]> {
  const entries: TreeEntry[] = [];
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined && entries.length < limit; below = waiting.pop()) {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isSymbolicLink()) entries.push({ path, kind: 'symlink' });
      else if (entry.isDirectory() && !skipped.has(entry.name)) waiting.push(path);
      else if (entry.isFile()) entries.push({ path, kind: 'file' });
    }
  }
  return entries;
}

/** Reads one file of a plain folder, with the blob id that git would give it. Undefined where it is gone or no plain file. */
export async function readFolderFile(folder: string, path: string, maxBytes: number): Promise<SourceFile | undefined> {
  const full = join(folder, path);
  const stat = await lstat(full).catch(() => undefined);
  if (!stat?.isFile()) return undefined;
  if (stat.size > maxBytes)
    return { path, blob: await hashOf(full, stat.size), bytes: stat.size, text: '', problem: 'too-large' };
  const content = await readFile(full);
  return { path, blob: blobId(content), bytes: content.length, ...decode(content) };
}

async function hashOf(file: string, size: number): Promise<string> {
  const hash = createHash('sha1').update(`blob ${size}\0`);
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

const blobId = (content: Buffer): string =>
  createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
