import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/planning/snapshot.ts';
import { readBlobs } from '../../src/sources/index.ts';
import { commit, git, makeRepo, merge } from '../helpers/git.ts';
import { pullOne } from '../helpers/pull.ts';

const path = '.planning/STATE.md';

/** The history as `date text`, where the text is read from the repository. */
async function told({ roots, gitDir = '' }: Snapshot, of = path): Promise<string[]> {
  const versions = roots.flatMap((root) => root.versions).filter((version) => version.path === of);
  const texts = new Map<string, string>();
  const ids = versions.flatMap(({ blob }) => blob ?? []);
  for await (const { blob, text } of readBlobs(gitDir, ids, { fileBytes: 5_000_000, seconds: 60 }))
    texts.set(blob, text);
  return versions.map(
    ({ blob, date }) => `${date.slice(0, 10)} ${blob === undefined ? 'deleted' : (texts.get(blob) ?? 'missing')}`,
  );
}

function makeHistory(): string {
  const repo = makeRepo({ [path]: 'one' }, '2026-01-01T23:30:00-05:00');
  commit(repo, { [path]: 'two', 'src/a.ts': 'a' }, '2026-01-03T00:00:00Z');
  commit(repo, { 'src/a.ts': 'b' }, '2026-01-04T00:00:00Z');
  commit(repo, { '.planning/OLD.md': 'old' }, '2026-01-05T00:00:00Z');
  commit(repo, { '.planning/OLD.md': null, '.planning/pixel.png': 'x' }, '2026-01-06T00:00:00Z');
  commit(repo, { 'src/a.ts': 'c' }, '2026-01-07T00:00:00Z');
  return repo;
}

describe('versions', () => {
  test('are oldest first, in UTC, with deletions, and of text files only', async () => {
    const snapshot = await pullOne({ repo: makeHistory() });
    expect(await told(snapshot)).toEqual(['2026-01-02 one', '2026-01-03 two']);
    expect(await told(snapshot, '.planning/OLD.md')).toEqual(['2026-01-05 old', '2026-01-06 deleted']);
    expect(snapshot.roots[0]?.versions).toHaveLength(4);
  });

  test('`asOf` is the day of the last commit that touched the root, not the newest commit', async () => {
    expect((await pullOne({ repo: makeHistory() })).roots[0]?.asOf).toBe('2026-01-06T00:00:00Z');
  });

  test('a commit in between whose clock was years ahead makes nothing newer', async () => {
    const repo = makeRepo({ [path]: 'one' }, '2026-01-01T00:00:00Z');
    commit(repo, { [path]: 'two' }, '2031-01-01T00:00:00Z');
    commit(repo, { [path]: 'three' }, '2026-01-03T00:00:00Z');
    expect((await pullOne({ repo })).roots[0]?.asOf).toBe('2026-01-03T00:00:00Z');
  });

  test('are absent with `history: false`; `asOf` is not', async () => {
    const { roots } = await pullOne({ repo: makeHistory(), history: false });
    expect(roots[0]).toMatchObject({ versions: [], asOf: '2026-01-06T00:00:00Z' });
  });

  test('begin with what stood on the day of `since`', async () => {
    const snapshot = await pullOne({ repo: makeHistory(), history: { since: '2026-01-06' } });
    expect(await told(snapshot)).toEqual(['2026-01-03 two']);
    expect(await told(snapshot, '.planning/OLD.md')).toEqual(['2026-01-05 old', '2026-01-06 deleted']);
  });

  test('leave out what is excluded', async () => {
    const { roots } = await pullOne({ repo: makeHistory(), exclude: ['**/OLD.md'] });
    expect(roots[0]?.versions.map((version) => version.path)).toEqual([path, path]);
  });
});

describe('branches', () => {
  test('what was written on a branch and lost in the merge is a version; the merge made the last one', async () => {
    const repo = makeRepo({ [path]: 'base' }, '2026-01-01T00:00:00Z');
    git(repo, 'checkout', '--quiet', '-b', 'side');
    commit(repo, { [path]: 'side' }, '2026-01-03T00:00:00Z');
    git(repo, 'checkout', '--quiet', 'main');
    commit(repo, { [path]: 'main' }, '2026-01-02T00:00:00Z');
    merge(repo, 'side', { [path]: 'both' }, '2026-01-04T00:00:00Z');
    expect(await told(await pullOne({ repo }))).toEqual([
      '2026-01-01 base',
      '2026-01-02 main',
      '2026-01-03 side',
      '2026-01-04 both',
    ]);
  });

  test('a merge that takes one side is a version where the other side came last', async () => {
    const repo = makeRepo({ [path]: 'base' }, '2026-01-01T00:00:00Z');
    git(repo, 'checkout', '--quiet', '-b', 'side');
    commit(repo, { [path]: 'side' }, '2026-01-03T00:00:00Z');
    git(repo, 'checkout', '--quiet', 'main');
    commit(repo, { [path]: 'main' }, '2026-01-02T00:00:00Z');
    merge(repo, 'side', { [path]: 'main' }, '2026-01-04T00:00:00Z');
    expect((await told(await pullOne({ repo }))).at(-1)).toBe('2026-01-04 main');
  });

  test('a merge that brings a branch as it was adds nothing', async () => {
    const repo = makeRepo({ [path]: 'base' }, '2026-01-01T00:00:00Z');
    git(repo, 'checkout', '--quiet', '-b', 'side');
    commit(repo, { [path]: 'side' }, '2026-01-02T00:00:00Z');
    git(repo, 'checkout', '--quiet', 'main');
    commit(repo, { 'README.md': 'x' }, '2026-01-03T00:00:00Z');
    merge(repo, 'side', {}, '2026-01-04T00:00:00Z');
    expect(await told(await pullOne({ repo }))).toEqual(['2026-01-01 base', '2026-01-02 side']);
  });
});

test('old versions that are not there, binary or too large are left out', async () => {
  const repo = makeRepo({ '.planning/A.md': 'a', '.planning/B.md': Buffer.from([0, 1, 2, 3, 4, 5]) });
  const { gitDir = '', roots } = await pullOne({ repo });
  const ids = [...(roots[0]?.files ?? []).map(({ blob }) => blob), '0'.repeat(40), 'no id'];
  const texts: string[] = [];
  for await (const { text } of readBlobs(gitDir, ids, { fileBytes: 5_000_000, seconds: 60 })) texts.push(text);
  expect(texts).toEqual(['a']);
});
