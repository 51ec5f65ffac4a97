import { expect, test } from 'vitest';
import { outlook } from '../../../src/views/velocity/outlook.ts';
import { milestone, plan, projectWith } from '../../fixtures/project-builder.ts';

const monday = Date.UTC(2026, 0, 5);
const dayOfWeek = (week: number) => new Date(monday + week * 7 * 86_400_000).toISOString().slice(0, 10);

/** A project with so many plans finished in each week, and `open` plans left in its current milestone. */
function project(weeks: readonly number[], open: number) {
  const plans = weeks.flatMap((count, week) =>
    Array.from({ length: count }, (_, index) =>
      plan(`${String(week + 1)}-${String(index)}`, { completedOn: dayOfWeek(week) }),
    ),
  );
  const file = projectWith(
    { plans, milestones: [milestone('v1.0', { status: 'active' })] },
    `${dayOfWeek(weeks.length)}T08:00:00Z`,
  );
  file.project.currentMilestone = { key: 'v1.0', origins: file.milestones[0]!.origins };
  file.project.progress = {
    computed: { plansDone: 3, plansTotal: 3 + open, phasesDone: 0, phasesTotal: 1, percent: 50, basis: 'milestone' },
  };
  return file;
}

test.each([
  [
    [2, 2, 2, 2, 2, 2, 2, 2],
    6,
    '6 plans of v1.0 are open. In the last 8 weeks 2, 2, 2, 2, 2, 2, 2 and 2 plans were finished a week: at that pace it takes about 3 weeks.',
  ],
  [
    [1, 4, 2, 2, 4, 1, 3, 3],
    8,
    '8 plans of v1.0 are open. In the last 8 weeks 1, 4, 2, 2, 4, 1, 3 and 3 plans were finished a week: at that pace it takes 3 to 5 weeks.',
  ],
  [
    [8, 0, 0, 0, 0, 0, 4, 4],
    8,
    '8 plans of v1.0 are open. In the last 8 weeks 8, 0, 0, 0, 0, 0, 4 and 4 plans were finished a week: at the pace of the better of them it takes 2 weeks or more.',
  ],
  [
    [1, 0, 0, 0, 0, 0, 0, 1],
    1,
    '1 plan of v1.0 is open. When it will be done cannot be said: only 2 plans were finished in the last 8 weeks.',
  ],
  [[5, 5], 1, '1 plan of v1.0 is open. When it will be done cannot be said: that takes 8 whole weeks of dated plans.'],
])('weeks %j with %i open plans', (weeks, open, sentence) => expect(outlook(project(weeks, open))).toBe(sentence));

test('nothing is said where nothing is left, or no milestone is current', () => {
  expect(outlook(project([2, 2], 0))).toBeUndefined();
  expect(outlook(projectWith())).toBeUndefined();
});
