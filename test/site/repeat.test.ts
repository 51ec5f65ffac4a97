import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildSite } from '../helpers/build-demo.ts';
import { filesOf } from '../helpers/site.ts';

const first = inject('site');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-again-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Digest of every file of a site, by path. */
async function digests(site: string): Promise<Record<string, string>> {
  const files = filesOf(site).map(async (path): Promise<[string, string]> => [
    path,
    createHash('sha256')
      .update(await readFile(join(site, path)))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(files));
}

test('a build with an empty cache, elsewhere and in another time zone, gives the same bytes', async () => {
  await buildSite(join(folder, 'cold'), join(folder, 'cache'), { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' });
  expect(await digests(join(folder, 'cold'))).toEqual(await digests(first));
});

test('a second build with what the first one kept gives the same bytes', async () => {
  await buildSite(join(folder, 'warm'), join(folder, 'cache'));
  expect(await digests(join(folder, 'warm'))).toEqual(await digests(first));
});
