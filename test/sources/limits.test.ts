import { describe, expect, test } from 'vitest';
import { limits, type Limits } from '../../src/model/index.ts';
import { commit, configOf, makeFolder, makeRepo, watchedEffects } from '../helpers/git.ts';
import { pathsOf, pullOne } from '../helpers/pull.ts';

const files = {
  '.planning/STATE.md': '# State\n',
  '.planning/a/b/c/DEEP.md': 'deep\n',
  '.planning/BIG.md': 'x'.repeat(500),
  'web/.planning/STATE.md': '# Web\n',
  'src/a/b/c/d/e.md': 'no planning\n',
};
const makers = [
  ['repository', makeRepo],
  ['folder', makeFolder],
] as const;

const pullWithin = (repo: string, some: Partial<Limits>) =>
  pullOne({ repo }, configOf([{ id: 'shop', repo }], { limits: limits.parse(some) }));

describe.each(makers)('a %s', (_, make) => {
  test('within the limits says nothing', async () => {
    const snapshot = await pullWithin(make(files), {});
    expect(snapshot.hits).toBeUndefined();
    expect(pathsOf(snapshot)).toHaveLength(4);
  });

  test.each<[keyof Limits, number, number, string]>([
    ['files', 2, 2, 'only the first 2 files are read'],
    ['folders', 3, 3, '1 files below more than 3 folders are left out'],
    ['roots', 1, 3, 'only 1 of 2 planning roots are read'],
    ['sourceBytes', 100, 4, '1 files beyond the first 100 bytes of the source are not read'],
  ])('with more %s than %d says so, and the rest stands', async (name, limit, count, hit) => {
    const snapshot = await pullWithin(make(files), { [name]: limit });
    expect(pathsOf(snapshot)).toHaveLength(count);
    expect(snapshot.hits).toEqual([expect.stringContaining(hit)]);
    expect(snapshot.hits?.[0]).toContain(`raise \`limits.${name}\``);
    expect(snapshot.report).toMatchObject({ state: 'fresh', message: snapshot.hits?.[0] });
  });

  test('with a file that is too large names it', async () => {
    const snapshot = await pullWithin(make(files), { fileBytes: 100 });
    const problems = snapshot.roots.flatMap(({ files: own }) => own.map(({ path, problem }) => [path, problem]));
    expect(problems.filter(([, problem]) => problem)).toEqual([['.planning/BIG.md', 'too-large']]);
  });
});

test('of a long history the newest versions are read', async () => {
  const repo = makeRepo(files);
  for (const day of ['03', '04', '05']) commit(repo, { '.planning/STATE.md': day }, `2026-01-${day}T00:00:00Z`);
  const snapshot = await pullWithin(repo, { versions: 2 });
  expect(snapshot.roots.flatMap(({ versions }) => versions.map(({ date }) => date.slice(0, 10)))).toEqual([
    '2026-01-04',
    '2026-01-05',
  ]);
  expect(snapshot.roots[0]?.asOf).toBe('2026-01-05T00:00:00Z');
  expect(snapshot.hits).toEqual([expect.stringContaining('only the newest 2 of 7 old versions are read')]);
});

test('a source that takes too long or says too much fails, and says which limit it was', async () => {
  const repo = makeRepo(files);
  expect((await pullWithin(repo, { outputBytes: 20 })).report.message).toContain('`limits.outputBytes`');
  let time = 0;
  const config = configOf([{ id: 'shop', repo }], { limits: limits.parse({ seconds: 1 }) });
  const slow = await pullOne({ repo }, config, { ...watchedEffects(), now: () => (time += 600) });
  expect(slow.report).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('`limits.seconds`') as string,
  });
});
