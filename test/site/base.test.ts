import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../helpers/build-demo.ts';
import { brokenLinks } from '../helpers/site.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-base-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('under a sub-path every link stays below it and leads somewhere', async () => {
  await cp(join(import.meta.dirname, '../../content'), join(folder, 'content'), { recursive: true });
  const file = join(folder, 'content/sources.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^site:\n/m, 'site:\n  base: /status/\n'));
  await buildSite(join(folder, 'site'), join(folder, 'cache'), { MILEPOST_SOURCES: file });
  expect(brokenLinks(join(folder, 'site'), '/status/')).toEqual([]);
});
