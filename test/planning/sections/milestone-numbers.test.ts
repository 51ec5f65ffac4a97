import { expect, test } from 'vitest';
import {
  readNumbers,
  readPhaseList,
  readPlanCount,
  readTimeline,
} from '../../../src/planning/sections/milestone-numbers.ts';

test.each([
  ['5-6 (3 plans total)', { plansTotal: 3 }],
  ['4 phases, 7 plans, 28 tasks', { phaseCount: 4, plansTotal: 7, tasks: 28 }],
  ['16/16 active plans (one superseded; 17 PLAN.md files)', { plansDone: 16, plansTotal: 16 }],
  ['18 of 23 plans', { plansDone: 18, plansTotal: 23 }],
  ['3 phases (202–204), 17/17 plans', { phaseCount: 3, plansDone: 17, plansTotal: 17 }],
  ['2 phases, 0 plans, 0 tasks', { phaseCount: 2 }],
])('numbers by their words in %j', (text, expected) => {
  expect(readNumbers(text)).toEqual(expected);
});

test.each([
  ['9', { plansTotal: 9 }],
  ['15 (14 feature plans + 1 fix plan)', { plansTotal: 15 }],
  ['12/14', { plansDone: 12, plansTotal: 14 }],
  ['TBD', {}],
])('plans in %j', (value, expected) => {
  expect(readPlanCount(value)).toEqual(expected);
});

test.each([
  ['1-4', [['1', '4']]],
  [
    '7 phases (9-14, including 13.1), 21 plans',
    [
      ['9', '14'],
      ['13.1', '13.1'],
    ],
  ],
  [
    '3 (202 METRIC, 203 OBSV)',
    [
      ['202', '202'],
      ['203', '203'],
    ],
  ],
  [
    'Phase 4 (Login), Phase 5 (Catalogue)',
    [
      ['4', '4'],
      ['5', '5'],
    ],
  ],
  ['4 phases, 7 plans', undefined],
])('phases in %j', (value, ranges) => {
  expect(readPhaseList(value)).toEqual(ranges);
});

test('reads both ends of a timeline', () => {
  expect(readTimeline('2 days (2026-03-02 → 2026-03-03)')).toEqual({ startedOn: '2026-03-02', endedOn: '2026-03-03' });
  expect(readTimeline('1 day (2026-03-03)')).toEqual({ endedOn: '2026-03-03' });
});
