import { expect, test } from 'vitest';
import { timeAxis } from '../../../src/views/timeline/axis.ts';
import { dayNumber } from '../../../src/views/charts/days.ts';
import { textWidth } from '../../../src/views/charts/lanes.ts';
import { timelineItems } from '../../../src/views/timeline/items.ts';
import { layoutTimeline, type PlacedItem } from '../../../src/views/timeline/layout.ts';
import { milestonesLead } from '../../../src/views/timeline/lead.ts';
import { portfolioTimeline } from '../../../src/views/timeline/portfolio.ts';
import { portfolioMilestones } from '../../../src/views/timeline/portfolio-rows.ts';
import { quietStretches } from '../../../src/views/timeline/quiet.ts';
import { milestoneGroups } from '../../../src/views/timeline/rows.ts';
import { milestone, projectWith } from '../../fixtures/project-builder.ts';

const day = (offset: number) => new Date(Date.UTC(2025, 0, 6 + offset)).toISOString().slice(0, 10);
/** Milestones one after another, each of ten days, with growing names. */
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    milestone(`v1.${String(index)}`, {
      name: 'Sluice '.repeat(1 + (index % 3)).trim(),
      startedOn: day(index * 10),
      shippedOn: day(index * 10 + 9),
    }),
  );

const boxOf = ({ labelX, anchor, label, x1, x2, y }: PlacedItem) => {
  const width = textWidth(label);
  const text = anchor === 'start' ? [labelX, labelX + width] : [labelX - width, labelX];
  return { left: Math.min(x1, text[0]!), right: Math.max(x2, text[1]!), y };
};

test.each([
  [3, 1160],
  [12, 1160],
  [40, 1160],
  [108, 680],
])('of %i milestones on %i pixels no two labels touch', (count, width) => {
  const items = timelineItems(projectWith({ milestones: many(count) }), undefined);
  const layout = layoutTimeline(items, day(count * 10), width)!;
  const boxes = layout.items.map(boxOf);
  const clashes = boxes.flatMap((a, i) =>
    boxes.slice(i + 1).filter((b) => a.y === b.y && a.left < b.right && b.left < a.right),
  );
  expect(clashes).toEqual([]);
  expect(boxes.every(({ right, left }) => left >= 0 && right <= width)).toBe(true);
});

test('the axis is to scale and ticks every quarter', () => {
  const [from, to] = [dayNumber('2025-01-01'), dayNumber('2025-12-31')];
  const axis = timeAxis(from, to, 0, 364);
  expect(axis.x(from + 100) - axis.x(from)).toBeCloseTo(100, 0);
  expect(axis.ticks.filter(({ quarter }) => quarter).map(({ label }) => label)).toEqual([
    'Q1 2025',
    'Q2 2025',
    'Q3 2025',
    'Q4 2025',
  ]);
});

test('a short timeline has months and Mondays where they fit', () => {
  const axis = timeAxis(dayNumber('2026-02-10'), dayNumber('2026-03-20'), 0, 1000);
  expect(axis.ticks.flatMap(({ label }) => label || [])).toEqual(['16 Feb', '23 Feb', 'Mar', '9 Mar', '16 Mar']);
});

test('an active milestone goes on until the site’s day; a planned one without a day has no place', () => {
  const milestones = [
    milestone('v1.0', { status: 'active', startedOn: '2026-01-05' }),
    milestone('v2.0', { status: 'planned' }),
  ];
  const { placed, planned } = timelineItems(projectWith({ milestones }), '2026-02-01T12:00:00Z');
  expect(placed).toMatchObject([
    { name: 'v1.0', open: true, from: dayNumber('2026-01-05'), to: dayNumber('2026-02-01') },
  ]);
  expect(planned.map(({ key }) => key)).toEqual(['v2.0']);
});

test('an active milestone without a start stands at the site’s day', () => {
  const { placed } = timelineItems(
    projectWith({ milestones: [milestone('v1.0', { status: 'active' })] }),
    '2026-02-01',
  );
  expect(placed).toMatchObject([{ from: dayNumber('2026-02-01'), to: dayNumber('2026-02-01') }]);
});

test('what is not shipped says so beside its name', () => {
  const items = timelineItems(
    projectWith({ milestones: [milestone('v1.0', { status: 'archived', shippedOn: '2026-01-05' })] }),
    undefined,
  );
  expect(layoutTimeline(items, '2026-02-01', 680)!.items[0]!.label).toBe('v1.0, archived');
});

test('nothing is drawn where no milestone states a day', () => {
  expect(layoutTimeline({ placed: [], planned: [] }, '2026-02-01', 680)).toBeUndefined();
});

/** 30 milestones in a month, half a year ago. */
const crowded = many(30).map((entry, index) => ({ ...entry, startedOn: day(index), shippedOn: day(index) }));

test('where names are crowded, a long quiet stretch is left out of the axis, and says how long it is', () => {
  const items = timelineItems(projectWith({ milestones: crowded }), undefined);
  const layout = layoutTimeline(items, day(200), 1160)!;
  expect(layout.breaks).toMatchObject([{ label: '6 months' }]);
  const [quiet] = layout.breaks;
  expect(layout.items.every(({ x2 }) => x2 < quiet!.x1)).toBe(true);
  expect(layout.today!.x).toBeGreaterThan(quiet!.x2);
  expect(layout.ticks.filter(({ x }) => x > quiet!.x1 && x < quiet!.x2)).toEqual([]);
});

test('where names have room, the whole axis is to scale', () => {
  const items = timelineItems(projectWith({ milestones: many(3) }), undefined);
  expect(layoutTimeline(items, day(400), 1160)!.breaks).toEqual([]);
});

test('a quiet stretch is a month or more and a tenth of the axis; only the longest are kept', () => {
  const items = [
    { from: 0, to: 10 },
    { from: 37, to: 40 },
    { from: 70, to: 71 },
    { from: 171, to: 200 },
  ];
  expect(quietStretches(items, 0, 240, 9)).toEqual([
    { from: 43, to: 67, days: 30 },
    { from: 74, to: 168, days: 100 },
    { from: 203, to: 237, days: 40 },
  ]);
  expect(quietStretches(items, 0, 240, 1)).toEqual([{ from: 74, to: 168, days: 100 }]);
});

test('what is planned stands behind the axis, as much of its name as fits; the rest is counted', () => {
  const planned = Array.from({ length: 12 }, (_, index) =>
    milestone(`v3.${String(index)}`, { status: 'planned', name: 'Sluice '.repeat(30).trim() }),
  );
  const items = timelineItems(projectWith({ milestones: [...many(2), ...planned] }), undefined);
  const { planned: column, width, items: placed } = layoutTimeline(items, day(30), 340)!;
  expect(column).toMatchObject({ title: 'Planned', lanes: 8, more: { label: '5 more' } });
  expect(column!.items).toHaveLength(7);
  expect(column!.items.every(({ label }) => column!.x + 20 + textWidth(label) <= width)).toBe(true);
  expect(placed.every((item) => boxOf(item).right <= column!.x)).toBe(true);
});

test('overlapping milestones stand in lanes of their own', () => {
  const milestones = [0, 5, 10].map((start) =>
    milestone(`v1.${String(start)}`, { startedOn: day(start), shippedOn: day(start + 60) }),
  );
  const layout = layoutTimeline(timelineItems(projectWith({ milestones }), undefined), day(70), 680)!;
  expect(new Set(layout.items.map(({ y }) => y)).size).toBe(3);
});

test('the list begins with now and planned, then goes back year by year, and shows gaps', () => {
  const milestones = [
    milestone('v1.0', { startedOn: '2025-01-01', shippedOn: '2025-02-01' }),
    milestone('v1.1', { startedOn: '2025-06-01', shippedOn: '2025-07-01' }),
    milestone('v2.0', { startedOn: '2026-01-01', shippedOn: '2026-01-15' }),
    milestone('v2.1', { status: 'active' }),
    milestone('v3.0', { status: 'planned' }),
    milestone('v0.1', { status: 'archived' }),
  ];
  const groups = milestoneGroups([projectWith({ milestones })]);
  expect(groups.map(({ title, rows }) => [title, rows.map(({ name, gap }) => [name, gap])])).toEqual([
    ['Now', [['v2.1', undefined]]],
    ['Planned', [['v3.0', undefined]]],
    ['2026', [['v2.0', '6 months']]],
    [
      '2025',
      [
        ['v1.1', '4 months'],
        ['v1.0', undefined],
      ],
    ],
    ['No day stated', [['v0.1', undefined]]],
  ]);
});

test('a sentence sums the milestones up', () => {
  expect(milestonesLead(projectWith())).toBe('No milestones.');
  const milestones = [
    milestone('v1.0', { name: 'Wheel', shippedOn: '2025-02-01' }),
    milestone('v1.1', { status: 'active' }),
  ];
  expect(milestonesLead(projectWith({ milestones }))).toBe(
    '2 milestones, 1 of them shipped or archived. v1.1 is going on. Last shipped: v1.0 Wheel on 1 Feb 2025.',
  );
});

test('all projects share one axis; the newest label is always there', () => {
  const file = projectWith({ milestones: many(60) });
  const timeline = portfolioTimeline([file, projectWith()], day(600), 680, true)!;
  expect([timeline.rows.length, timeline.left]).toEqual([1, ['Mill']]);
  expect(timeline.rows[0]!.marks).toMatchObject([
    {
      href: '/projects/mill/milestones/#m-v1.59',
      label: { text: 'v1.0–v1.59' },
      parts: [{ state: 'shipped', box: { count: 60 } }],
    },
  ]);
});

test('milestones within a few days become one mark with their number, named by the first and the last', () => {
  const milestones = [
    milestone('v1.9', { shippedOn: '2025-02-01' }),
    milestone('v1.10', { shippedOn: '2025-02-02' }),
    milestone('v1.11', { shippedOn: '2025-02-02' }),
    milestone('v2.0', { shippedOn: '2025-12-01' }),
  ];
  const [row] = portfolioTimeline([projectWith({ milestones })], '2026-01-01', 680, true)!.rows;
  expect(row!.marks).toMatchObject([
    {
      title: '3 milestones, v1.9–v1.11: 3 shipped, 1 Feb 2025 to 2 Feb 2025',
      label: { text: 'v1.9–v1.11' },
      parts: [{ state: 'shipped', box: { count: 3 } }],
    },
    { href: '/projects/mill/milestones/v2.0/', title: 'v2.0, shipped, 1 Dec 2025', label: { text: 'v2.0' } },
  ]);
});

test('marks that can be picked never lie on one another, whatever their states', () => {
  const files = Array.from({ length: 30 }, (_, project) =>
    projectWith({
      milestones: Array.from({ length: 10 }, (_, index) =>
        milestone(`v1.${String(index)}`, {
          shippedOn: day(project * 3 + index * (project + 1)),
          status: index === 9 ? 'abandoned' : 'shipped',
        }),
      ),
    }),
  );
  for (const width of [340, 1160]) {
    for (const { marks } of portfolioTimeline(files, day(400), width, width > 400)!.rows) {
      marks.slice(1).forEach((mark, index) => {
        expect(mark.x).toBeGreaterThanOrEqual(marks[index]!.x + marks[index]!.width);
      });
      expect(marks.every((mark) => mark.width >= 24)).toBe(true);
    }
  }
});

test('above many projects the days are written as well, but for those where the site’s day is', () => {
  const milestones = [milestone('v1.0', { shippedOn: '2025-02-01' })];
  const headOf = (projects: number) =>
    portfolioTimeline(
      Array.from({ length: projects }, () => projectWith({ milestones })),
      '2025-12-30',
      680,
      false,
    )!;
  expect(headOf(12).head).toEqual([]);
  const { head, ticks } = headOf(13);
  const named = ticks.filter(({ label }) => label !== '');
  expect(head).toEqual(named.slice(0, head.length));
  expect(head.length).toBeGreaterThan(0);
  expect(head.length).toBeLessThan(named.length);
});

test('what is planned without a day stands behind the axis of all projects', () => {
  const milestones = [milestone('v1.0', { shippedOn: '2025-02-01' }), milestone('v2.0', { status: 'planned' })];
  const timeline = portfolioTimeline([projectWith({ milestones })], '2026-01-01', 680, true)!;
  expect(timeline).toMatchObject({ plannedX: 616, states: ['shipped', 'planned'] });
  expect(timeline.rows[0]!.planned).toEqual({
    href: '/projects/mill/milestones/v2.0/',
    title: 'v2.0, planned',
    count: 1,
    label: 'v2.0',
  });
});

test('a project whose milestones state no day is named and not drawn', () => {
  const dated = projectWith({ milestones: [milestone('v1.0', { shippedOn: '2025-02-01' })] });
  const undated = projectWith({ milestones: [milestone('v1.0', { status: 'active' })] });
  const drawn = { rows: [{}], states: ['shipped'], left: ['Mill'] };
  expect(portfolioTimeline([dated, undated], '2026-01-01', 680, true)).toMatchObject(drawn);
});

test('the table of all projects names what goes on, what shipped last and what comes', () => {
  const milestones = [
    milestone('v1.0', { shippedOn: '2025-02-01' }),
    milestone('v1.1', { status: 'active' }),
    milestone('v2.0', { status: 'planned' }),
  ];
  expect(portfolioMilestones([projectWith({ milestones })])).toMatchObject({
    lead: '3 milestones of 1 project, 1 of them shipped or archived.',
    projects: [
      {
        name: 'Mill',
        active: [{ name: 'v1.1' }],
        last: { name: 'v1.0', day: '1 Feb 2025' },
        planned: [{ name: 'v2.0' }],
        count: 3,
      },
    ],
  });
});

test.each([
  [{ plansTotal: 9 }, '9'],
  [{ plansTotal: 9, plansDone: 4 }, '4 of 9'],
  [{ plansDone: 4 }, '4'],
  [{}, undefined],
])('plans %j stand in a row as %s', (plans, expected) => {
  const groups = milestoneGroups([projectWith({ milestones: [milestone('v1.0', plans)] })]);
  expect(groups.flatMap(({ rows }) => rows.map((row) => row.plans))).toEqual([expected]);
});
