import { expect, test } from 'vitest';
import { addressesAbove, nearest } from '../../src/views/nearest.ts';

const ids = ['pedal', 'tidebook', 'foyer', 'foyer--school-visits', 'mooring'];

test.each([
  ['pedel', ['pedal']],
  ['Tide-Book', ['tidebook']],
  ['foyer', ['foyer', 'foyer--school-visits']],
  ['school-visits', ['foyer--school-visits']],
  ['lighthouse', []],
  ['', []],
  ['///', []],
])('names like %s', (name, found) => {
  expect(nearest(name, ids)).toEqual(found);
});

test('a long address is compared by its beginning', () => {
  expect(nearest('x'.repeat(100_000), ids)).toEqual([]);
});

test('the pages above an address, the nearest first', () => {
  expect(addressesAbove('/projects/pedal/milestones/v9/')).toEqual([
    '/projects/pedal/milestones/',
    '/projects/pedal/',
    '/projects/',
    '/',
  ]);
  expect(addressesAbove('/')).toEqual([]);
  expect(addressesAbove('/a/'.repeat(5_000))).toHaveLength(6);
});
