import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, git, head, makeBare, makeBundle, makeFolder, makeRepo, tempDir, writeFiles } from '../helpers/git.ts';
import { pathsOf, pullOne, state, textOf } from '../helpers/pull.ts';

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

  test.each([
    ['of which there is more behind its first lines', (whole: string) => whole, 'fresh'],
    ['that does not say what it holds', (whole: string) => whole.slice(0, 30), 'failed'],
    ['that holds nothing of what it says', (whole: string) => whole.slice(0, whole.indexOf('PACK')), 'failed'],
  ])('a bundle %s', async (_, cut, expected) => {
    const repo = makeRepo(state);
    for (let count = 0; count < 99; count++) git(repo, 'branch', `side-${String(count)}`);
    const bundle = makeBundle(repo);
    writeFileSync(bundle, Buffer.from(cut(readFileSync(bundle, 'latin1')), 'latin1'));
    expect((await pullOne({ repo: bundle })).report.state).toBe(expected);
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
    for (const from of [repo, makeBundle(repo)]) {
      const snapshot = await pullOne({ repo: from, ref });
      expect(textOf(snapshot)).toBe('# Side\n');
      expect(snapshot.commit).toBe(git(repo, 'rev-parse', 'side'));
    }
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
