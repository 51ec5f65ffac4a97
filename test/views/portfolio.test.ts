import { expect, test } from 'vitest';
import { sourceMessage } from '../../src/views/portfolio-attention.ts';
import { milestoneLabel, positionText } from '../../src/views/labels.ts';
import { portfolioView } from '../../src/views/portfolio.ts';
import { lighthouse, portfolio, skerry } from '../fixtures/project-file.ts';

const projects = new Map([lighthouse, skerry].map((file) => [file.project.id, file]));
const teams = [{ id: 'harbour', name: 'Harbour office' }];
const view = portfolioView({ portfolio, projects, teams });

test('one sentence says how everything stands', () => {
  expect(view.lead).toBe('2 projects from 4 sources on 14 Mar 2026: 1 blocked and 1 unknown.');
});

test('what needs attention stands first, each with its reason', () => {
  expect(view.attention).toEqual([
    {
      state: { state: 'blocked', word: 'Blocked' },
      total: 1,
      items: [
        {
          label: 'Lighthouse',
          href: '/projects/lighthouse/',
          detail: 'One blocker is open: the radio licence has not arrived.',
        },
      ],
    },
    {
      state: { state: 'warning', word: 'Contradictory' },
      total: 1,
      items: [
        { label: 'Lighthouse', href: '/projects/lighthouse/#contradictions', detail: '1 contradiction', brief: true },
      ],
    },
    {
      state: { state: 'failed', word: 'Sources' },
      total: 2,
      items: [
        {
          label: 'buoys',
          href: '/about-data/',
          detail: 'The host did not answer. Nothing can be shown until it can be read.',
        },
        {
          label: 'nets',
          href: '/about-data/',
          detail: 'It was read, but holds no .planning folder. It will appear when one is committed.',
        },
      ],
    },
  ]);
});

test('a row says where a project stands', () => {
  expect(view.projects.map(({ id }) => id)).toEqual(['lighthouse', 'skerry']);
  expect(view.projects[0]).toMatchObject({
    team: { label: 'Harbour office', href: '/teams/harbour/' },
    milestone: { label: 'v1.1 Alarms', href: '/projects/lighthouse/milestones/v1.1/' },
    progress: { label: '67%', disagreement: { at: 'STATE.md:9' } },
    activity: { day: '2026-03-12', age: '2 days ago', text: 'Finished 04-01, radio handshake' },
    position: 'Phase 4 of 5, Radio alarms; plan 2 of 3',
    next: { label: 'Plan 04-03', href: '/projects/lighthouse/phases/v1.1/4/' },
    counts: '3 milestones, 10 plans, 3 decisions',
  });
  expect(view.projects[1]).toMatchObject({
    milestone: undefined,
    progress: undefined,
    activity: undefined,
    counts: '',
  });
});

test('sources without a project are listed with what happened', () => {
  expect(view.sources.map(({ id, state }) => `${id} ${state.word}`)).toEqual(['buoys Failed', 'nets Empty']);
  expect(
    sourceMessage({
      id: 'a',
      repo: 'a',
      state: 'stale',
      asOf: '2026-03-01T00:00:00Z',
      projects: ['a'],
      message: 'it timed out',
    }),
  ).toBe('Not reached; shown as it was on 1 Mar 2026. It timed out.');
});

test.each([
  [{ version: 'v1.0', name: 'Lamps' }, 'v1.0 Lamps'],
  [{ version: 'v1.0', name: 'v1.0 Lamps' }, 'v1.0 Lamps'],
  [{ version: 'v1.0' }, 'v1.0'],
  [{ name: 'Lamps' }, 'Lamps'],
  [{ key: 'lamps' }, 'lamps'],
])('milestoneLabel(%j) is %s', (milestone, label) => {
  expect(milestoneLabel(milestone)).toBe(label);
});

const origins: [{ path: string; line: number; kind: string }] = [
  { path: '.planning/STATE.md', line: 1, kind: 'state' },
];

test.each([
  [{ phase: '7', origins }, 'Phase 7'],
  [{ phaseName: 'Packaging', origins }, 'Packaging'],
  [{ plan: '1', planCount: 2, origins }, 'Plan 1 of 2'],
  [{ plan: '07-01', planCount: 2, origins }, 'Plan 07-01'],
  [{ origins }, ''],
])('positionText(%j) is %s', (position, text) => {
  expect(positionText(position)).toBe(text);
});

test('of many in need the first six are named with their reasons, and the others counted', () => {
  const many = Array.from({ length: 9 }, (_, n) => ({ ...portfolio.projects[0]!, id: `p${String(n)}` }));
  const { attention } = portfolioView({ portfolio: { ...portfolio, projects: many }, projects, teams });
  expect(attention[0]).toMatchObject({ total: 9, items: { length: 6 } });
  expect(attention[0]?.items[5]?.detail).toBe('One blocker is open: the radio licence has not arrived.');
});

test('a project between milestones shows the last that shipped', () => {
  const { currentMilestone: _, ...between } = portfolio.projects[0]!;
  const { projects: rows } = portfolioView({ portfolio: { ...portfolio, projects: [between] }, projects, teams });
  expect(rows[0]?.milestone).toEqual({
    label: 'v1.0 Lamps',
    href: '/projects/lighthouse/milestones/v1.0/',
    shipped: true,
  });
});
