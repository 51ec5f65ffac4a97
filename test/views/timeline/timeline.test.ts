import { expect, test } from 'vitest';
import { timeAxis } from '../../../src/views/timeline/axis.ts';
import { dayNumber } from '../../../src/views/charts/days.ts';
import { textWidth } from '../../../src/views/charts/lanes.ts';
import { timelineItems } from '../../../src/views/timeline/items.ts';
import { layoutTimeline, type PlacedItem } from '../../../src/views/timeline/layout.ts';
import { milestonesLead } from '../../../src/views/timeline/lead.ts';
import { portfolioTimeline } from '../../../src/views/timeline/portfolio.ts';
import { portfolioMilestones } from '../../../src/views/timeline/portfolio-rows.ts';
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
  const { placed } = timelineItems(projectWith({ milestones: many(count) }), undefined);
  const layout = layoutTimeline(placed, day(count * 10), width)!;
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
  const { placed, unplaced } = timelineItems(projectWith({ milestones }), '2026-02-01T12:00:00Z');
  expect(placed).toMatchObject([
    { name: 'v1.0', open: true, from: dayNumber('2026-01-05'), to: dayNumber('2026-02-01') },
  ]);
  expect(unplaced.map(({ key }) => key)).toEqual(['v2.0']);
});

test('an active milestone without a start stands at the site’s day', () => {
  const { placed } = timelineItems(
    projectWith({ milestones: [milestone('v1.0', { status: 'active' })] }),
    '2026-02-01',
  );
  expect(placed).toMatchObject([{ from: dayNumber('2026-02-01'), to: dayNumber('2026-02-01') }]);
});

test('what is not shipped says so beside its name', () => {
  const { placed } = timelineItems(
    projectWith({ milestones: [milestone('v1.0', { status: 'archived', shippedOn: '2026-01-05' })] }),
    undefined,
  );
  expect(layoutTimeline(placed, '2026-02-01', 680)!.items[0]!.label).toBe('v1.0, archived');
});

test('nothing is drawn where no milestone states a day', () => {
  expect(layoutTimeline([], '2026-02-01', 680)).toBeUndefined();
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
  const groups = milestoneGroups(projectWith({ milestones }));
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
  expect(timeline.rows[0]!.labels.map(({ text }) => text)).toEqual(['v1.0–v1.59']);
  expect(timeline.rows[0]!.groups).toMatchObject([{ state: 'shipped', count: 60 }]);
});

test('milestones within a few days become one mark with their number, named by the first and the last', () => {
  const milestones = [
    milestone('v1.9', { shippedOn: '2025-02-01' }),
    milestone('v1.10', { shippedOn: '2025-02-02' }),
    milestone('v1.11', { shippedOn: '2025-02-02' }),
    milestone('v2.0', { shippedOn: '2025-12-01' }),
  ];
  const [row] = portfolioTimeline([projectWith({ milestones })], '2026-01-01', 680, true)!.rows;
  expect(row!.groups).toMatchObject([{ state: 'shipped', count: 3 }]);
  expect(row!.points).toMatchObject([{ xs: [expect.any(Number)] }]);
  expect(row!.labels.map(({ text }) => text)).toEqual(['v2.0', 'v1.9–v1.11']);
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
    lately: [{ name: 'v1.0', project: 'Mill' }],
  });
});
