import { expect, test } from 'vitest';
import { leadingVersion, readMilestoneLine } from '../../../src/planning/sections/milestone-line.ts';
import { statusIn } from '../../../src/planning/sections/milestone-status.ts';

const shipped = { status: 'shipped', shippedOn: '2026-03-04' };

test.each([
  ['v1.0 Lending Desk (Shipped: 2026-03-04)', { version: 'v1.0', name: 'Lending Desk', ...shipped }],
  ['✅ v1.4 Lending Desk (Shipped: 2026-03-04)', { version: 'v1.4', name: 'Lending Desk', ...shipped }],
  ['v2 Returns (Shipped: 2026-03-04, closed: 2026-03-09)', { version: 'v2', name: 'Returns', ...shipped }],
  ['v1.7 Carts (2026-03-04, closed 2026-03-09)', { version: 'v1.7', name: 'Carts', ...shipped }],
  ['v1.6 Returns (0.3.0, Shipped: 2026-03-04)', { version: 'v1.6', name: 'Returns', ...shipped }],
  ['v1.3 还书 — ✅ SHIPPED 2026-03-04', { version: 'v1.3', name: '还书', ...shipped }],
  [
    'v3.0 Bikes — Trailers & Racks (Shipped: 2026-03-04)',
    { version: 'v3.0', name: 'Bikes — Trailers & Racks', ...shipped },
  ],
  ['v3.1 Bikes (Cargo) (Shipped: 2026-03-04)', { version: 'v3.1', name: 'Bikes (Cargo)', ...shipped }],
  ['v3.2 Planning Board (Code Complete: 2026-03-04)', { version: 'v3.2', name: 'Planning Board', ...shipped }],
  ['v3.3 Live Map', { version: 'v3.3', name: 'Live Map' }],
  ['v3.4 Active Riders (Completed: 2026-03-04)', { version: 'v3.4', name: 'Active Riders', ...shipped }],
  ['v1.2 Bikes (Backfilled: 2026-05-03)', { version: 'v1.2', name: 'Bikes' }],
  ['v1.2 Bikes (Superseded: 2026-05-03)', { version: 'v1.2', name: 'Bikes', status: 'abandoned' }],
  [
    'Current: v1.13 Bikes (Started: 2026-03-04)',
    { version: 'v1.13', name: 'Bikes', status: 'active', startedOn: '2026-03-04' },
  ],
  ['Current Milestone (v1.44)', { version: 'v1.44', status: 'active' }],
  ['v5.0 Whole Fleet 🔄', { version: 'v5.0', name: 'Whole Fleet', status: 'active' }],
  ['Milestone v1.1: Polish & Complete (Complete)', { version: 'v1.1', name: 'Polish & Complete', status: 'shipped' }],
  ['Milestone v1.2 — Token Savings (in flight)', { version: 'v1.2', name: 'Token Savings', status: 'active' }],
  ['Roadmap v3.0: Bikes', { version: 'v3.0', name: 'Bikes' }],
  ['v1.3 — Next', { version: 'v1.3', status: 'planned' }],
  ['vNext Bikes', { version: 'vNext', name: 'Bikes' }],
  ['vB.1.1 Bikes', { version: 'vB.1.1', name: 'Bikes' }],
])('heading %j', (line, expected) => {
  expect(readMilestoneLine(line)).toEqual(expected);
});

test.each([
  ['✅ **v1.0 MVP** - Phases 1-4 (shipped 2026-03-04)', 'v1.0', 'MVP', 'shipped', [['1', '4']]],
  ['✅ **v1.0** Bikes & Stands — Phases 1-9 (shipped 2026-03-04)', 'v1.0', 'Bikes & Stands', 'shipped', [['1', '9']]],
  ['✅ **v1.0 MVP** — Segurança e UX — Fases 1-5 (shipped)', 'v1.0', 'MVP', 'shipped', [['1', '5']]],
  ['🚧 **v1.1 Name** — Phases 9-12 (in progress)', 'v1.1', 'Name', 'active', [['9', '12']]],
  ['📋 **v1.2 Name** — Phases 13-14 (in progress)', 'v1.2', 'Name', 'active', [['13', '14']]],
  ['📋 v2.0 Name - Phases 20-21 (planned)', 'v2.0', 'Name', 'planned', [['20', '21']]],
  [
    '✅ [v1.0 MVP](milestones/v1.0-ROADMAP.md) (Phases 1-9) — SHIPPED 2026-03-04',
    'v1.0',
    'MVP',
    'shipped',
    [['1', '9']],
  ],
  [
    '[✅ v6.0 Bikes](milestones/v6.0-ROADMAP.md) (Phases 17-19) — SHIPPED 2026-03-04',
    'v6.0',
    'Bikes',
    'shipped',
    [['17', '19']],
  ],
  [
    '✅ **v1.1 Name** - [milestones/v1.1-ROADMAP.md](milestones/v1.1-ROADMAP.md) (Phases 9-17, shipped 2026-03-04)',
    'v1.1',
    'Name',
    'shipped',
    [['9', '17']],
  ],
  ['✅ **v0.4–v0.9** - Phases 1–31 (shipped 2026-03-04)', 'v0.4–v0.9', undefined, 'shipped', [['1', '31']]],
  ['✅ **v2.0 UI** -- Phases 08-A through 08-D (shipped 2026-03-04)', 'v2.0', 'UI', 'shipped', [['8-A', '8-D']]],
  [
    '✅ v1.58 Live-Map Canary (Phases 261–264) — SHIPPED 2026-03-04',
    'v1.58',
    'Live-Map Canary',
    'shipped',
    [['261', '264']],
  ],
  ['v1.0 completed: Laying the ground (3 phases)', 'v1.0', 'Laying the ground', 'shipped', undefined],
  ['v1.0 (Laying the ground) — all phases checked', 'v1.0', 'Laying the ground', undefined, undefined],
  ['v1.2 in progress: Doors', 'v1.2', 'Doors', 'active', undefined],
])('bullet %j', (line, version, name, status, ranges) => {
  expect(readMilestoneLine(line)).toMatchObject({
    version,
    status,
    ...(ranges === undefined ? {} : { ranges }),
    ...(name === undefined ? {} : { name }),
  });
});

test.each(['Archive Snapshot', 'Phase 12: v1.0 debt', 'Original v1.2 plan', '', '🚧'])('%j is no milestone', (line) => {
  expect(readMilestoneLine(line)).toBeUndefined();
});

test('takes a name alone where names are expected', () => {
  expect(readMilestoneLine('force-install Force Install (Shipped: 2026-03-04)', true)).toEqual({
    name: 'force-install Force Install',
    ...shipped,
  });
});

test.each([
  ['not yet shipped, in progress', 'active'],
  ['concluído', 'shipped'],
  ['進行中', 'active'],
  ['abgebrochen', 'abandoned'],
  ['nothing said', undefined],
])('status in %j', (text, status) => {
  expect(statusIn(text)).toBe(status);
});

test('finds the version in front of a text', () => {
  expect(leadingVersion('✅ **v1.2 Name**')).toBe('v1.2');
  expect(leadingVersion('needs v1.2')).toBeUndefined();
});
