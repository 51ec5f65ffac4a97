import { expect, test } from 'vitest';
import { progressView } from '../../src/views/progress.ts';

const origins: [{ path: string; line: number; kind: string }] = [
  { path: '.planning/STATE.md', line: 9, kind: 'state' },
];
const computed = {
  plansDone: 13,
  plansTotal: 16,
  phasesDone: 6,
  phasesTotal: 8,
  percent: 81.25,
  basis: 'milestone' as const,
};

test('the count leads; what a file says stands beside it where it differs', () => {
  expect(progressView({ computed, stated: { plansDone: 12, plansTotal: 16, percent: 75, origins } })).toEqual({
    value: 81.25,
    label: '81%',
    detail: '13 of 16 plans, 6 of 8 phases',
    counted: true,
    disagreement: { said: '75% (12 of 16 plans)', at: 'STATE.md:9' },
    stated: 75,
  });
});

test('a rounded percentage is no disagreement', () => {
  expect(progressView({ computed, stated: { percent: 81, origins } })).not.toHaveProperty('disagreement');
});

test('without files to count, what is stated is shown as stated', () => {
  expect(progressView({ stated: { phasesDone: 1, phasesTotal: 4, origins } })).toEqual({
    value: 25,
    label: '25%',
    detail: '1 of 4 phases',
    counted: false,
  });
});

test.each([
  {},
  { stated: { origins } },
  { computed: { ...computed, plansTotal: 0, plansDone: 0, phasesTotal: 0, phasesDone: 0, percent: 0 } },
])('nothing is made of nothing: %j', (progress) => {
  expect(progressView(progress)).toBeUndefined();
});
