import { expect, test } from 'vitest';
import { captionPlan, splitReference } from '../../../src/planning/sections/reference.ts';

test.each([
  ['[Phase 4]: Ferries keep their own clock', { phase: '4' }],
  ['[Phase 04-02]: Ferries keep their own clock', { phase: '4', plan: '04-02' }],
  ['[phase 4]: Ferries keep their own clock', { phase: '4' }],
  ['[Phase 04-timetable P02]: Ferries keep their own clock', { phase: '4', plan: '04-02' }],
  ['[Phase 04-timetable]: Ferries keep their own clock', { phase: '4' }],
  ['[Phase 4.1-03]: Ferries keep their own clock', { phase: '4.1', plan: '04.1-03' }],
  ['[Objective 04-02]: Ferries keep their own clock', { phase: '4', plan: '04-02' }],
  ['[04-02]: Ferries keep their own clock', { phase: '4', plan: '04-02' }],
  ['[04-02] Ferries keep their own clock', { phase: '4', plan: '04-02' }],
  ['[04-02-D1] Ferries keep their own clock', { phase: '4', plan: '04-02' }],
  ['(04-02) Ferries keep their own clock', { phase: '4', plan: '04-02' }],
  ['(04-02, timetable) Ferries keep their own clock', { phase: '4', plan: '04-02' }],
  ['[Plan 4-2]: Ferries keep their own clock', { phase: '4', plan: '04-02' }],
  ['[Phase 4 Plan 2 2026-04-17]: Ferries keep their own clock', { phase: '4', plan: '04-02', date: '2026-04-17' }],
  ['[Phase 4 Wave 2 2026-04-17]: Ferries keep their own clock', { phase: '4', date: '2026-04-17' }],
  ['[Phase ?]: Ferries keep their own clock', {}],
  ['[Phase ?]: 260417-k4f: Ferries keep their own clock', {}],
  ['[260417-k4f]: Ferries keep their own clock', {}],
  ['quick 260417-k4f: Ferries keep their own clock', {}],
  ['Quick task 12: Ferries keep their own clock', {}],
  ['[Phase ?]: [Phase 04-02]: Ferries keep their own clock', { phase: '4', plan: '04-02' }],
  ['[Phase ?]: 04-02: Ferries keep their own clock', { phase: '4', plan: '04-02' }],
  ['[Phase ?]: [04-02, 2026-04-17] Ferries keep their own clock', { phase: '4', plan: '04-02', date: '2026-04-17' }],
  ['[Phase 4]: [Phase 04-02]: Ferries keep their own clock', { phase: '4', plan: '04-02' }],
  ['[Phases 3-4]: Ferries keep their own clock', {}],
  ['[Pre-Phase 1]: Ferries keep their own clock', {}],
  ['[v1.2]: Ferries keep their own clock', { milestone: 'v1.2' }],
  ['[v1.2 research, 2026-04-17]: Ferries keep their own clock', { milestone: 'v1.2', date: '2026-04-17' }],
  ['[v1.2-Phase 04]: Ferries keep their own clock', { milestone: 'v1.2', phase: '4' }],
  ['[Roadmap]: Ferries keep their own clock', { word: 'Roadmap' }],
  ['[2026-04-17] Ferries keep their own clock', { date: '2026-04-17' }],
  ['04-02: Ferries keep their own clock', { phase: '4', plan: '04-02' }],
  ['P4-02: Ferries keep their own clock', { phase: '4', plan: '04-02' }],
  ['D04-02-01: Ferries keep their own clock', { phase: '4', plan: '04-02' }],
  ['Phase 4 Plan 02: Ferries keep their own clock', { phase: '4', plan: '04-02' }],
  ['Phase 4: Ferries keep their own clock', { phase: '4' }],
  ['Fase 4: Ferries keep their own clock', { phase: '4' }],
  ['v1.2: Ferries keep their own clock', { milestone: 'v1.2' }],
  ['v1.2/04-02: Ferries keep their own clock', { milestone: 'v1.2', phase: '4', plan: '04-02' }],
  ['v1.2 (04-02): Ferries keep their own clock', { milestone: 'v1.2', phase: '4', plan: '04-02' }],
  ['v1.2 / Phase 04-02: Ferries keep their own clock', { milestone: 'v1.2', phase: '4', plan: '04-02' }],
  ['2026-04-17: Ferries keep their own clock', { date: '2026-04-17' }],
  ['2026-04-17 (04-02): Ferries keep their own clock', { date: '2026-04-17', phase: '4', plan: '04-02' }],
  ['2026-04-17 [Phase 4]: Ferries keep their own clock', { date: '2026-04-17', phase: '4' }],
  [
    '2026-04-17 Phase 4 Plan 2 decision: Ferries keep their own clock',
    { date: '2026-04-17', phase: '4', plan: '04-02' },
  ],
])('the reference of "%s" is %o', (text, tag) => {
  expect(splitReference(text)).toEqual({ ...tag, text: 'Ferries keep their own clock' });
});

test.each([
  ['Ferries keep their own clock (04-02)', { phase: '4', plan: '04-02' }],
  ['Ferries keep their own clock (Phase 4)', { phase: '4' }],
  ['Ferries keep their own clock (v1.2)', { milestone: 'v1.2' }],
  ['Ferries keep their own clock (decided: 2026-04-17)', { date: '2026-04-17' }],
  ['Ferries keep their own clock — Phase 04-02', { phase: '4', plan: '04-02' }],
  ['Own clocks (TRD 04-02) — ferries keep them', { phase: '4', plan: '04-02' }],
  ['LOCKED-04: Ferries keep their own clock', { ref: 'LOCKED-04' }],
  ['D-07 — Ferries keep their own clock', { ref: 'D-07' }],
])('"%s" is referred from behind or by an id and stays whole', (text, tag) => {
  expect(splitReference(text)).toEqual({ ...tag, text });
});

test.each([
  'Roadmap: Phase 5 (Piers) and Phase 6 (Lamps) can run side by side',
  'Timetable format: one row per crossing',
  '3-tier fares: child, adult, bicycle',
  'Crossing takes 3-4 minutes at slack tide',
  'Phase 5 (Piers) and Phase 6 (Lamps): independent',
  'Clock.js 20+: needed for zones',
])('"%s" has no reference', (text) => {
  expect(splitReference(text)).toEqual({ text });
});

test('a code span that begins with a bracket is no reference', () => {
  expect(splitReference('[x] marks a paid fare', '`[x]` marks a paid fare')).toEqual({ text: '[x] marks a paid fare' });
});

test('a count behind a decision is no reference', () => {
  expect(splitReference('Ferries keep their own clock (27/27)')).toEqual({
    text: 'Ferries keep their own clock (27/27)',
  });
});

test.each(['[lamp.mode] decides the colour', '[ferry::clock] stays', '[fares@night] double'])(
  'the bracket of "%s" is text',
  (text) => {
    expect(splitReference(text)).toEqual({ text });
  },
);

test('a plan without its phase is a reference to none', () => {
  expect(splitReference('Ferries keep their own clock (Plan 02)')).toEqual({
    text: 'Ferries keep their own clock (Plan 02)',
  });
});

test.each([
  ['From 04-02 (Own clocks):', { phase: '4', plan: '04-02' }],
  ['04-02 decisions:', { phase: '4', plan: '04-02' }],
  ['Decisions from 12.1-02', { phase: '12.1', plan: '12.1-02' }],
  ['Since 2026-04-17:', {}],
  ['Keep 4-2 lamps', {}],
])('the plan of the caption "%s"', (caption, tag) => {
  expect(captionPlan(caption)).toEqual(tag);
});
