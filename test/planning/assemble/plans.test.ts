import { expect, test } from 'vitest';
import { readFiles } from '../read.ts';

const ROADMAP =
  '# Roadmap\n\n## Milestones\n\n- ✅ **v1.0 First** - Phases 1-2 (shipped 2026-01-25)\n- 🚧 **v1.1 Second** - Phase 3 (in progress)\n\n### v1.1 Second\n\n### Phase 3: Search\n\nPlans:\n- [x] 03-01-PLAN.md — Build the index\n- [ ] 03-02: Ask it\n';

const plans = (files: Record<string, string>) =>
  readFiles(files).plans.map(({ key, id, done, title, milestone, origins }) => ({
    key,
    id,
    done,
    title,
    milestone,
    kinds: origins.map(({ kind }) => kind),
  }));

test('a plan and its summary are one; without a summary it is open', () => {
  expect(
    plans({
      'ROADMAP.md': ROADMAP,
      'phases/01-base/01-01-PLAN.md': '# Plan 01-01: Base',
      'phases/01-base/01-01-SUMMARY.md': '# Phase 1 Plan 1: Base laid Summary',
      'phases/01-base/01-02-PLAN.md': '# Plan 01-02: More',
    }).slice(0, 2),
  ).toEqual([
    { key: 'v1.0/01-01', id: '01-01', done: true, title: 'Base laid', milestone: 'v1.0', kinds: ['plan', 'summary'] },
    { key: 'v1.0/01-02', id: '01-02', done: false, title: 'More', milestone: 'v1.0', kinds: ['plan'] },
  ]);
});

test('names that differ pair by their id', () => {
  expect(plans({ 'phases/03-a/03-PLAN-01.md': '# A', 'phases/03-a/03-01-SUMMARY.md': '# B' })).toMatchObject([
    { id: '03-01', done: true, kinds: ['plan', 'summary'] },
  ]);
  expect(
    plans({ 'phases/04-a/plans/PLAN-02-cart.md': '# A', 'phases/04-a/plans/SUMMARY-02-cart.md': '# B' }),
  ).toMatchObject([{ id: '04-02', done: true }]);
});

test('a summary of a phase with several plans is no plan', () => {
  const files = {
    'phases/07-a/07-01-PLAN.md': '# A',
    'phases/07-a/07-02-PLAN.md': '# B',
    'phases/07-a/07-02-SUMMARY.md': '# B',
    'phases/07-a/07-SUMMARY.md': '# All',
  };
  expect(plans(files).map(({ id, done }) => [id, done])).toEqual([
    ['07-01', false],
    ['07-02', true],
  ]);
  expect(plans({ 'phases/08-a/08-01-PLAN.md': '# A', 'phases/08-a/08-SUMMARY.md': '# A' })).toMatchObject([
    { id: '08-01', done: true },
  ]);
});

test('boxes name plans without files, and give no plan origin', () => {
  expect(
    plans({
      'ROADMAP.md': ROADMAP,
      'phases/03-search/03-01-PLAN.md': '<objective>\nA long sentence\n</objective>',
    }).filter(({ milestone }) => milestone === 'v1.1'),
  ).toEqual([
    {
      key: 'v1.1/03-01',
      id: '03-01',
      done: false,
      title: 'Build the index',
      milestone: 'v1.1',
      kinds: ['plan', 'roadmap'],
    },
    { key: 'v1.1/03-02', id: '03-02', done: false, title: 'Ask it', milestone: 'v1.1', kinds: ['roadmap'] },
  ]);
});

test('a number that two milestones use is two plans', () => {
  const files = {
    'milestones/v1.0-phases/01-base/01-01-PLAN.md': '# A',
    'milestones/v1.0-phases/01-base/01-01-SUMMARY.md': '# A',
    'milestones/v2.0-phases/01-again/01-01-PLAN.md': '# B',
    'MILESTONES.md': '# Milestones\n\n## v2.0 Two (Shipped: 2026-02-01)\n\n## v1.0 One (Shipped: 2026-01-01)\n',
  };
  expect(plans(files).map(({ key, done }) => [key, done])).toEqual([
    ['v1.0/01-01', true],
    ['v2.0/01-01', false],
  ]);
});

test('two folders that share a number keep both plans', () => {
  expect(
    plans({
      'phases/13-one/13-01-PLAN.md': '# A',
      'phases/13-two/13-01-PLAN.md': '# B',
      'phases/13-two/13-01-SUMMARY.md': '# B',
    }).map(({ key, done }) => [key, done]),
  ).toEqual([
    ['unassigned/13-01', false],
    ['unassigned/13-01-2', true],
  ]);
});

test('a halted summary leaves the plan open, a superseded plan is left out', () => {
  expect(
    plans({ 'phases/01-a/01-01-PLAN.md': '# A', 'phases/01-a/01-01-SUMMARY.md': '---\nstatus: halted\n---\n' }),
  ).toMatchObject([{ done: false }]);
  expect(plans({ 'phases/01-a/01-01-PLAN.md': '---\nstatus: superseded\n---\n' })).toEqual([]);
});

test('quick tasks, outlines and fixes are no plans', () => {
  expect(
    plans({
      'quick/001-a/001-PLAN.md': '# A',
      'phases/01-a/01-PLAN-OUTLINE.md': '# B',
      'phases/01-a/01-01-FIX.md': '# C',
      'phases/01-a/01-01-FIX-SUMMARY.md': '# C',
      'research/SUMMARY.md': '# D',
    }),
  ).toEqual([]);
});

test('a duration without a unit is settled by the row of the same plan', () => {
  const state =
    '# Project State\n\n## Performance Metrics\n\n| Phase 01 P01 | 9 min | 2 tasks | 2 files |\n| Phase 01 P02 | 12 | 2 tasks | 2 files |\n';
  const file = readFiles({
    'STATE.md': state,
    'phases/01-a/01-01-SUMMARY.md': '---\nduration: 500\n---\n',
    'phases/01-a/01-02-SUMMARY.md': '---\nduration: 12min\n---\n',
  });
  expect(file.plans[0]?.minutes).toBeCloseTo(500 / 60);
  expect(file.plans[0]?.minutesGuessed).toBeUndefined();
  expect(file.metricRows.map(({ minutes, minutesGuessed }) => [minutes, minutesGuessed])).toEqual([
    [9, undefined],
    [12, undefined],
  ]);
});

test('a plan without a number counts, a summary without one only beside it', () => {
  expect(
    plans({
      'phases/03-a/gaps-PLAN.md': '# Gaps',
      'phases/03-a/gaps-SUMMARY.md': '# Gaps',
      'phases/03-a/03-REDESIGN-SUMMARY.md': '# Redesign',
    }),
  ).toMatchObject([{ id: 'gaps', done: true, kinds: ['plan', 'summary'] }]);
});
