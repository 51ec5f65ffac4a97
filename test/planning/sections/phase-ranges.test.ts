import { expect, test } from 'vitest';
import {
  allNamedPhases,
  expandRanges,
  inRange,
  namedRanges,
  rangesAt,
} from '../../../src/planning/sections/phase-ranges.ts';

test.each([
  ['Phases 1-4', [['1', '4']]],
  ['Phases 1-4 complete; Phase 5 never ran', [['1', '4']]],
  [
    '(Phases 48, 52-55, 57.1)',
    [
      ['48', '48'],
      ['52', '55'],
      ['57.1', '57.1'],
    ],
  ],
  [
    'Phases 113–115 (incl. 114.1)',
    [
      ['113', '115'],
      ['114.1', '114.1'],
    ],
  ],
  [
    'Fases 35-36 + 999.1',
    [
      ['35', '36'],
      ['999.1', '999.1'],
    ],
  ],
  ['Phasen 117 bis 119', [['117', '119']]],
  ['Phase 6 + Tracks A-D', [['6', '6']]],
  ['Phases 08-A through 08-D', [['8-A', '8-D']]],
  ['m8-Phases 01-03', [['1', '3']]],
  ['阶段 3-5', [['3', '5']]],
])('%j names phases', (text, ranges) => {
  expect(namedRanges(text)).toEqual(ranges);
});

test.each(['9 phases, 21 plans', 'no phase named', 'Phase 46 deferred', 'Phases TBD'])('%j names none', (text) => {
  expect(namedRanges(text)).toBeUndefined();
});

test('a number in front of a counted noun is a count', () => {
  expect(rangesAt('4 phases, 7 plans')).toBeUndefined();
  expect(rangesAt('5-6 (3 plans total)')).toEqual([['5', '6']]);
});

test('a range takes in the decimal phases that exist, unless another milestone has them', () => {
  expect(expandRanges([['1', '4']], ['2.1', '4.1', '5.1'])).toEqual(['1', '2', '2.1', '3', '4', '4.1']);
  expect(expandRanges([['1', '4']], ['2.1'], (number) => number === '2.1')).toEqual(['1', '2', '3', '4']);
  expect(expandRanges([['22', '24.2']])).toEqual(['22', '23', '24', '24.2']);
  expect(expandRanges([['8-A', '8-C']])).toEqual(['8-A', '8-B', '8-C']);
});

test('compares decimals as numbers', () => {
  expect(inRange('2.10', ['2.2', '3'])).toBe(true);
  expect(inRange('4.1', ['1', '4'])).toBe(true);
  expect(inRange('40', ['1', '4'])).toBe(false);
});

test('lists dependencies', () => {
  expect(allNamedPhases('Phase 1, Phase 3 and Phases 5-6')).toEqual(['1', '3', '5', '6']);
});
