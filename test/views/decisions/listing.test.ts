import { expect, test } from 'vitest';
import { fullDecision } from '../../../src/views/decisions/full.ts';
import { decisionIndex, monthsOf, MOST_ROWS } from '../../../src/views/decisions/listing.ts';
import { rowMarkup } from '../../../src/views/decisions/markup.ts';
import { decisionPortfolio } from '../../../src/views/decisions/portfolio.ts';
import { decisionRows } from '../../../src/views/decisions/row.ts';
import { decisionWeeks, weekTitle } from '../../../src/views/decisions/week.ts';
import { shortened } from '../../../src/views/shortened.ts';
import { decision, milestone, phase, projectWith } from '../../fixtures/project-builder.ts';

const seen = (date: string) => ({ commit: 'a'.repeat(40), date });

test('rows are newest first, those without a day last; a kind counts once, in history or not', () => {
  const origins = ['state-history', 'state', 'summary'].map((kind) => ({ path: '.planning/STATE.md', line: 3, kind }));
  const rows = decisionRows({
    decisions: [
      decision(1),
      decision(2, { decidedOn: '2025-03-01', origins }),
      decision(3, { firstSeen: seen('2026-01-05T23:30:00-02:00') }),
    ],
  });
  expect(rows.map(({ id, day, week }) => [Number(id), day, week])).toEqual([
    [3, '2026-01-06', '2026-W02'],
    [2, '2025-03-01', '2025-W09'],
    [1, undefined, 'undated'],
  ]);
  expect(rows[1]!.kinds).toEqual(['state', 'summary']);
});

test.each([
  ['Grind by water', 20, 'Grind by water'],
  ['Grind the barley by water', 20, 'Grind the barley…'],
  ['x'.repeat(40), 10, `${'x'.repeat(9)}…`],
])('%s in %i characters is %s', (text, longest, short) => expect(shortened(text, longest)).toBe(short));

test('the text of a row is text', () => {
  const [row] = decisionRows({ decisions: [decision(1, { text: '<script>alert("1")</script>' })] });
  expect(rowMarkup(row!, 'mill', { link: (url) => url })).toContain(
    '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;',
  );
});

test.each([
  ['2026-W08', 'Week 8 of 2026, 16 to 22 Feb 2026'],
  ['2026-W01', 'Week 1 of 2026, 29 Dec 2025 to 4 Jan 2026'],
  ['2026-W14', 'Week 14 of 2026, 30 Mar to 5 Apr 2026'],
  ['undated', 'No day known'],
])('%s is “%s”', (week, title) => expect(weekTitle(week)).toBe(title));

test('a large project lists its newest decisions and leads to the weeks of the others', () => {
  const decisions = Array.from({ length: MOST_ROWS + 3 }, (_, index) =>
    decision(index, { decidedOn: index < 3 ? '2024-05-06' : '2026-01-05' }),
  );
  const index = decisionIndex(projectWith({ decisions }));
  expect(index.rows).toHaveLength(MOST_ROWS + 3);
  expect(index.older).toEqual([
    { title: 'Week 19 of 2024, 6 to 12 May 2024', href: '/projects/mill/decisions/2024-W19/', count: 3 },
  ]);
});

test('months group rows in their order', () => {
  const rows = decisionRows({
    decisions: [decision(1, { decidedOn: '2026-01-05' }), decision(2, { decidedOn: '2026-02-05' }), decision(3)],
  });
  expect(monthsOf(rows).map(({ title, rows: group }) => [title, group.length])).toEqual([
    ['Feb 2026', 1],
    ['Jan 2026', 1],
    ['No day known', 1],
  ]);
});

test('weeks know their neighbours, and the undated ones come last', () => {
  const decisions = [
    decision(1),
    decision(2, { firstSeen: seen('2026-02-17T10:00:00Z') }),
    decision(3, { firstSeen: seen('2026-01-05T10:00:00Z') }),
  ];
  expect(
    decisionWeeks({ decisions, project: { id: 'mill' } }).map(({ week, newer, older }) => [week, newer, older]),
  ).toEqual([
    ['2026-W08', undefined, '2026-W02'],
    ['2026-W02', '2026-W08', 'undated'],
    ['undated', '2026-W02', undefined],
  ]);
});

test('a former address leads on from the page of its week, unless the decision still stands there', () => {
  const decisions = [
    decision(1, {
      firstSeen: seen('2026-02-17T10:00:00Z'),
      formerDays: [
        { id: '00000000000e', day: '2026-02-19' },
        { id: '00000000000f', day: '2026-03-04' },
      ],
    }),
  ];
  expect(decisionWeeks({ decisions, project: { id: 'mill' } }).map(({ week, moved }) => [week, moved])).toEqual([
    [
      '2026-W10',
      [{ id: '00000000000f', text: decisions[0]?.text, href: '/projects/mill/decisions/2026-W08/#000000000001' }],
    ],
    ['2026-W08', []],
  ]);
});

test('a decision is shown whole', () => {
  const file = projectWith({
    milestones: [milestone('v1.0', { name: 'Wheel' })],
    phases: [phase('7', { milestone: 'v1.0', name: 'Stones' })],
    documents: [{ path: '.planning/STATE.md', kind: 'state' }],
    decisions: [
      decision(1, { supersededBy: '000000000002', status: 'superseded' }),
      decision(2, {
        formerIds: ['00000000000f'],
        text: 'Grind by water',
        milestone: 'v1.0',
        phase: '7',
        plan: '07-02',
        decidedOn: '2026-02-17',
        decidedOnBasis: 'summary',
        firstSeen: seen('2026-02-18T08:00:00Z'),
        supersedes: '000000000001',
        origins: [
          { path: '.planning/STATE.md', line: 47, kind: 'state' },
          {
            path: '.planning/STATE.md',
            line: 12,
            kind: 'state-history',
            commit: 'b'.repeat(40),
            date: '2026-02-18T08:00:00Z',
            text: 'Grind with water',
          },
        ],
      }),
    ],
  });
  expect(fullDecision(file, file.decisions[1]!)).toMatchObject({
    id: '000000000002',
    formerIds: ['00000000000f'],
    head: 'Grind by water',
    where: [
      { text: 'v1.0 Wheel', href: '/projects/mill/milestones/v1.0/' },
      { text: 'Phase 7 Stones', href: '/projects/mill/phases/v1.0/7/' },
      { text: 'Plan 07-02' },
    ],
    when: '17 Feb 2026, the day the plan’s summary was completed',
    seen: ['First in aaaaaaaaaaaa, 18 Feb 2026.'],
    supersedes: { text: 'Decision 1', href: '/projects/mill/decisions/undated/#000000000001' },
    places: [
      { place: { label: 'STATE.md:47', href: '/projects/mill/documents/~planning/STATE.md/#L47' } },
      { text: 'Grind with water' },
    ],
  });
});

test('a long text is headed by its first sentence, and nothing of it is lost', () => {
  const text = `Grind by water only. ${'The wind is too weak in summer. '.repeat(12)}`.trim();
  const { head, rest } = fullDecision(projectWith(), decision(1, { text }));
  expect([head, ...rest].join(' ')).toBe(text);
  expect(head.length).toBeLessThanOrEqual(220);
});

test('an answer stands behind what was asked, which is not said again; a milestone that it names is', () => {
  const answer = {
    text: 'Oak',
    category: 'Wheels',
    milestone: 'v1.0',
    origins: [{ path: 'a', line: 1, kind: 'discussion' }],
  };
  const told = { text: 'v1.0 turns by water', milestone: 'v1.0', category: 'Wheels' };
  const whereOf = (fields: object) => {
    const { head, where } = fullDecision(projectWith(), decision(1, fields));
    return [head, where.map(({ text }) => text)];
  };
  expect(whereOf(answer)).toEqual(['Wheels: Oak', ['v1.0']]);
  expect(whereOf(told)).toEqual(['v1.0 turns by water', ['v1.0', 'Wheels']]);
});

test('what was chosen follows its matter in the heading, a long one below it', () => {
  const headed = (choice: string) => {
    const { head, rest } = fullDecision(projectWith(), decision(1, { text: 'Wheels', choice }));
    return [head, rest];
  };
  expect(headed('of oak')).toEqual(['Wheels: of oak', []]);
  expect(headed('oak, '.repeat(60))).toEqual(['Wheels', ['oak, '.repeat(60)]]);
});

test('the index of all projects counts by year and keeps the order of days', () => {
  const file = projectWith({
    decisions: [decision(1, { decidedOn: '2025-03-01' }), decision(2, { decidedOn: '2026-03-01' }), decision(3)],
  });
  expect(decisionPortfolio([file], 1)).toMatchObject({
    lead: '3 decisions of 1 project.',
    years: ['2026', '2025', 'undated'],
    projects: [
      { total: 3, byYear: [{ count: 1, href: '/projects/mill/decisions/?year=2026' }, { count: 1 }, { count: 1 }] },
    ],
    total: 3,
    newest: [{ id: '000000000002', project: 'mill' }],
  });
});
