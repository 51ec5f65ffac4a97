import { open } from 'node:fs/promises';
import { GitError } from './git.ts';

const SIGNATURE = /^# v[23] git bundle/;

/** Whether a file begins as a git bundle does. */
export async function isBundle(file: string): Promise<boolean> {
  return SIGNATURE.test(await beginning(file, 16).catch(() => ''));
}

/** More names than any repository has. */
const LONGEST = 16 * 1024 * 1024;

/** What a bundle holds, by name: its first lines say so, up to an empty one. Throws a `GitError` where they do not. */
export async function bundleRefs(file: string): Promise<Map<string, string>> {
  for (let size = 4096; size <= LONGEST; size *= 8) {
    const text = await beginning(file, size).catch(() => '');
    const end = text.indexOf('\n\n');
    if (!SIGNATURE.test(text)) break;
    if (end >= 0) return new Map([...text.slice(0, end).matchAll(REF)].map(([, id = '', name = '']) => [name, id]));
  }
  throw new GitError('it cannot be read as a git bundle: its first lines do not say what it holds');
}

const REF = /^([0-9a-f]{40}|[0-9a-f]{64}) (.+)$/gm;

async function beginning(file: string, size: number): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
