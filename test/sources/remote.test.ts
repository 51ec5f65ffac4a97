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

/** The user's own settings name a helper that knows a password. */
function helpWith(known: string): void {
  vi.stubEnv('GIT_CONFIG_COUNT', '1');
  vi.stubEnv('GIT_CONFIG_KEY_0', 'credential.helper');
  vi.stubEnv('GIT_CONFIG_VALUE_0', `!f() { echo username=${user}; echo password=${known}; }; f`);
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

  test('with a credential helper, behind a redirect; the credentials stay out of everything', async () => {
    helpWith(password);
    const { snapshot, effects, config } = await pullOne(`https://${server.host}/moved/private/bare.git`);
    expect(snapshot.report).toMatchObject({ state: 'fresh', repo: `https://${server.host}/moved/private/bare.git` });
    expect(server.requests.some(({ credentials }) => credentials === `${user}:${password}`)).toBe(true);

    const commands = effects.commands.flat();
    const cached = readdirSync(config.cache, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.name} ${readFileSync(join(entry.parentPath, entry.name), 'latin1')}`);
    expect(JSON.stringify([snapshot, effects.lines, commands, cached])).not.toMatch(new RegExp(`${password}|${user}`));
  });

  test('a wrong password: never pulled, it has failed; pulled before, it is stale', async () => {
    const repo = `https://${server.host}/private/bare.git`;
    helpWith('wrong-horse');
    const { snapshot: never, effects } = await pullOne(repo);
    expect(never.report.state).toBe('failed');
    expect(JSON.stringify([never.report, effects.lines])).not.toMatch(/horse|reader/);

    helpWith(password);
    const { config } = await pullOne(repo);
    helpWith('wrong-horse');
    const { snapshot: stale } = await pullOne('', config);
    expect(stale.report).toMatchObject({
      state: 'stale',
      message: expect.stringMatching(/^shown as pulled last, because of: /) as string,
    });
    expect(JSON.stringify(stale.report)).not.toMatch(/horse|reader/);
    expect(stale.roots[0]?.files.map(({ text }) => text)).toEqual(['# Now\n']);
  });

  test('credentials in the address are refused before git sees them, and repeated nowhere', async () => {
    const { snapshot, effects } = await pullOne(`https://${user}:${password}@${server.host}/private/bare.git`);
    expect(snapshot.report).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('credential helper') as string,
    });
    expect([effects.commands, server.requests]).toEqual([[], []]);
    expect(JSON.stringify([snapshot, effects.lines])).not.toMatch(/horse|reader/);
  });

  test.each(['http', 'file', 'ext'])('a redirect to %s is not followed', async (scheme) => {
    server.leadTo(`${scheme}://${server.host}/bare.git`);
    expect((await pullOne(`https://${server.host}/elsewhere/bare.git`)).snapshot.report.state).toBe('failed');
    expect(server.requests.map(({ line }) => line)).toEqual(['GET /elsewhere/bare.git/info/refs']);
  });

  test("the user's own `insteadOf` may change the transport", async () => {
    const { repo: other, bare: behind } = makeShop();
    vi.stubEnv('GIT_CONFIG_COUNT', '1');
    vi.stubEnv('GIT_CONFIG_KEY_0', `url.file://${behind}.insteadOf`);
    vi.stubEnv('GIT_CONFIG_VALUE_0', 'https://example.invalid/shop.git');
    expect((await pullOne('https://example.invalid/shop.git')).snapshot.report.commit).toBe(head(other));
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

  test.each([['git@example.org:'], ['ssh://git@example.org'], ['ssh://git@example.org:2222']])('%s', async (prefix) => {
    const { repo, bare } = makeShop();
    const { snapshot } = await pullOne(`${prefix}${bare}`);
    expect(snapshot.report).toMatchObject({ state: 'fresh', commit: head(repo), repo: `${prefix}${bare}` });
    expect(snapshot.roots[0]?.versions).toHaveLength(2);
  });
});
