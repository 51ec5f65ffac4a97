import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readProjects } from '../../src/collections/each-root.ts';
import type { Config, ProjectFile } from '../../src/model/index.ts';
import { pullAll } from '../../src/sources/index.ts';
import { commit, configOf, git, head, makeRepo, merge, tempDir, watchedEffects } from '../helpers/git.ts';

const path = '.planning/STATE.md';
const state = (...items: string[]): string =>
  `# State\n\n## Decisions\n\n${items.map((item) => `- ${item}`).join('\n')}\n`;
const day = (n: number): string => `2026-01-${String(n).padStart(2, '0')}T12:00:00Z`;

async function readAll(config: Config): Promise<ProjectFile[]> {
  const files: ProjectFile[] = [];
  for (const snapshot of await pullAll(config, watchedEffects())) files.push(...(await readProjects(config, snapshot)));
  return files;
}
const configFor = (repo: string, more = {}): Config => configOf([{ id: 'shop', repo, ...more }]);

async function readRepo(repo: string, more = {}): Promise<ProjectFile> {
  const [file] = await readAll(configFor(repo, more));
  if (file === undefined) throw new Error('There is no project.');
  return file;
}

/** Each decision with the commits that first held it and took it away. */
const story = ({ decisions }: ProjectFile): Record<string, (string | undefined)[]> =>
  Object.fromEntries(decisions.map(({ text, firstSeen, gone }) => [text, [firstSeen?.commit, gone?.commit]]));

describe('branches', () => {
  test('what one branch has and the other has not is not taken away by that', async () => {
    const repo = makeRepo({ [path]: state('One lamp') }, day(1));
    const first = head(repo);
    git(repo, 'checkout', '--quiet', '-b', 'side');
    const side = commit(repo, { [path]: state('One lamp', 'Boats are blue') }, day(3));
    git(repo, 'checkout', '--quiet', 'main');
    const main = commit(repo, { [path]: state('One lamp', 'Piers are long') }, day(2));
    commit(repo, { [path]: state('One lamp', 'Piers are long', 'Oars are red') }, day(4));
    merge(repo, 'side', { [path]: state('One lamp', 'Piers are long', 'Oars are red', 'Boats are blue') }, day(5));
    const last = commit(repo, { [path]: state('One lamp', 'Oars are red', 'Boats are blue') }, day(6));
    expect(story(await readRepo(repo))).toMatchObject({
      'One lamp': [first, undefined],
      'Boats are blue': [side, undefined],
      'Piers are long': [main, last],
    });
  });

  test('what a merge left out was taken away by the merge', async () => {
    const repo = makeRepo({ [path]: state('One lamp') }, day(1));
    git(repo, 'checkout', '--quiet', '-b', 'side');
    const side = commit(repo, { [path]: state('One lamp', 'Boats are blue') }, day(3));
    git(repo, 'checkout', '--quiet', 'main');
    commit(repo, { [path]: state('One lamp', 'Piers are long') }, day(2));
    const merged = merge(repo, 'side', { [path]: state('One lamp', 'Piers are long') }, day(4));
    expect(story(await readRepo(repo))['Boats are blue']).toEqual([side, merged]);
  });

  test('a squashed branch is dated by the commit that squashed it', async () => {
    const repo = makeRepo({ [path]: state('One lamp') }, day(1));
    git(repo, 'checkout', '--quiet', '-b', 'side');
    commit(repo, { [path]: state('One lamp', 'Boats are blue') }, day(2));
    commit(repo, { [path]: state('One lamp', 'Boats are blue', 'Oars are red') }, day(3));
    git(repo, 'checkout', '--quiet', 'main');
    git(repo, 'merge', '--quiet', '--squash', 'side');
    const squashed = commit(repo, {}, day(4));
    expect(story(await readRepo(repo))).toMatchObject({
      'Boats are blue': [squashed, undefined],
      'Oars are red': [squashed, undefined],
    });
  });

  test('two histories that were merged have two beginnings', async () => {
    const repo = makeRepo({ [path]: state('One lamp') }, day(1));
    const first = head(repo);
    git(repo, 'checkout', '--quiet', '--orphan', 'other');
    const second = commit(repo, { [path]: state('Boats are blue') }, day(2));
    git(repo, 'checkout', '--quiet', 'main');
    git(repo, 'merge', '--quiet', '--no-ff', '--allow-unrelated-histories', '-s', 'ours', '-m', 'Join', 'other');
    commit(repo, { [path]: state('One lamp', 'Boats are blue') }, day(4));
    expect(story(await readRepo(repo))).toEqual({
      'One lamp': [first, undefined],
      'Boats are blue': [second, undefined],
    });
  });
});

describe('clocks', () => {
  test.each([
    ['years ahead', ['2099-01-01T00:00:00Z', day(2), day(3)]],
    ['years behind', ['1980-01-01T00:00:00Z', day(2), day(3)]],
    ['backwards', [day(3), day(2), day(1)]],
  ])('that run %s change no order', async (_, [one = '', two = '', three = '']) => {
    const repo = makeRepo({ [path]: state('One lamp') }, one);
    const first = head(repo);
    const second = commit(repo, { [path]: state('One lamp', 'Boats are blue') }, two);
    const third = commit(repo, { [path]: state('Boats are blue') }, three);
    const file = await readRepo(repo);
    expect(story(file)).toEqual({ 'One lamp': [first, third], 'Boats are blue': [second, undefined] });
    expect(file.decisions.find(({ text }) => text === 'One lamp')?.firstSeen?.date).toBe(one);
  });
});

describe('a STATE.md that was something else for a while', () => {
  test('a symbolic link takes nothing away for good', async () => {
    const repo = makeRepo({ [path]: state('One lamp', 'Boats are blue'), '.planning/PROJECT.md': '# Shop\n' }, day(1));
    const first = head(repo);
    const linked = commit(repo, { [path]: { link: 'PROJECT.md' } }, day(2));
    commit(repo, { [path]: state('One lamp') }, day(3));
    expect(story(await readRepo(repo))).toEqual({ 'One lamp': [first, undefined], 'Boats are blue': [first, linked] });
  });

  test('a submodule neither', async () => {
    const repo = makeRepo({ [path]: state('One lamp'), '.planning/PROJECT.md': '# Shop\n' }, day(1));
    const first = head(repo);
    git(repo, 'rm', '--quiet', '--cached', path);
    git(repo, 'update-index', '--add', '--cacheinfo', `160000,${first},${path}`);
    git(repo, 'commit', '--quiet', '-m', 'A submodule');
    git(repo, 'rm', '--quiet', '--cached', path);
    commit(repo, { [path]: state('One lamp') }, day(3));
    expect(story(await readRepo(repo))).toEqual({ 'One lamp': [first, undefined] });
  });
});

test('a file that was moved is as old as before, and lines moved with it are not gone', async () => {
  const summary =
    '---\nphase: 01-lamps\nplan: 02\nkey-decisions:\n  - "Boats carry a lamp"\n---\n\n# Phase 1 Plan 2 Summary\n';
  const [from, to] = ['phases/01-lamps', 'milestones/v1.0-phases/01-lamps'].map(
    (folder) => `.planning/${folder}/01-02-SUMMARY.md`,
  );
  const repo = makeRepo({ [path]: '# State\n', [from ?? '']: summary }, day(1));
  const first = head(repo);
  commit(repo, { [from ?? '']: null, [to ?? '']: `${summary}\nMore.\n` }, day(2));
  const file = await readRepo(repo);
  expect(story(file)).toEqual({ 'Boats carry a lamp': [first, undefined] });
  expect(file.plans.map(({ id, gone }) => [id, gone])).toEqual([['01-02', undefined]]);
});

describe('between two pulls', () => {
  test('a history that was written anew is read anew; what is only in the old one is forgotten', async () => {
    const repo = makeRepo({ [path]: state('One lamp') }, day(1));
    commit(repo, { [path]: state('One lamp', 'A secret that must go') }, day(2));
    const config = configFor(repo);
    expect(JSON.stringify(await readAll(config))).toContain('A secret that must go');
    git(repo, 'reset', '--quiet', '--hard', 'HEAD~1');
    const anew = commit(repo, { [path]: state('One lamp', 'Boats are blue') }, day(3));
    const [file] = await readAll(config);
    expect(JSON.stringify(file)).not.toContain('A secret that must go');
    expect(file && story(file)['Boats are blue']).toEqual([anew, undefined]);
  });

  test('of a repository that has vanished the last reading stays', async () => {
    const repo = makeRepo({ [path]: state('One lamp') }, day(1));
    commit(repo, { [path]: state('Boats are blue') }, day(2));
    const config = configFor(repo);
    const before = (await readAll(config)).map(story);
    rmSync(repo, { recursive: true });
    expect((await readAll(config)).map(story)).toEqual(before);
  });

  test('no version is read twice, and the result is that of one reading', async () => {
    const repo = makeRepo({ [path]: state('One lamp') }, day(1));
    for (let at = 2; at < 9; at++) commit(repo, { [path]: state(`Lamp number ${String(at)} is lit`) }, day(at));
    const config = configFor(repo);
    await readAll(config);
    commit(repo, { [path]: state('Boats are blue') }, day(9));
    const [kept] = await readAll(config);
    expect(kept).toEqual(await readRepo(repo));
  });
});

test('`history: false` dates nothing and finds nothing that is gone', async () => {
  const repo = makeRepo({ [path]: state('One lamp') }, day(1));
  commit(repo, { [path]: state('Boats are blue') }, day(2));
  expect(story(await readRepo(repo, { history: false }))).toEqual({ 'Boats are blue': [undefined, undefined] });
});

test('a shallow clone says that it is one, and dates nothing by its first commits', async () => {
  const repo = makeRepo({ [path]: state('One lamp') }, day(1));
  commit(repo, { [path]: state('One lamp', 'Boats are blue') }, day(2));
  const last = commit(repo, { [path]: state('One lamp', 'Boats are blue', 'Oars are red') }, day(3));
  const shallow = tempDir();
  git(shallow, 'clone', '--quiet', '--depth', '2', `file://${repo}`, 'clone');
  const file = await readRepo(`${shallow}/clone`);
  expect(story(file)).toEqual({
    'One lamp': [undefined, undefined],
    'Boats are blue': [undefined, undefined],
    'Oars are red': [last, undefined],
  });
  expect(file.diagnostics.map(({ ruleId }) => ruleId)).toContain('history-shallow');
});
