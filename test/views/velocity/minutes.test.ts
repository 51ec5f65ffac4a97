import { expect, test } from 'vitest';
import { milestonePaces } from '../../../src/views/velocity/milestones.ts';
import { minutesChart } from '../../../src/views/velocity/minutes.ts';
import { phasesChart, timedPhases } from '../../../src/views/velocity/phases.ts';
import { portfolioPace } from '../../../src/views/velocity/portfolio.ts';
import { timedPlans } from '../../../src/views/velocity/times.ts';
import { velocityView } from '../../../src/views/velocity/view.ts';
import { milestone, phase, plan, projectWith } from '../../fixtures/project-builder.ts';

const origins = [{ path: '.planning/STATE.md', line: 9, kind: 'state' }];
const row = (id: string, minutes: number) => ({ plan: id, minutes, approximate: true, origins });

test('a metrics row gives a plan its time where the summary has none', () => {
  const file = projectWith({
    plans: [plan('01-01', { minutes: 5 }), plan('01-02'), plan('01-03')],
    metricRows: [row('01-01', 9), row('01-02', 7)],
  });
  expect(timedPlans(file).map(({ id, minutes, fromRow, rough }) => [id, minutes, fromRow, rough])).toEqual([
    ['01-01', 5, false, false],
    ['01-02', 7, true, true],
  ]);
});

test('a metrics row is no answer where two milestones have a plan of that id', () => {
  const plans = [plan('01-01', { milestone: 'v1.0' }), plan('01-01', { milestone: 'v2.0' })];
  expect(timedPlans(projectWith({ plans, metricRows: [row('01-01', 7)] }))).toEqual([]);
});

const timed = (minutes: readonly number[]) =>
  projectWith({
    plans: minutes.map((value, index) =>
      plan(`01-${String(index + 1).padStart(2, '0')}`, {
        minutes: value,
        completedOn: `2026-01-0${String(index + 1)}`,
      }),
    ),
  });

test('minutes stand over the days, with median and ninth tenth in the title', () => {
  const chart = minutesChart(timed([10, 20, 30, 40, 50]));
  expect(chart).toMatchObject({
    spec: {
      kind: 'scatter',
      title: 'Half of the plans took 30 min or less, nine in ten 46 min or less',
      y: { scale: 'linear' },
    },
  });
});

test('times over orders of magnitude take a logarithmic axis', () => {
  expect(minutesChart(timed([2, 3, 4, 5, 600]))).toMatchObject({ spec: { y: { scale: 'log' } } });
});

test('few times are refused', () => {
  expect(minutesChart(timed([2, 3]))).toMatchObject({
    refusal: { reasons: ['2 of 2 plans have a time.', expect.stringContaining('`duration`')] },
  });
});

test('a phase takes what its plans took, else what its row states; a range of phases names none', () => {
  const file = projectWith({
    phases: ['1', '2', '3'].map((number) => phase(number)),
    plans: [plan('01-01', { minutes: 5 }), plan('01-02', { minutes: 6 })],
    phaseRows: [
      { phase: '02. Stones', totalMinutes: 90, origins },
      { phase: '3-5', totalMinutes: 200, origins },
    ],
  });
  expect(timedPhases(file).map(({ phase: { number }, minutes, basis }) => [number, minutes, basis])).toEqual([
    ['1', 11, 'counted'],
    ['2', 90, 'stated'],
  ]);
  expect(phasesChart(file)).toMatchObject({ refusal: { reasons: ['2 of 3 phases have a time.', expect.any(String)] } });
});

test('long phases are counted in hours', () => {
  const file = projectWith({
    phases: ['1', '2', '3'].map((number) => phase(number, { minutes: 120 * Number(number) })),
  });
  expect(phasesChart(file)).toMatchObject({ spec: { y: { unit: 'hours' }, series: [{ values: [2, 4, 6] }] } });
});

test('a milestone’s pace keeps absent what no file states', () => {
  const file = projectWith({
    milestones: [
      milestone('v1.0', { startedOn: '2026-01-01', shippedOn: '2026-01-10' }),
      milestone('v1.1', { status: 'planned' }),
    ],
    plans: [plan('01-01', { milestone: 'v1.0', minutes: 4 }), plan('01-02', { milestone: 'v1.0', minutes: 8 })],
  });
  expect(milestonePaces(file)).toMatchObject([
    { milestone: { key: 'v1.0' }, plansDone: 2, days: 10, timed: 2, medianMinutes: 6, totalMinutes: 12 },
  ]);
});

test('projects stand by name over the same weeks', () => {
  const file = projectWith({
    plans: [plan('01-01', { completedOn: '2026-03-04' }), plan('01-02', { completedOn: '2026-02-24' })],
  });
  const view = portfolioPace([file, projectWith()], '2026-03-05T00:00:00Z');
  expect(view.projects.map(({ weeks, recent }) => [weeks?.slice(-3), recent])).toEqual([
    [[0, 1, 1], 2],
    [undefined, undefined],
  ]);
});

test('where no source has a day, weeks go up to the last finished plan', () => {
  const done = (id: string, completedOn: string) => plan(id, { done: true, completedOn });
  const files = [
    projectWith({ plans: [done('01-01', '2026-02-25')] }),
    projectWith({ plans: [done('01-01', '2026-03-04')] }),
  ];
  const { to, projects } = portfolioPace(files, undefined);
  expect([to, projects.map(({ weeks }) => weeks?.slice(-2))]).toEqual([
    '2026-03-04',
    [
      [1, 0],
      [0, 1],
    ],
  ]);
  expect(portfolioPace([projectWith()], undefined).projects[0]?.weeks).toBeUndefined();
});

test('a project without plans says so', () => {
  expect(velocityView(projectWith()).lead).toBe('No plans were found, so there is no pace to show.');
});

test('stated rows make charts where the plans and phases themselves are gone', () => {
  const rows = ['01-01', '01-02', '02-01', '02-02', '03-01'].map((id, index) => row(id, index + 1));
  const phaseRows = ['01-stones', '2. Water', 'Phase 3: Doors', '4-6', 'v1.0'].map((name, index) => ({
    phase: name,
    totalMinutes: 10 * (index + 1),
    origins,
  }));
  const view = velocityView(projectWith({ metricRows: rows, phaseRows }));
  expect(view.lead).toBe('No plans were found; the times are those that STATE.md states.');
  expect(view.charts).toMatchObject([
    { refusal: { id: 'plans' } },
    { spec: { labels: ['01-01', '01-02', '02-01', '02-02', '03-01'], series: [{ values: [1, 2, 3, 4, 5] }] } },
    { spec: { labels: ['1 stones', '2 Water', '3 Doors'], series: [{ values: [10, 20, 30] }] } },
  ]);
});
