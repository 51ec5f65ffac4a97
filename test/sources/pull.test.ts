import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/planning/snapshot.ts';
import { pullAll } from '../../src/sources/index.ts';
import {
  commit,
  configOf,
  git,
  head,
  makeBare,
  makeBundle,
  makeFolder,
  makeRepo,
  tempDir,
  watchedEffects,
  writeFiles,
} from '../helpers/git.ts';

const state = { '.planning/STATE.md': '# State\n' };

/** Pulls one source, quietly. */
async function pullOne(
  source: { repo: string } & Record<string, unknown>,
  config = configOf([{ id: 'shop', ...source }]),
): Promise<Snapshot> {
  const [snapshot] = await pullAll(config, watchedEffects());
  if (!snapshot) throw new Error('no snapshot');
  return snapshot;
}

const pathsOf = ({ roots }: Snapshot) => roots.flatMap(({ files }) => files.map(({ path }) => path));
const textOf = ({ roots }: Snapshot, path = '.planning/STATE.md') =>
  roots.flatMap(({ files }) => files).find((file) => file.path === path)?.text;

describe('kinds of sources', () => {
  test('a repository is read at its committed HEAD, not as its files lie', async () => {
    const repo = makeRepo(state);
    writeFiles(repo, { '.planning/STATE.md': '# Uncommitted\n', '.planning/NEW.md': 'new' });
    const snapshot = await pullOne({ repo });
    expect(pathsOf(snapshot)).toEqual(['.planning/STATE.md']);
    expect(textOf(snapshot)).toBe('# State\n');
    expect(snapshot.report).toMatchObject({
      state: 'fresh',
      commit: head(repo),
      asOf: '2026-01-02T03:04:05Z',
      projects: ['shop'],
    });
  });

  test('`worktree` reads the files as they lie, and keeps the history', async () => {
    const repo = makeRepo(state);
    writeFiles(repo, { '.planning/STATE.md': '# Uncommitted\n' });
    const snapshot = await pullOne({ repo, worktree: true });
    expect(textOf(snapshot)).toBe('# Uncommitted\n');
    expect(snapshot.commit).toBeUndefined();
    expect(snapshot.roots[0]?.versions).toHaveLength(1);
  });

  test.each([
    ['a bare repository', makeBare],
    ['a bundle', makeBundle],
    ['a file URL', (repo: string) => `file://${repo}`],
  ])('%s', async (_, convert) => {
    const repo = makeRepo(state);
    const snapshot = await pullOne({ repo: convert(repo) });
    expect(textOf(snapshot)).toBe('# State\n');
    expect(snapshot.commit).toBe(head(repo));
    expect(snapshot.roots[0]?.versions).toHaveLength(1);
  });

  test('a plain folder has files and blob ids, but no commit and no history', async () => {
    const folder = makeFolder(state);
    const snapshot = await pullOne({ repo: folder });
    expect(snapshot).toMatchObject({ gitDir: undefined, commit: undefined, report: { state: 'fresh' } });
    const [root] = snapshot.roots;
    expect(root).toMatchObject({ id: 'shop', root: '.planning', versions: [] });
    expect(root?.files[0]).toMatchObject({ bytes: 8, blob: git(folder, 'hash-object', '.planning/STATE.md') });
  });

  test("a folder inside somebody else's repository is a plain folder", async () => {
    const repo = makeRepo({ 'inner/.planning/STATE.md': '# Inner\n' });
    const snapshot = await pullOne({ repo: join(repo, 'inner') });
    expect(snapshot.commit).toBeUndefined();
    expect(textOf(snapshot)).toBe('# Inner\n');
  });

  test('a bundle without HEAD is read at its main branch', async () => {
    const repo = makeRepo(state);
    git(repo, 'branch', 'other');
    const snapshot = await pullOne({ repo: makeBundle(repo, 'main', 'other') });
    expect(snapshot.report.state).toBe('fresh');
  });

  test('a repository without commits is empty', async () => {
    const repo = tempDir();
    git(repo, 'init', '--quiet');
    expect((await pullOne({ repo })).report).toMatchObject({
      state: 'empty',
      message: 'the repository has no commits yet',
    });
  });

  test('a shallow clone is reported as such', async () => {
    const repo = makeRepo(state);
    commit(repo, { '.planning/STATE.md': '# Later\n' }, '2026-01-03T00:00:00Z');
    const shallow = join(tempDir(), 'shallow');
    git(repo, 'clone', '--quiet', '--depth=1', `file://${repo}`, shallow);
    const snapshot = await pullOne({ repo: shallow });
    expect(snapshot.report).toMatchObject({ state: 'fresh', shallow: true });
    expect(snapshot.roots[0]?.versions).toHaveLength(1);
  });
});

describe('ref', () => {
  test.each([
    ['a branch', 'side'],
    ['a branch in full', 'refs/heads/side'],
    ['an annotated tag', 'v1'],
  ])('%s', async (_, ref) => {
    const repo = makeRepo(state);
    git(repo, 'checkout', '--quiet', '-b', 'side');
    commit(repo, { '.planning/STATE.md': '# Side\n' }, '2026-01-03T00:00:00Z');
    git(repo, 'tag', '-a', 'v1', '-m', 'One');
    git(repo, 'checkout', '--quiet', 'main');
    expect(textOf(await pullOne({ repo, ref }))).toBe('# Side\n');
    expect(textOf(await pullOne({ repo: makeBundle(repo), ref }))).toBe('# Side\n');
  });

  test('a commit, which need not be the newest', async () => {
    const repo = makeRepo(state);
    const first = head(repo);
    commit(repo, { '.planning/STATE.md': '# Later\n' }, '2026-01-03T00:00:00Z');
    expect(textOf(await pullOne({ repo, ref: first }))).toBe('# State\n');
    expect(textOf(await pullOne({ repo: makeBundle(repo), ref: first }))).toBe('# State\n');
  });

  test('an unknown one fails by name', async () => {
    const { report } = await pullOne({ repo: makeRepo(state), ref: 'nowhere' });
    expect(report).toMatchObject({
      state: 'failed',
      message: 'it could not be read: there is no branch and no tag `nowhere`',
    });
  });
});

describe('what is only data', () => {
  test('symlinks and submodules are never followed', async () => {
    const other = makeRepo({ 'STATE.md': 'secret\n' });
    const repo = makeRepo({
      ...state,
      '.planning/PROJECT.md': { link: '/etc/passwd' },
      '.planning/phases': { link: '..' },
    });
    git(repo, 'submodule', '--quiet', 'add', other, '.planning/sub');
    commit(repo, {}, '2026-01-03T00:00:00Z');
    expect(pathsOf(await pullOne({ repo }))).toEqual(['.planning/STATE.md']);
    expect(pathsOf(await pullOne({ repo, worktree: true }))).not.toContain('.planning/PROJECT.md');
  });

  test('a `.planning` that is a symlink is named, not followed', async () => {
    const repo = makeRepo({ 'real/STATE.md': 'x', '.planning': { link: 'real' } });
    const { report } = await pullOne({ repo });
    expect(report).toMatchObject({ state: 'empty', message: expect.stringContaining('symbolic link') as string });
  });

  test('filters do not run: an LFS pointer stays a pointer', async () => {
    const marker = join(tempDir(), 'ran');
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n';
    const repo = makeRepo({ '.planning/STATE.md': pointer, '.gitattributes': '*.md filter=lfs diff=lfs\n' });
    for (const name of ['smudge', 'clean', 'process']) git(repo, 'config', `filter.lfs.${name}`, `touch ${marker}`);
    git(repo, 'config', 'diff.lfs.textconv', `touch ${marker}`);
    expect(textOf(await pullOne({ repo }))).toBe(pointer);
    expect(existsSync(marker)).toBe(false);
  });

  test('hooks and commands in the settings of a repository do not run', async () => {
    const marker = join(tempDir(), 'ran');
    const repo = makeRepo(state);
    for (const hook of ['post-checkout', 'reference-transaction', 'post-update', 'pre-auto-gc']) {
      writeFiles(repo, { [`.git/hooks/${hook}`]: `#!/bin/sh\ntouch ${marker}\n` });
    }
    git(repo, 'config', 'core.fsmonitor', `touch ${marker}`);
    git(repo, 'config', 'uploadpack.packObjectsHook', `touch ${marker}`);
    expect((await pullOne({ repo })).report.state).toBe('fresh');
    expect(existsSync(marker)).toBe(false);
  });

  test('content is read as stored: line endings, a byte order mark, stray NULs and broken UTF-8', async () => {
    const text = Buffer.concat([
      Buffer.from('\uFEFF# State\r\nA\0B\r\n'),
      Buffer.from([0xff]),
      Buffer.from(' end\n'.repeat(20)),
    ]);
    const snapshot = await pullOne({
      repo: makeRepo({ '.planning/STATE.md': text, '.gitattributes': '* text=auto eol=lf\n' }),
    });
    const [file] = snapshot.roots[0]?.files ?? [];
    expect(file?.problem).toBeUndefined();
    expect(file?.text.startsWith('\uFEFF# State\r\nA\0B\r\n\uFFFD end\n')).toBe(true);
  });

  test.each([
    ['repository', makeRepo],
    ['folder', makeFolder],
  ])('binary and too large files of a %s are named, not read', async (_, make) => {
    const files = {
      ...state,
      '.planning/A.md': Buffer.alloc(6 * 1024 * 1024, 'a'),
      '.planning/B.md': Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]),
    };
    const snapshot = await pullOne({ repo: make({ ...files, '.planning/image.png': 'x', '.planning/C.md': '' }) });
    expect(snapshot.roots[0]?.files.map(({ path, bytes, problem, text }) => [path, bytes, problem, text])).toEqual([
      ['.planning/A.md', 6 * 1024 * 1024, 'too-large', ''],
      ['.planning/B.md', 8, 'binary', ''],
      ['.planning/C.md', 0, undefined, ''],
      ['.planning/STATE.md', 8, undefined, '# State\n'],
    ]);
    expect(snapshot.roots[0]?.files.every(({ blob }) => /^[0-9a-f]{40}$/.test(blob))).toBe(true);
  });

  test('awkward names survive', async () => {
    const names = [
      '.planning/ü – 日本.md',
      '.planning/with space.md',
      '.planning/quote".md',
      '.planning/new\nline.md',
      '.planning/[a].md',
    ];
    const repo = makeRepo(Object.fromEntries(names.map((name) => [name, name])));
    const snapshot = await pullOne({ repo });
    expect(pathsOf(snapshot).toSorted()).toEqual(names.toSorted());
    expect(snapshot.roots[0]?.versions.map(({ path }) => path).toSorted()).toEqual(names.toSorted());
  });
});

describe('freshness', () => {
  test('an unchanged source costs one look', async () => {
    const config = configOf([{ id: 'shop', repo: makeRepo(state) }]);
    await pullAll(config, watchedEffects());
    const second = watchedEffects();
    await pullAll(config, second);
    const names = second.commands.map(([name, next]) => (name === '--literal-pathspecs' ? next : name));
    expect(names).toEqual(['rev-parse', 'ls-remote', 'ls-tree', 'log', 'cat-file']);
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
