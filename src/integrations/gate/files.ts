import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Paths of all files below a folder, with `/`, sorted. */
export const pathsBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/** The bytes of a file as a reader gets them: what is compressed, such as the search index, is unpacked. */
export function bytesOf(folder: string, path: string): Buffer {
  const stored = readFileSync(join(folder, path));
  if (stored[0] !== 0x1f || stored[1] !== 0x8b) return stored;
  try {
    return gunzipSync(stored);
  } catch {
    return stored;
  }
}
