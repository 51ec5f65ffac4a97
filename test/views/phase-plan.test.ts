import { describe, expect, test } from 'vitest';
import { lookup } from '../../src/views/lookup.ts';
import { phaseBasis } from '../../src/views/phase-basis.ts';
import { phasePlan } from '../../src/views/phase-plan.ts';
import { lighthouse, skerry } from '../fixtures/project-file.ts';

const known = lookup(lighthouse);
const plan = (today?: string) => phasePlan(known.phasesOf('v1.1'), known, today);

test('a phase is told with the days known of it, and its plans to scale', () => {
  expect(plan().rows.map(({ number, when, bar, marks }) => [number, when, bar?.open, marks.length])).toEqual([
    ['3', '20 to 26 Feb 2026', false, 2],
    ['4', 'since 12 Mar 2026', true, 1],
    ['4.1', undefined, undefined, 0],
  ]);
  const [first, second] = plan().rows;
  expect(first?.bar?.x).toBe(0);
  expect(second?.bar?.x).toBeGreaterThan((first?.bar?.x ?? 0) + (first?.bar?.width ?? 0));
});

test('the day of the site stands on the scale, unless the scale would shrink to nothing for it', () => {
  expect(plan('2026-03-20').axis?.today).toBeLessThanOrEqual(220);
  expect(plan('2027-03-20').axis?.today).toBeUndefined();
  expect(plan('2025-03-20').axis?.today).toBeUndefined();
});

test('phases without any day have no scale', () => {
  const undated = lighthouse.phases.map(({ completedOn: _, startedOn: __, ...phase }) => ({
    ...phase,
    key: `x/${phase.key}`,
    milestone: 'x',
  }));
  expect(phasePlan(undated, lookup(skerry), '2026-03-20')).not.toHaveProperty('axis');
});

describe('where status and count of plans seem to differ, what each rests on is said', () => {
  test.each([
    ['done', 1, 7, 'Done by the roadmap; 6 plans have no summary.'],
    ['done', 6, 7, 'Done by the roadmap; 1 plan has no summary.'],
    ['done', 7, 7, undefined],
    ['active', 3, 3, 'All 3 plans found are done; the roadmap does not say that the phase is.'],
    ['active', 2, 3, undefined],
    ['active', 0, 0, undefined],
    ['planned', undefined, 3, undefined],
  ] as const)('%s with %s of %s', (status, plansDone, plansTotal, said) => {
    expect(phaseBasis({ status, plansDone, plansTotal })).toBe(said);
  });
});
