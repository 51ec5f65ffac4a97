import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { pullAll } from '../../src/sources/index.ts';
import { commit, configOf, git, makeFolder, makeRepo, tempDir, watchedEffects } from '../helpers/git.ts';
import { pathsOf, pullOne, state, textOf } from '../helpers/pull.ts';

describe('freshness', () => {
  test('an unchanged source costs one look', async () => {
    const config = configOf([{ id: 'shop', repo: makeRepo(state) }]);
    await pullAll(config, watchedEffects());
    const second = watchedEffects();
    await pullAll(config, second);
    const names = second.commands.map(([name, next]) => (name === '--literal-pathspecs' ? next : name));
    expect(names).toEqual(['ls-remote', 'ls-tree', 'log', 'cat-file', 'cat-file']);
  });

  test('a changed source brings what is new', async () => {
    const repo = makeRepo(state);
    const config = configOf([{ id: 'shop', repo }]);
    await pullAll(config, watchedEffects());
    const second = commit(repo, { '.planning/STATE.md': '# Later\n' }, '2026-01-03T00:00:00Z');
    const snapshot = await pullOne({ repo }, config);
    expect(snapshot).toMatchObject({ commit: second, report: { state: 'fresh', asOf: '2026-01-03T00:00:00Z' } });
    expect(snapshot.roots[0]?.versions).toHaveLength(2);
  });

  test('a source that is gone keeps its last good snapshot, and says so without paths of the machine', async () => {
    const repo = makeRepo(state);
    const config = configOf([{ id: 'shop', repo }]);
    await pullAll(config, watchedEffects());
    rmSync(repo, { recursive: true });
    const snapshot = await pullOne({ repo }, config);
    expect(textOf(snapshot)).toBe('# State\n');
    expect(snapshot.report).toMatchObject({
      state: 'stale',
      message: 'shown as pulled last, because of: there is no such file or folder',
    });
    expect(JSON.stringify(snapshot.report)).not.toContain(repo);
  });

  test.each([
    ['a path', '/nonexistent/repo'],
    ['a host', 'git://127.0.0.1:1/shop.git'],
    ['a file that is no bundle', makeFolder({ 'a.txt': 'text' }) + '/a.txt'],
  ])('a source that was never pulled and cannot be read has failed: %s', async (_, repo) => {
    const snapshot = await pullOne({ repo });
    expect(snapshot.roots).toEqual([]);
    expect(snapshot.report).toMatchObject({
      state: 'failed',
      projects: [],
      message: expect.stringMatching(/^it could not be read: /) as string,
    });
  });

  test('the others are read all the same, in the order of the configuration', async () => {
    const folder = makeFolder(state);
    const config = configOf([
      { id: 'b', repo: folder },
      { id: 'gone', repo: '/nonexistent' },
      { id: 'a', repo: makeRepo(state) },
    ]);
    const effects = watchedEffects();
    const snapshots = await pullAll(config, effects);
    expect(snapshots.map(({ report }) => `${report.id} ${report.state}`)).toEqual([
      'b fresh',
      'gone failed',
      'a fresh',
    ]);
    expect(effects.lines).toContain('b: fresh, 1 file, 0.0 s');
  });

  test('without planning files a source is empty and says what to do', async () => {
    const repo = makeRepo({ 'README.md': 'x' });
    expect((await pullOne({ repo })).report).toMatchObject({
      state: 'empty',
      message: expect.stringContaining('no `.planning` folder') as string,
    });
  });

  test('where the planning files were deleted, it says by which commit', async () => {
    const repo = makeRepo(state);
    const hash = commit(repo, { '.planning/STATE.md': null, 'README.md': 'x' }, '2026-01-03T00:00:00Z');
    commit(repo, { 'README.md': 'y' }, '2026-01-04T00:00:00Z');
    expect((await pullOne({ repo })).report).toMatchObject({
      state: 'empty',
      message: `its planning files were deleted by ${hash.slice(0, 7)} on 2026-01-03; name an earlier commit or another branch as \`ref\``,
    });
  });

  test('offline, a remote source comes from the cache and asks nobody', async () => {
    const repo = makeRepo(state);
    const effects = watchedEffects();
    const remote = configOf([{ id: 'shop', repo: 'https://127.0.0.1:1/shop.git' }], { offline: true });
    const [never] = await pullAll(remote, effects);
    expect(never?.report).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('never pulled') as string,
    });
    expect(effects.commands).toEqual([]);
    expect((await pullOne({ repo }, configOf([{ id: 'shop', repo }], { offline: true }))).report.state).toBe('fresh');
  });
});

describe('the cache', () => {
  test('holds no half pull: what is left of one that was ended does not matter', async () => {
    const repo = makeRepo(state);
    const config = configOf([{ id: 'shop', repo }]);
    const broken = watchedEffects();
    await pullAll(config, {
      ...broken,
      git: (args, options) =>
        args[0] === 'update-ref' ? Promise.reject(new Error('killed')) : broken.git(args, options),
    }).catch(() => undefined);
    expect((await pullOne({ repo }, config)).report.state).toBe('fresh');
  });

  test('two pulls at once, and two sources of one repository, do not disturb each other', async () => {
    const repo = makeRepo({ ...state, 'web/.planning/STATE.md': '# Web\n' });
    const config = configOf([
      { id: 'shop', repo, roots: ['.planning'] },
      { id: 'web', repo, roots: ['web/.planning'] },
    ]);
    const all = await Promise.all([1, 2, 3].map(() => pullAll(config, watchedEffects())));
    for (const snapshots of all) expect(snapshots.map(({ report }) => report.state)).toEqual(['fresh', 'fresh']);
    const repositories = readdirSync(join(config.cache, 'repositories'));
    expect(repositories).toHaveLength(1);
    expect(
      git(join(config.cache, 'repositories', repositories[0] ?? ''), 'for-each-ref', 'refs/milepost-incoming'),
    ).toBe('');
  });

  test('holds only the planning files of a local repository', async () => {
    const repo = makeRepo({ ...state, 'src/big.bin': Buffer.alloc(100_000, 'x') });
    const { gitDir = '' } = await pullOne({ repo });
    const blob = git(repo, 'rev-parse', 'HEAD:src/big.bin');
    const objects = git(gitDir, 'cat-file', '--batch-all-objects', '--batch-check=%(objectname)');
    expect(objects).not.toContain(blob);
    expect(objects).toContain(git(repo, 'rev-parse', 'HEAD:.planning/STATE.md'));
    expect(readFileSync(join(gitDir, 'config'), 'utf8')).not.toContain(repo);
  });

  test.each([
    ['its objects', (gitDir: string) => rmSync(join(gitDir, 'objects/pack'), { recursive: true })],
    ['its HEAD', (gitDir: string) => rmSync(join(gitDir, 'HEAD'))],
    ['its refs', (gitDir: string) => rmSync(join(gitDir, 'refs'), { recursive: true })],
  ])('that lost %s is made anew', async (_, damage) => {
    const repo = makeRepo(state);
    const config = configOf([{ id: 'shop', repo }]);
    const { gitDir = '' } = await pullOne({ repo }, config);
    damage(gitDir);
    const snapshot = await pullOne({ repo }, config);
    expect(textOf(snapshot)).toBe('# State\n');
    expect(snapshot.report.state).toBe('fresh');
    expect(readdirSync(join(config.cache, 'repositories'))).toHaveLength(1);
  });

  test('survives a machine that has lost git', async () => {
    const repo = makeRepo(state);
    const config = configOf([{ id: 'shop', repo }]);
    await pullOne({ repo }, config);
    vi.stubEnv('PATH', tempDir());
    expect((await pullOne({ repo }, config)).report.message).toContain('git could not be started');
    vi.unstubAllEnvs();
    rmSync(repo, { recursive: true });
    expect((await pullOne({ repo }, config)).report.state).toBe('stale');
  });

  test('read with other settings than at the last pull, gives what it has', async () => {
    const repo = makeRepo({ ...state, 'web/.planning/STATE.md': '# Web\n', '.planning/debug/a.md': 'a' });
    const config = configOf([{ id: 'shop', repo, roots: ['.planning'], exclude: ['.planning/debug'] }]);
    await pullOne({ repo }, config);
    const wider = { ...config, sources: configOf([{ id: 'shop', repo }]).sources };
    rmSync(join(repo, '.git/HEAD'));
    const snapshot = await pullOne({ repo }, wider);
    expect(snapshot.report.state).toBe('stale');
    expect(pathsOf(snapshot)).toEqual(['.planning/STATE.md']);
  });

  test('brings what other settings want of an unchanged commit', async () => {
    const repo = makeRepo({ ...state, '.planning/debug/a.md': 'a' });
    const config = configOf([{ id: 'shop', repo, exclude: ['.planning/debug'] }]);
    await pullOne({ repo }, config);
    const snapshot = await pullOne({ repo }, { ...config, sources: configOf([{ id: 'shop', repo }]).sources });
    expect(pathsOf(snapshot)).toEqual(['.planning/STATE.md', '.planning/debug/a.md']);
  });

  test('is opened again after a lock that nobody holds any more', async () => {
    const repo = makeRepo(state);
    const config = configOf([{ id: 'shop', repo }]);
    const { gitDir = '' } = await pullOne({ repo }, config);
    const [ref = ''] = git(gitDir, 'for-each-ref', '--format=%(refname)').split('\n');
    const lock = join(gitDir, `${ref}.lock`);
    writeFileSync(lock, '');
    utimesSync(lock, 0, 0);
    commit(repo, { '.planning/STATE.md': '# Later\n' }, '2026-01-03T00:00:00Z');
    expect((await pullOne({ repo }, config)).report.state).toBe('fresh');
  });
});
