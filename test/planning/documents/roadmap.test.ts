import { expect, test } from 'vitest';
import { defined, parse } from '../parse.ts';

const plain = <T extends { origin: unknown }>(facts: T[]) => facts.map(({ origin: _origin, ...fact }) => defined(fact));
const phasesOf = (text: string, path = 'ROADMAP.md') => plain(parse(path, text).facts.phases);
const milestonesOf = (text: string, path = 'ROADMAP.md') => plain(parse(path, text).facts.milestones);

const LIVE = `# Roadmap: Bikes

## Milestones

- ✅ **v1.0 MVP** - Phases 1-2 (shipped 2026-03-04)
- 🚧 **v1.1 Returns** - Phases 3-4 (in progress)

## Phases

<details>
<summary>✅ v1.0 MVP (Phases 1-2) — SHIPPED 2026-03-04</summary>

- [x] Phase 1: Stands (2/2 plans) — completed 2026-03-01

</details>

### 🚧 v1.1 Returns (In Progress)

**Milestone Goal:** Bikes come back.

- [x] **Phase 3: Locks** - Locks that report (completed 2026-03-20)
- [ ] **Phase 4: Map**

## Phase Details

### Phase 3: Locks
**Goal**: Every lock reports
**Depends on:** Phase 2
**Requirements**: LOCK-01, LOCK-02
**Success Criteria** (what must be TRUE):
  1. Phase 9 is not a phase here
**Plans**: 2 plans

Plans:
- [x] 03-01-PLAN.md — Wire the locks
- [ ] **03-02**: Report the charge
- [ ] TBD (run the planner)

### Phase 4: Map (INSERTED)
**Goal:** Show them
**Plans:** TBD

## Progress

| Phase | Milestone | Plans Complete | Status | Completed |
|-------|-----------|----------------|--------|-----------|
| 1-2. MVP | v1.0 | 5/5 | Complete | 2026-03-04 |
| 3. Locks | v1.1 | 1/2 | In progress | - |
| 4. Map | 0/? | Not started | - |

## Backlog

### Phase 999.1: Trailers (BACKLOG)
`;

test('reads milestones from bullets, summaries, headings and tables', () => {
  expect(
    milestonesOf(LIVE).map(({ place, version, status, ranges }) => defined({ place, version, status, ranges })),
  ).toEqual([
    { place: 'roadmap-bullet', version: 'v1.0', status: 'shipped', ranges: [['1', '2']] },
    { place: 'roadmap-bullet', version: 'v1.1', status: 'active', ranges: [['3', '4']] },
    { place: 'roadmap-summary', version: 'v1.0', status: 'shipped', ranges: [['1', '2']] },
    { place: 'roadmap-heading', version: 'v1.1', status: 'active' },
    { place: 'progress-table', version: 'v1.0', status: 'shipped', ranges: [['1', '2']] },
  ]);
  expect(milestonesOf(LIVE)[3]).toMatchObject({ summary: 'Bikes come back.' });
});

test('reads phases with the milestone they stand under or are assigned to', () => {
  expect(phasesOf(LIVE).map(({ number, milestone, place }) => [number, milestone, place])).toEqual([
    ['1', 'v1.0', 'checklist'],
    ['3', 'v1.1', 'checklist'],
    ['4', 'v1.1', 'checklist'],
    ['3', 'v1.1', 'detail'],
    ['4', 'v1.1', 'detail'],
    ['3', 'v1.1', 'progress-table'],
    ['4', 'v1.1', 'progress-table'],
    ['999.1', undefined, 'detail'],
  ]);
});

test('reads the fields of a phase, colon in or out of the bold', () => {
  expect(phasesOf(LIVE).find(({ number, place }) => number === '3' && place === 'detail')).toEqual({
    number: '3',
    name: 'Locks',
    milestone: 'v1.1',
    goal: 'Every lock reports',
    dependsOn: ['2'],
    requirements: ['LOCK-01', 'LOCK-02'],
    plansTotal: 2,
    place: 'detail',
  });
});

test('reads shifted rows of a progress table', () => {
  const rows = phasesOf(LIVE).filter(({ place }) => place === 'progress-table');
  expect(rows).toMatchObject([
    { number: '3', plansDone: 1, plansTotal: 2, status: 'active', done: false },
    { number: '4', done: false },
  ]);
});

test('reads plan lists, and knows the template from a plan', () => {
  const { facts, ledger } = parse('ROADMAP.md', LIVE);
  expect(plain(facts.plans)).toEqual([
    { id: '03-01', phase: '3', milestone: 'v1.1', place: 'checklist', title: 'Wire the locks', done: true },
    { id: '03-02', phase: '3', milestone: 'v1.1', place: 'checklist', title: 'Report the charge', done: false },
  ]);
  expect(ledger).toMatchObject({ left: 0, filler: '- [ ] TBD (run the planner)\n'.length });
});

test.each([
  ['02.1-01: Text', '02.1-01', '2.1', 'Text'],
  ['[x] 12-PLAN-01.md — Text', '12-01', '12', 'Text'],
  ['[x] 08-A-01-PLAN.md — Text', '08-A-01', '8-A', 'Text'],
  ['[x] m8-01-02: Text', 'm8-01-02', 'm8-01', 'Text'],
  ['[x] v2.1-01-02: Text', '01-02', '1', 'Text'],
  ['[x] 00-01-table-TRD.md — Text (completed 2026-03-04)', '00-01', '0', 'Text'],
])('plan entry %j', (entry, id, phase, title) => {
  const { plans } = parse('ROADMAP.md', `### Phase 1: A\n\nPlans:\n- ${entry}\n`).facts;
  expect(plans).toMatchObject([{ id, phase, title }]);
});

const ARCHIVE = `# Milestone v1.0: MVP

**Status:** ✅ SHIPPED 2026-03-04
**Phases:** 1-2
**Total Plans:** 5

## Overview

Words.

## Phases

### Phase 1: Stands

**Goal**: Stand
**Plans**: 3 plans

## Milestone Summary

**Decimal Phases:** None

**Key Decisions:**
- Decision: Steel stands (Rationale: they last)
- Paint them green

**Issues Resolved:**
- Rust
`;

test('reads an archive that was filled from the template', () => {
  const { facts } = parse('milestones/v1.0-ROADMAP.md', ARCHIVE);
  expect(plain(facts.milestones)).toEqual([
    {
      version: 'v1.0',
      name: 'MVP',
      status: 'shipped',
      shippedOn: '2026-03-04',
      ranges: [['1', '2']],
      plansTotal: 5,
      place: 'archive',
    },
  ]);
  expect(plain(facts.phases)).toMatchObject([{ number: '1', milestone: 'v1.0', plansTotal: 3 }]);
  expect(facts.decisions).toMatchObject([
    { text: 'Steel stands', rationale: 'they last', milestone: 'v1.0', origin: { line: 23, kind: 'roadmap' } },
    { text: 'Paint them green', milestone: 'v1.0' },
  ]);
});

test('a copy of a cumulative roadmap tells of each milestone under its own', () => {
  const phases = phasesOf(LIVE, 'milestones/v1.1-ROADMAP.md');
  expect(phases.filter(({ milestone }) => milestone === 'v1.0')).toHaveLength(1);
  expect(phases.filter(({ milestone }) => milestone === 'v1.1')).toHaveLength(6);
});

test('a copy of a roadmap without milestones is of the milestone it is named after', () => {
  const phases = phasesOf(
    '# Roadmap: Bikes\n\n### Phase 1: Stands\n\n### Phase 2: Locks\n',
    'milestones/Lending Desk-ROADMAP.md',
  );
  expect(phases.map(({ milestone }) => milestone)).toEqual(['Lending Desk', 'Lending Desk']);
});

test('numbers of phases that restart belong to the milestone whose row says so', () => {
  const phases = phasesOf(
    '| Phase | Milestone | Plans Complete | Status | Completed |\n|---|---|---|---|---|\n| 1. A | v1.0 | 1/1 | Complete | 2026-01-02 |\n| 1. B | v2.0 | 0/1 | Not started | - |\n',
  );
  expect(phases.map(({ number, milestone, name }) => [number, milestone, name])).toEqual([
    ['1', 'v1.0', 'A'],
    ['1', 'v2.0', 'B'],
  ]);
});

test('objectives and their lists stand for phases', () => {
  const text =
    '# Roadmap\n\n## Milestone v1.1 — Desk (in flight)\n\n**Objective scope:**\n\n0. **Refine the table** — first\n1. **Watch** — ✅ shipped\n\n### Objective 0: Refine the table\n\n**Goal:** Refined\n\n**TRDs:** 2 plans\n- [x] 00-01-table-TRD.md — The table\n';
  expect(phasesOf(text)).toMatchObject([
    { number: '0', name: 'Refine the table', goal: 'first', milestone: 'v1.1' },
    { number: '1', name: 'Watch', done: true },
    { number: '0', place: 'detail', goal: 'Refined', plansTotal: 2 },
  ]);
  expect(parse('ROADMAP.md', text).facts.plans).toMatchObject([
    { id: '00-01', phase: '0', title: 'The table', done: true },
  ]);
});

test('bullets in the section of a milestone are no milestones', () => {
  const text =
    '## Milestones\n\n- 🚧 **v1.1 Returns**\n\n## v1.1 Returns (ACTIVE)\n\n- A lock opens after 2 seconds (was 9 complete cycles)\n';
  expect(milestonesOf(text).map(({ version }) => version)).toEqual(['v1.1', 'v1.1']);
});

test('a bold caption heads the phases of a milestone', () => {
  const text =
    '# Roadmap\n\n## Phases\n\n**v1.0 Desk (Phases 1-1)** ✅\n\n- [x] Phase 1: A\n\n**v1.1 Carts (in progress)**\n\n- [ ] Phase 2: B\n\n## Progress\n';
  expect(phasesOf(text).map(({ number, milestone }) => [number, milestone])).toEqual([
    ['1', 'v1.0'],
    ['2', 'v1.1'],
  ]);
});

test('headings in code, comments and inside a phase open nothing', () => {
  expect(
    phasesOf('```\n### Phase 1: No\n```\n<!--\n### Phase 2: No\n-->\n### Phase 3: Yes\n\n#### Phase 4: inside\n').map(
      ({ number }) => number,
    ),
  ).toEqual(['3']);
});

test('an entry in a list of plans that names none is left over and reported', () => {
  const { diagnostics, ledger } = parse('ROADMAP.md', '### Phase 1: A\n\nPlans:\n- [ ] wire the locks\n');
  expect(diagnostics).toMatchObject([{ ruleId: 'item-unreadable', origins: [{ line: 4 }] }]);
  expect(ledger.left).toBe('- [ ] wire the locks\n'.length);
});

test('a list of milestones written in paragraphs takes its status from the heading, its fields from below', () => {
  const text =
    '# Roadmap: Bikes\n\nVersion: 1.7\n\n## Completed Milestones\n\n**v1.1** - Racks\n- **Goal:** Steel\n\n## Active Milestone\n\n**v1.2** - Lamps\n- **Status:** In progress\n';
  expect(milestonesOf(text)).toMatchObject([
    { version: 'v1.1', name: 'Racks', status: 'shipped', summary: 'Steel' },
    { version: 'v1.2', name: 'Lamps', status: 'active' },
  ]);
});

test('phases that have a number and no word for it, where the section says what they are', () => {
  const text =
    '# Roadmap\n\n## Phases\n\n- [x] 1. Stands\n- [ ] 2. Locks\n\n## Phase Details\n\n### 1. Stands\n\n**Goal:** Steel\n\n- [x] 1. not a phase\n\n### 2. Locks\n\n## Notes\n\n### 3. Not a phase\n';
  expect(phasesOf(text).map(({ number, name, place, done }) => [number, name, place, done])).toEqual([
    ['1', 'Stands', 'checklist', true],
    ['2', 'Locks', 'checklist', false],
    ['1', 'Stands', 'detail', undefined],
    ['2', 'Locks', 'detail', undefined],
  ]);
});
