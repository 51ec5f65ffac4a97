import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Snapshot } from '../../src/planning/snapshot.ts';
import { pullAll } from '../../src/sources/index.ts';
import {
  commit,
  configOf,
  git,
  head,
  makeBare,
  makeRepo,
  tempDir,
  watchedEffects,
  writeFiles,
} from '../helpers/git.ts';
import { serveGit, type GitServer } from '../helpers/git-https.ts';

const user = 'reader';
const password = 'correct-horse';
const old = { '.planning/STATE.md': '# Old\n', 'src/big.txt': 'x'.repeat(10_000) };
const now = { '.planning/STATE.md': '# Now\n' };

function makeShop(): { repo: string; bare: string } {
  const repo = makeRepo(old);
  commit(repo, now, '2026-01-03T00:00:00Z');
  return { repo, bare: makeBare(repo) };
}

const objectsOf = ({ gitDir = '' }: Snapshot) =>
  git(gitDir, 'cat-file', '--batch-all-objects', '--batch-check=%(objectname)').split('\n');

async function pullOne(repo: string, config = configOf([{ id: 'shop', repo }])) {
  const effects = watchedEffects();
  const [snapshot] = await pullAll(config, effects);
  if (!snapshot) throw new Error('no snapshot');
  return { snapshot, effects, config };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('https', () => {
  const { repo, bare } = makeShop();
  let server: GitServer;
  beforeAll(async () => {
    server = await serveGit(dirname(bare), `${user}:${password}`);
  });
  beforeEach(() => {
    server.requests.length = 0;
    vi.stubEnv('GIT_SSL_CAINFO', server.certificate);
    vi.stubEnv('NO_PROXY', '127.0.0.1');
    vi.stubEnv('no_proxy', '127.0.0.1');
  });

  test('a repository whose server gives out no parts is fetched whole', async () => {
    const { snapshot } = await pullOne(`https://${server.host}/bare.git`);
    expect(snapshot.report).toMatchObject({
      state: 'fresh',
      commit: head(repo),
      repo: `https://${server.host}/bare.git`,
    });
    expect(snapshot.roots[0]?.versions).toHaveLength(2);
    expect(objectsOf(snapshot)).toContain(git(repo, 'rev-parse', 'HEAD:src/big.txt'));
  });

  test('of one whose server filters, only planning files are fetched, all at once', async () => {
    git(bare, 'config', 'uploadpack.allowFilter', 'true');
    const { snapshot, effects } = await pullOne(`https://${server.host}/bare.git`);
    expect(snapshot.roots[0]?.files.map(({ text }) => text)).toEqual(['# Now\n']);
    expect(objectsOf(snapshot)).not.toContain(git(repo, 'rev-parse', 'HEAD:src/big.txt'));
    expect(objectsOf(snapshot)).toContain(git(repo, 'rev-parse', 'HEAD~1:.planning/STATE.md'));
    expect(effects.commands.filter(([name]) => name === 'fetch')).toHaveLength(2);
    git(bare, 'config', '--unset', 'uploadpack.allowFilter');
  });

  test('unchanged, it costs one look', async () => {
    const { config } = await pullOne(`https://${server.host}/bare.git`);
    server.requests.length = 0;
    await pullOne('', config);
    expect(server.requests.map(({ line }) => line)).toEqual([
      'GET /bare.git/info/refs',
      'POST /bare.git/git-upload-pack',
    ]);
  });

  test('a redirect is followed', async () => {
    const { snapshot } = await pullOne(`https://${server.host}/moved/bare.git`);
    expect(snapshot.report.state).toBe('fresh');
    expect(server.requests[0]?.line).toBe('GET /moved/bare.git/info/refs');
  });

  test('with basic authentication, behind a redirect; the credentials stay out of everything', async () => {
    const { snapshot, effects, config } = await pullOne(
      `https://${user}:${password}@${server.host}/moved/private/bare.git`,
    );
    expect(snapshot.report).toMatchObject({ state: 'fresh', repo: `https://${server.host}/moved/private/bare.git` });
    expect(server.requests.some(({ credentials }) => credentials === `${user}:${password}`)).toBe(true);

    const commands = effects.commands.flat();
    const cached = readdirSync(config.cache, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.name} ${readFileSync(join(entry.parentPath, entry.name), 'latin1')}`);
    expect(JSON.stringify([snapshot, effects.lines, commands, cached])).not.toMatch(new RegExp(`${password}|${user}`));
  });

  test('a wrong password: never pulled, it has failed; pulled before, it is stale', async () => {
    const wrong = `https://${user}:wrong-horse@${server.host}/private/bare.git`;
    const { snapshot: never, effects } = await pullOne(wrong);
    expect(never.report.state).toBe('failed');
    expect(JSON.stringify([never.report, effects.lines])).not.toMatch(/horse|reader/);

    const { config } = await pullOne(`https://${user}:${password}@${server.host}/private/bare.git`);
    const sources = config.sources.map((source) => ({ ...source, repo: wrong }));
    const { snapshot: stale } = await pullOne('', { ...config, sources });
    expect(stale.report).toMatchObject({
      state: 'stale',
      message: expect.stringMatching(/^shown as pulled last, because of: /) as string,
    });
    expect(JSON.stringify(stale.report)).not.toMatch(/horse|reader/);
    expect(stale.roots[0]?.files.map(({ text }) => text)).toEqual(['# Now\n']);
  });

  test('without credentials nobody is asked', async () => {
    const { snapshot } = await pullOne(`https://${server.host}/private/bare.git`);
    expect(snapshot.report).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('could not read Username') as string,
    });
  });

  test('a certificate that is not trusted is refused', async () => {
    vi.stubEnv('GIT_SSL_CAINFO', '');
    expect((await pullOne(`https://${server.host}/bare.git`)).snapshot.report.state).toBe('failed');
  });
});

describe('ssh', () => {
  /** Stands for ssh: runs what it is asked to run, here. */
  beforeEach(() => {
    const folder = writeFiles(tempDir(), { ssh: '#!/bin/sh\nfor last; do :; done\nexec sh -c "$last"\n' });
    chmodSync(join(folder, 'ssh'), 0o755);
    vi.stubEnv('GIT_SSH_COMMAND', join(folder, 'ssh'));
    vi.stubEnv('GIT_SSH_VARIANT', 'ssh');
  });

  test.each([
    ['git@example.org:', ''],
    ['ssh://git@example.org', ''],
    ['ssh://git:secret@example.org:2222', 'ssh://git@example.org:2222'],
  ])('%s', async (prefix, shown) => {
    const { repo, bare } = makeShop();
    const { snapshot, effects } = await pullOne(`${prefix}${bare}`);
    expect(snapshot.report).toMatchObject({ state: 'fresh', commit: head(repo), repo: `${shown || prefix}${bare}` });
    expect(snapshot.roots[0]?.versions).toHaveLength(2);
    expect(JSON.stringify([snapshot, effects.lines])).not.toContain('secret');
  });
});
