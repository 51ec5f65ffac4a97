import { expect, test } from 'vitest';
import { readPhaseCell, readPhaseLine } from '../../../src/planning/sections/phase-line.ts';

test.each([
  ['Phase 1: Stands', { number: '1', name: 'Stands' }],
  ['Phase 02.1: Locks (INSERTED)', { number: '2.1', name: 'Locks', inserted: true }],
  ['Phase 999.1: Maps (BACKLOG)', { number: '999.1', name: 'Maps', backlog: true }],
  ['Phase 26 (Cluster B): Title', { number: '26', name: 'Title' }],
  ['Phase 12 — Title: with colon', { number: '12', name: 'Title: with colon' }],
  ['✅ Phase 23: Smoke Test (Real Bikes)', { number: '23', done: true, name: 'Smoke Test (Real Bikes)' }],
  ['Phase 9: Pipes (COMPLETE)', { number: '9', name: 'Pipes', done: true }],
  ['Phase 150: Test Run ✅', { number: '150', name: 'Test Run', done: true }],
  ['Phase 08-A: Search Bar', { number: '8-A', name: 'Search Bar' }],
  ['Phase E84: Builder', { number: 'E84', name: 'Builder' }],
  ['Objective 3: Planning', { number: '3', name: 'Planning' }],
  ['~~Phase 7: Gone~~', { number: '7', name: 'Gone', dropped: true }],
  ['Phase 8: Maps (deferred)', { number: '8', name: 'Maps', dropped: true }],
  [
    '[~] Phase 8: Maps — drawn, not delivered, out of scope now',
    { number: '8', name: 'Maps', dropped: true, active: false },
  ],
  ['Phase 8 (superseded): Maps', { number: '8', name: 'Maps', dropped: true }],
  [
    'Phase 8.1: Maps (INSERTED) — **superseded** by Phase 9',
    { number: '8.1', name: 'Maps', inserted: true, dropped: true },
  ],
  ['Phase 8: Maps (MOVED TO BACKLOG)', { number: '8', name: 'Maps', dropped: true }],
  ['Phase 8: Maps — moved to backlog as Phase 999.1', { number: '8', name: 'Maps', dropped: true }],
  ['第3阶段：车架', { number: '3', name: '车架' }],
])('%j', (line, expected) => {
  expect(readPhaseLine(line)).toEqual(expected);
});

test.each([
  [
    '**Phase 1: Stands** - Places to leave bikes (completed 2026-03-04)',
    { number: '1', name: 'Stands', description: 'Places to leave bikes', completedOn: '2026-03-04', done: true },
  ],
  [
    'Phase 2: Locks (2/2 plans) — completed 2026-03-04',
    { number: '2', name: 'Locks', plansDone: 2, plansTotal: 2, completedOn: '2026-03-04', done: true },
  ],
  ['**Phase 01: stands** — Places', { number: '1', name: 'stands', description: 'Places' }],
  [
    '**Phase 44: Cache** (2/2 plans) — completed 2026-03-04',
    { number: '44', name: 'Cache', plansDone: 2, plansTotal: 2, completedOn: '2026-03-04', done: true },
  ],
])('checklist entry %j', (line, expected) => {
  expect(readPhaseLine(line)).toEqual(expected);
});

test.each(['Phases 131–134: Several', 'Phase Details', 'Phase Results', 'v1.0 Bikes', 'Phased rollout 3'])(
  '%j is no phase',
  (line) => {
    expect(readPhaseLine(line)).toBeUndefined();
  },
);

test.each([
  ['1. Stands', { number: '1', name: 'Stands' }],
  ['02.1. Locks', { number: '2.1', name: 'Locks' }],
  ['3.1. Locks (INSERTED)', { number: '3.1', name: 'Locks', inserted: true }],
  ['52', { number: '52' }],
  ['7 - Maps', { number: '7', name: 'Maps' }],
])('cell %j', (cell, expected) => {
  expect(readPhaseCell(cell)).toMatchObject(expected);
});

test.each(['1-4', '1-8. [v1.0 phases]', 'v1.5 Bikes', '**Total**', '2026'])('cell %j is no phase', (cell) => {
  expect(readPhaseCell(cell)).toBeUndefined();
});
