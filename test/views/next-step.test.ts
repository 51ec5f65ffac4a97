import { expect, test } from 'vitest';
import { nextStep } from '../../src/views/next-step.ts';
import { trendOf } from '../../src/views/trend.ts';
import { lighthouse, skerry } from '../fixtures/project-file.ts';

test('the first plan that is not done comes next', () => {
  expect(nextStep(lighthouse)).toEqual({ label: 'Plan 04-03', href: '/projects/lighthouse/phases/v1.1/4/' });
});

test('a phase without plans comes next itself', () => {
  const file = { ...lighthouse, plans: [] };
  expect(nextStep(file)).toEqual({ label: 'Phase 4, Radio alarms', href: '/projects/lighthouse/phases/v1.1/4/' });
});

test('between milestones the next planned one does', () => {
  const { currentMilestone: _, ...project } = lighthouse.project;
  expect(nextStep({ ...lighthouse, project })?.href).toMatch(/^\/projects\/lighthouse\/milestones\//);
});

test('where nothing is left, nothing does', () => {
  expect(nextStep(skerry)).toBeUndefined();
});

test('the trend counts plans by the weeks before today, and keeps quiet where there are none', () => {
  const plan = (completedOn: string, done = true) => ({ ...lighthouse.plans[0]!, done, completedOn });
  const plans = [
    plan('2026-03-14'),
    plan('2026-03-08'),
    plan('2026-03-07'),
    plan('2025-12-21'),
    plan('2025-12-20'),
    plan('2026-03-20'),
    plan('2026-03-14', false),
  ];
  expect(trendOf({ plans }, '2026-03-14')).toEqual({
    values: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2],
    label: '4 plans finished in twelve weeks, by week, oldest first: 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2',
  });
  expect(trendOf({ plans }, '2029-01-01')).toBeUndefined();
  expect(trendOf({ plans }, undefined)).toBeUndefined();
});
