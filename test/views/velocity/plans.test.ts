import { expect, test } from 'vitest';
import { busiest, paceOf, recentPace } from '../../../src/views/velocity/pace.ts';
import { plansChart } from '../../../src/views/velocity/plans.ts';
import { milestone, plan, projectWith } from '../../fixtures/project-builder.ts';

const finished = (days: readonly string[], asOf?: string, parts = {}) =>
  projectWith(
    {
      plans: days.map((completedOn, index) => plan(`01-${String(index + 1).padStart(2, '0')}`, { completedOn })),
      ...parts,
    },
    asOf,
  );
const specOf = (file: ReturnType<typeof finished>) => {
  const chart = plansChart(file);
  if (!('spec' in chart)) throw new Error(chart.refusal.title);
  return chart.spec;
};

test('weeks begin on Mondays; a week without a finished plan is zero', () => {
  const pace = paceOf(['2026-01-01', '2026-01-20', '2026-01-21'], '2026-02-16T10:00:00Z');
  expect(pace).toMatchObject({ unit: 'week', counts: [1, 0, 0, 2, 0, 0, 0, 0], open: true });
});

test('a project of less than six weeks is shown by day', () => {
  expect(paceOf(['2026-01-01', '2026-01-03'], '2026-01-04')).toMatchObject({ unit: 'day', counts: [1, 0, 1, 0] });
});

test('the last four whole weeks stand against the four before', () => {
  const days = ['2026-01-05', '2026-01-12', '2026-01-13', '2026-02-09', '2026-03-02'];
  expect(recentPace(paceOf(days, '2026-03-02'))).toEqual({ last: 1, before: 3 });
  expect(recentPace(paceOf(days.slice(0, 3), '2026-01-31'))).toBeUndefined();
});

test('the busiest step is named by its first day', () => {
  expect(busiest(paceOf(['2026-01-06', '2026-01-14', '2026-01-15', '2026-02-02'], '2026-03-02'))).toEqual({
    day: '2026-01-12',
    count: 2,
  });
});

test('the title is a sentence from the data', () => {
  const days = ['2026-01-05', '2026-01-12', '2026-01-13', '2026-02-09', '2026-03-02'];
  expect(specOf(finished(days, '2026-03-02')).title).toBe(
    '1 plan in the last four whole weeks, down from 3 in the four before',
  );
  expect(specOf(finished(['2026-01-01', '2026-01-02', '2026-01-02', '2026-01-04'])).title).toBe(
    '4 plans finished in 4 days, most on 2 Jan 2026: 2',
  );
});

test('marks stand where milestones shipped; one that shipped before the first plan has none', () => {
  const milestones = [milestone('v0.9', { shippedOn: '2025-06-01' }), milestone('v1.0', { shippedOn: '2026-01-15' })];
  const { marks } = specOf(
    finished(['2026-01-05', '2026-01-06', '2026-01-20', '2026-02-03'], '2026-03-02', { milestones }),
  );
  expect(marks.map(({ label }) => label)).toEqual(['v1.0']);
  expect(marks[0]!.at).toBeCloseTo(10 / 7 - 0.5);
});

test('plans without a day are counted as missing', () => {
  const file = finished(['2026-01-05', '2026-01-06', '2026-01-20', '2026-02-03'], '2026-02-03');
  file.plans.push(plan('02-01'), plan('02-02', { done: false }));
  expect(specOf(file).notes).toContain('Not in the chart: 1 finished plan without one.');
});

test.each([
  [projectWith(), 'No plans were found.'],
  [finished(['2026-01-05']), 'Of 1 plan 1 is finished, and 1 of those state a day.'],
])('too little data is refused with what was found', (file, reason) => {
  const chart = plansChart(file);
  expect('refusal' in chart && chart.refusal.reasons[0]).toBe(reason);
});
