import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Paths of all files below a folder, with `/`, sorted. */
export const pathsBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/**
 * Makes the function that reads files below a folder as a reader gets them: what is compressed, such as the search index, is unpacked.
 * The bytes are good until the next file is read: one buffer serves all, which spares the collector hundreds of megabytes.
 */
export function reader(folder: string): (path: string) => Buffer {
  let room = Buffer.allocUnsafe(1 << 20);
  return (path) => {
    const file = openSync(join(folder, path), 'r');
    try {
      const { size } = fstatSync(file);
      if (size > room.length) room = Buffer.allocUnsafe(2 * size);
      let length = 0;
      for (let read = -1; read !== 0 && length < size; length += read)
        read = readSync(file, room, length, size - length, null);
      return unpacked(room.subarray(0, length));
    } finally {
      closeSync(file);
    }
  };
}

function unpacked(stored: Buffer): Buffer {
  if (stored[0] !== 0x1f || stored[1] !== 0x8b) return stored;
  try {
    return gunzipSync(stored);
  } catch {
    return stored;
  }
}
