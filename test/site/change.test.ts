import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildSite } from '../helpers/build-demo.ts';
import { filesOf } from '../helpers/site.ts';

let folder = '';
const at = (path: string) => join(folder, path);
const planning = 'content/demo/pedal/.planning';

/** Digest of every file of a site, by path. */
const digests = (site: string) =>
  Object.fromEntries(
    filesOf(site).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(site, path)))
        .digest('hex'),
    ]),
  );

const build = (out: string, cache: string, env: Record<string, string> = {}) =>
  buildSite(at(out), at(cache), { MILEPOST_SOURCES: at('content/sources.yaml'), ...env });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-change-'));
  await cp(join(import.meta.dirname, '../../content'), at('content'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a build with an empty cache, elsewhere and in another time zone, gives the same bytes', async () => {
  await build('site', 'cache', { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' });
  expect(digests(at('site'))).toEqual(digests(inject('site')));
});

test('a second build with what the first one kept gives the same bytes', async () => {
  await build('site', 'cache');
  expect(digests(at('site'))).toEqual(digests(inject('site')));
});

test('after changes, a build with what the last one kept gives the bytes of a build from nothing', async () => {
  const before = digests(at('site'));
  await appendFile(at(`${planning}/STATE.md`), '\n### Blockers\n\n- The lock supplier has not answered\n');
  await rm(at(`${planning}/RETROSPECTIVE.md`));
  const sources = await readFile(at('content/sources.yaml'), 'utf8');
  await writeFile(at('content/sources.yaml'), sources.replace(/\n {2}- id: tidebook\n(?: {4}.*\n)+/, '\n'));

  await build('site', 'cache');
  await build('cold', 'cold-cache');
  expect(digests(at('site'))).toEqual(digests(at('cold')));
  expect(digests(at('site.previous'))).toEqual(before);
  const paths = filesOf(at('site'));
  expect(paths.filter((path) => /tidebook|pedal.*RETROSPECTIVE/.test(path))).toEqual([]);
});

test('a build that is killed leaves the site whole, and the next one, without its changes, is as if it had not been', async () => {
  const before = digests(at('site'));
  const project = at(`${planning}/PROJECT.md`);
  const text = await readFile(project, 'utf8');
  await writeFile(project, `${text}\n## Notes\n\nCounted twice.\n`);
  await killWhileWriting('site', 'cache');
  expect(digests(at('site'))).toEqual(before);
  await writeFile(project, text);
  await build('site', 'cache');
  expect(digests(at('site'))).toEqual(before);
});

/** Starts a build and kills it when its first pages are there. */
async function killWhileWriting(out: string, cache: string): Promise<void> {
  const main = join(import.meta.dirname, '../../src/cli/main.ts');
  const child = spawn(process.execPath, [main, 'build', '--out', at(out)], {
    cwd: join(import.meta.dirname, '../..'),
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      MILEPOST_SOURCES: at('content/sources.yaml'),
      MILEPOST_CACHE: at(cache),
    },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  while (child.exitCode === null && !existsSync(at(`${out}.staging/projects`))) await wait(5);
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
}
