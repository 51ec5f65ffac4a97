import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readProjects } from '../../src/collections/each-root.ts';
import * as documents from '../../src/planning/documents/index.ts';
import { commit, configOf, makeRepo, type Files } from '../helpers/git.ts';
import { pullOne } from '../helpers/pull.ts';

vi.mock(import('../../src/planning/documents/index.ts'), { spy: true });

const parsed = () => vi.mocked(documents.parseDocument).mock.calls.map(([{ path }]) => path);

const state = (milestone: string, ...items: string[]) =>
  `---\nmilestone: ${milestone}\n---\n\n# Project State\n\n## Decisions\n\n${items.map((item) => `- ${item}\n`).join('')}`;
const plan = '---\nphase: 01-mole\nplan: 01\n---\n\n# Plan\n\n<objective>Sound the harbour</objective>\n';
const summary = '---\nphase: 01-mole\nplan: 01\nkey-decisions:\n  - Depths are told in fathoms\n---\n\n# Summary\n';
const first: Files = {
  '.planning/STATE.md': state('v1.0', 'Lamps burn oil', 'Boats are blue'),
  '.planning/ROADMAP.md': '# Roadmap\n\n## Phases\n\n- [ ] **Phase 1: Mole** - Sounded\n- [ ] **Phase 2: Quay**\n',
  '.planning/phases/01-mole/01-01-PLAN.md': plan,
  '.planning/notes.json': '{}',
};

let repo: string;
beforeEach(() => {
  repo = makeRepo(first);
});
afterEach(() => {
  vi.mocked(documents.parseDocument).mockClear();
});

test.each<[string, Files, string[]]>([
  ['nothing', {}, []],
  ['one document', { '.planning/STATE.md': state('v1.0', 'Boats are blue') }, ['.planning/STATE.md']],
  [
    'a new document',
    { '.planning/phases/01-mole/01-01-SUMMARY.md': summary },
    ['.planning/phases/01-mole/01-01-SUMMARY.md'],
  ],
  [
    'the place of a document',
    { '.planning/phases/01-mole/01-01-PLAN.md': null, '.planning/phases/02-quay/02-01-PLAN.md': plan },
    ['.planning/phases/02-quay/02-01-PLAN.md'],
  ],
  ['what is no text any more', { '.planning/ROADMAP.md': Buffer.alloc(999) }, ['.planning/ROADMAP.md']],
])(
  'after a commit that changes %s, what is read is what is read anew, of the changed texts alone',
  async (_, files, read) => {
    const kept = configOf([{ id: 'shop', repo }]);
    await readProjects(kept, await pullOne({ repo }, kept));
    commit(repo, files, '2026-01-03T00:00:00Z');
    vi.mocked(documents.parseDocument).mockClear();
    const again = await readProjects(kept, await pullOne({ repo }, kept));
    expect(parsed()).toEqual(read);
    const anew = configOf([{ id: 'shop', repo }]);
    expect(again).toStrictEqual(await readProjects(anew, await pullOne({ repo }, anew)));
  },
);

test('what stood when it was read, and stands no more, is read as any other old version', async () => {
  const conflict = '<<<<<<< ours\n- Lamps burn oil\n=======\n- Lamps burn gas\n>>>>>>> theirs\n';
  commit(repo, { '.planning/STATE.md': `${state('v1.0', 'Boats are blue')}${conflict}` }, '2026-01-03T00:00:00Z');
  const kept = configOf([{ id: 'shop', repo }]);
  await readProjects(kept, await pullOne({ repo }, kept));
  commit(repo, { '.planning/STATE.md': state('v1.0', 'Boats are blue') }, '2026-01-04T00:00:00Z');
  const again = await readProjects(kept, await pullOne({ repo }, kept));
  expect(again[0]?.project.history).toMatchObject({ conflicts: 1 });
  const anew = configOf([{ id: 'shop', repo }]);
  expect(again).toStrictEqual(await readProjects(anew, await pullOne({ repo }, anew)));
});

test('where the form of phase ids is another, all is read again', async () => {
  const config = configOf([{ id: 'shop', repo }]);
  await readProjects(config, await pullOne({ repo }, config));
  commit(repo, { '.planning/config.json': '{ "phase_id_convention": "milestone-prefixed" }' }, '2026-01-03T00:00:00Z');
  vi.mocked(documents.parseDocument).mockClear();
  await readProjects(config, await pullOne({ repo }, config));
  expect(new Set(parsed()).size).toBe(5);
});
