import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { GitError, runGit, streamGit } from '../../src/sources/git.ts';
import { gitEnvironment } from '../../src/sources/git-environment.ts';
import { git, head, makeRepo, tempDir } from '../helpers/git.ts';

const failure = (run: Promise<unknown>) =>
  run.then(
    () => new Error('it did not fail'),
    (error: unknown) => error as Error,
  );

describe('runGit', () => {
  test('answers what git says', async () => {
    const repo = makeRepo({ 'a.txt': 'a' });
    expect(await runGit(['rev-parse', 'HEAD'], { gitDir: join(repo, '.git') })).toBe(`${head(repo)}\n`);
  });

  test('a failure is one sentence without credentials', async () => {
    const error = await failure(runGit(['ls-remote', 'https://user:secret@127.0.0.1:1/a.git'], { transport: 'https' }));
    expect(error).toBeInstanceOf(GitError);
    expect(error.message).toMatch(/^unable to access 'https:\/\/127\.0\.0\.1:1\/a\.git\/'/);
    expect(error.message).not.toMatch(/secret|\n/);
  });

  test.each([['ext::sh -c "touch marker"'], ['fd::3']])('the transport of %s is not allowed', async (url) => {
    expect((await failure(runGit(['ls-remote', '--', url]))).message).toContain('not allowed');
  });

  test('what the other side says cannot move the cursor', async () => {
    const alias = { 'alias.shout': String.raw`!printf 'fatal: \033[2J\007 gone\n' >&2; exit 1` };
    expect((await failure(runGit(['shout'], { config: alias }))).message).toBe(' [2J  gone');
  });

  test('a run that takes too long is ended, with what it started', async () => {
    const sleep = { 'alias.nap': '!sleep 60' };
    const error = await failure(runGit(['nap'], { config: sleep, timeout: 200 }));
    expect(error.message).toBe('git nap took longer than 0.2 seconds');
  });

  test('a run that says too much is ended', async () => {
    const error = await failure(runGit(['noise'], { config: { 'alias.noise': '!yes' }, maxOutput: 1024 * 1024 }));
    expect(error.message).toBe('git noise said more than 1 MB, the limit (`limits.outputBytes`)');
  });

  test('whoever stops reading ends the run', async () => {
    for await (const chunk of streamGit(['noise'], { config: { 'alias.noise': '!yes' } })) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
  });

  test('a machine without git gets a message', async () => {
    vi.stubEnv('PATH', tempDir());
    expect((await failure(runGit(['version']))).message).toMatch(/^git could not be started/);
    vi.unstubAllEnvs();
  });
});

describe('gitEnvironment', () => {
  test('asks nothing, runs no hooks, and cannot be pointed elsewhere', () => {
    const env = gitEnvironment(
      {
        GIT_DIR: '/x',
        GIT_TRACE: '1',
        GIT_ATTR_SOURCE: 'HEAD',
        GIT_ALLOW_PROTOCOL: 'ext',
        GIT_SSH_COMMAND: 'ssh -i key',
        GIT_SSL_CAINFO: 'ca.pem',
        HOME: '/home/a',
      },
      {},
      'https',
    );
    expect(env).toMatchObject({
      GIT_TERMINAL_PROMPT: '0',
      GIT_ALLOW_PROTOCOL: 'https',
      GIT_ATTR_NOSYSTEM: '1',
      GIT_NO_REPLACE_OBJECTS: '1',
      GIT_SSH_COMMAND: 'ssh -i key',
      GIT_SSL_CAINFO: 'ca.pem',
      HOME: '/home/a',
    });
    expect(env).not.toHaveProperty('GIT_DIR');
    expect(env).not.toHaveProperty('GIT_TRACE');
    expect(env).not.toHaveProperty('GIT_ATTR_SOURCE');
  });

  test('reaches nothing where no transport is named', async () => {
    const error = await failure(runGit(['ls-remote', '--', `file://${makeRepo({ a: 'a' })}`]));
    expect(error.message).toContain("transport 'file' not allowed");
  });

  test('keeps the settings that the environment already carries', async () => {
    const env = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'user.name', GIT_CONFIG_VALUE_0: 'A' };
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(await runGit(['config', 'user.name'])).toBe('A\n');
    expect(await runGit(['config', 'core.hooksPath'])).toBe('/dev/null\n');
    expect(await runGit(['config', 'a.b'], { config: { 'a.b': 'c' } })).toBe('c\n');
    vi.unstubAllEnvs();
  });
});

test('the helpers write fixed dates', () => {
  expect(git(makeRepo({ a: 'a' }, '2026-05-06T07:08:09Z'), 'log', '--format=%cI')).toBe('2026-05-06T07:08:09+00:00');
});
