import { expect, test } from 'vitest';
import { readSteps } from '../../helpers/planning-root.ts';

const summary = (phase: string, plan: string): string =>
  `---\nphase: ${phase}\nplan: ${plan}\nduration: 12min\ncompleted: 2026-02-27\n---\n\n# Phase Summary\n\n**Lamps are lit.**\n`;
const path = (milestone: string, plan: string): string => `${milestone}phases/01-lamps/${plan}-SUMMARY.md`;
const milestones = '# Milestones\n\n## v1.0 Lamps (Shipped: 2026-03-01)\n\n**Phases completed:** 1-2 (3 plans total)\n';
const state = (milestone: string): string => `---\nmilestone: ${milestone}\n---\n\n# State\n`;

test('a plan whose summary was cleared away is done, and gone', () => {
  const { plans } = readSteps([
    {
      date: '2026-02-27T10:00:00Z',
      files: { [path('', '01-01')]: summary('01-lamps', '01'), 'MILESTONES.md': milestones },
    },
    { date: '2026-03-02T10:00:00Z', files: { [path('', '01-01')]: null } },
  ]);
  expect(plans).toHaveLength(1);
  expect(plans[0]).toMatchObject({
    id: '01-01',
    milestone: 'v1.0',
    done: true,
    minutes: 12,
    completedOn: '2026-02-27',
    gone: { date: '2026-03-02T10:00:00Z' },
    origins: [{ kind: 'summary-history', date: '2026-02-27T10:00:00Z' }],
  });
});

test('a plan that was moved into the archive stands there', () => {
  const { plans } = readSteps([
    {
      date: '2026-02-27T10:00:00Z',
      files: { [path('', '01-01')]: summary('01-lamps', '01'), 'MILESTONES.md': milestones },
    },
    { date: '2026-03-02T10:00:00Z', files: { [path('', '01-01')]: null } },
    {
      date: '2026-03-03T10:00:00Z',
      files: { [path('milestones/v1.0-', '01-01')]: `${summary('01-lamps', '01')}\nArchived.\n` },
    },
  ]);
  expect(plans.map(({ id, gone }) => [id, gone])).toEqual([['01-01', undefined]]);
});

test('where phase numbers repeat, the milestone that STATE.md named then decides', () => {
  const again = `${milestones}\n## v2.0 Boats (Shipped: 2026-05-01)\n\n**Phases completed:** 1-2 (2 plans total)\n`;
  const { plans } = readSteps([
    {
      date: '2026-02-27T10:00:00Z',
      files: { 'STATE.md': state('v1.0'), [path('', '01-01')]: summary('01-lamps', '01') },
    },
    { date: '2026-03-02T10:00:00Z', files: { [path('', '01-01')]: null, 'STATE.md': state('v2.0') } },
    { date: '2026-04-02T10:00:00Z', files: { [path('', '01-02')]: summary('01-lamps', '02') } },
    { date: '2026-05-02T10:00:00Z', files: { [path('', '01-02')]: null, 'MILESTONES.md': again } },
  ]);
  expect(plans.map(({ id, milestone }) => [id, milestone])).toEqual([
    ['01-01', 'v1.0'],
    ['01-02', 'v2.0'],
  ]);
});
