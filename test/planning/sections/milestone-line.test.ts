import { expect, test } from 'vitest';
import { readMilestoneLine } from '../../../src/planning/sections/milestone-line.ts';

test.each([
  ['v1.0 completed: Laying the ground (3 phases)', { version: 'v1.0', name: 'Laying the ground', status: 'shipped' }],
  ['v1.2 in progress: Doors', { version: 'v1.2', name: 'Doors', status: 'active' }],
  [
    '✅ **v1.1 Windows** - Phases 3-4 (shipped 2026-01-25)',
    { version: 'v1.1', name: 'Windows', status: 'shipped', shippedOn: '2026-01-25' },
  ],
])('%s', (line, facts) => {
  expect(readMilestoneLine(line)).toMatchObject(facts);
});
