import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foldersOf, prepare, swap, type Folders } from '../../src/cli/swap.ts';

let root: string;
let folders: Folders;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'milepost-swap-'));
  folders = foldersOf(join(root, 'dist'));
});
afterEach(() => rm(root, { recursive: true }));

const write = async (folder: string, text: string) => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), text);
};
const read = (folder: string) => readFile(join(folder, 'index.html'), 'utf8');

/** One build that writes `text`. */
async function publish(text: string) {
  await prepare(folders);
  await write(folders.staging, text);
  await swap(folders);
}

describe('swap', () => {
  it('publishes the first site where there was none', async () => {
    await publish('one');
    expect(await read(folders.dist)).toBe('one');
    expect(existsSync(folders.previous)).toBe(false);
  });

  it('keeps the site before, and only that one', async () => {
    for (const text of ['one', 'two', 'three']) await publish(text);
    expect([await read(folders.dist), await read(folders.previous)]).toEqual(['three', 'two']);
    expect(existsSync(folders.staging)).toBe(false);
  });

  it('leaves nothing of the last site in the next', async () => {
    await prepare(folders);
    await write(folders.staging, 'one');
    await writeFile(join(folders.staging, 'gone.html'), '');
    await swap(folders);
    await publish('two');
    expect(existsSync(join(folders.dist, 'gone.html'))).toBe(false);
  });
});

describe('a build that was killed', () => {
  it('while it wrote pages: the site stands, and the next build starts anew', async () => {
    await publish('one');
    await prepare(folders);
    await write(folders.staging, 'half');
    expect(await read(folders.dist)).toBe('one');
    await prepare(folders);
    expect(existsSync(join(folders.staging, 'index.html'))).toBe(false);
  });

  it('between the two renames: the site before is put back', async () => {
    await publish('one');
    await rename(folders.dist, folders.previous);
    await prepare(folders);
    expect(await read(folders.dist)).toBe('one');
  });

  it('while it removed the site before: the site stands and is replaced', async () => {
    await publish('one');
    await publish('two');
    await rm(join(folders.previous, 'index.html'));
    await publish('three');
    expect([await read(folders.dist), await read(folders.previous)]).toEqual(['three', 'two']);
  });
});
