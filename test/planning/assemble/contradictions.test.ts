import { expect, test } from 'vitest';
import { readFiles } from '../read.ts';

const plan = '# Plan\n';
const summary = '---\nphase: 1\nplan: 1\ncompleted: 2026-03-01\n---\n\n# Summary\n';
const found = (files: Record<string, string>) =>
  readFiles(files).contradictions.map(({ fact, trusted, claims }) => ({
    fact,
    trusted,
    claims: claims.map(
      ({ value, origins }) =>
        `${value} @ ${origins[0]?.path.replace('.planning/', '') ?? ''}:${String(origins[0]?.line ?? 0)}`,
    ),
  }));

const state = (percent: number, done: number, total: number) =>
  `---\ngsd_state_version: 1.0\nmilestone: v1.0\nstatus: executing\nprogress:\n  total_phases: 1\n  completed_phases: 0\n  total_plans: ${String(total)}\n  completed_plans: ${String(done)}\n  percent: ${String(percent)}\n---\n\n# Project State\n`;
const twoPlans = {
  'ROADMAP.md': '# Roadmap\n\n## Milestones\n\n- 🚧 **v1.0 Desk** - Phase 1 (in progress)\n\n### Phase 1: Stands\n',
  'phases/01-stands/01-01-PLAN.md': plan,
  'phases/01-stands/01-01-SUMMARY.md': summary,
  'phases/01-stands/01-02-PLAN.md': plan,
};

test('percent against counts', () => {
  expect(found({ ...twoPlans, 'STATE.md': state(99, 1, 2) })).toEqual([
    {
      fact: 'Progress of v1.0',
      trusted: '1 of 2 plans (50 %)',
      claims: ['99 % @ STATE.md:5', '1 of 2 plans (50 %) @ STATE.md:5'],
    },
  ]);
  expect(found({ ...twoPlans, 'STATE.md': state(50, 1, 2) })).toEqual([]);
});

test('stated counts against files', () => {
  expect(found({ ...twoPlans, 'STATE.md': state(100, 2, 2) })).toMatchObject([{ trusted: '1 of 2 plans (50 %)' }]);
});

test('a percent that is the share of the phases agrees', () => {
  expect(found({ ...twoPlans, 'STATE.md': state(0, 1, 2) })).toEqual([]);
});

const log = (day: string, plans: number) =>
  `# Milestones\n\n## v1.0 Desk (Shipped: ${day})\n\n**Phases completed:** 1-2 (${String(plans)} plans total)\n`;
const listed = (day: string) => `# Roadmap\n\n## Milestones\n\n- ✅ **v1.0 Desk** - Phases 1-2 (shipped ${day})\n`;
const archive = (status: string, plans: number) =>
  `# Milestone v1.0: Desk\n\n**Status:** ${status}\n**Phases:** 1-2\n**Total Plans:** ${String(plans)}\n`;

test('milestone dates between documents', () => {
  expect(found({ 'MILESTONES.md': log('2026-03-04', 3), 'ROADMAP.md': listed('2026-03-05') })).toEqual([
    {
      fact: 'Ship date of v1.0',
      trusted: '2026-03-04',
      claims: ['2026-03-04 @ MILESTONES.md:3', '2026-03-05 @ ROADMAP.md:5'],
    },
  ]);
  expect(found({ 'MILESTONES.md': log('2026-03-04', 3), 'ROADMAP.md': listed('2026-03-04') })).toEqual([]);
});

test('plan counts between documents that cover the same phases', () => {
  expect(
    found({ 'MILESTONES.md': log('2026-03-04', 3), 'milestones/v1.0-ROADMAP.md': archive('SHIPPED 2026-03-04', 5) }),
  ).toEqual([
    {
      fact: 'Number of plans in v1.0',
      trusted: '3 plans',
      claims: ['3 plans @ MILESTONES.md:3', '5 plans @ milestones/v1.0-ROADMAP.md:1'],
    },
  ]);
  expect(
    found({ 'MILESTONES.md': log('2026-03-04', 5), 'milestones/v1.0-ROADMAP.md': archive('SHIPPED 2026-03-04', 5) }),
  ).toEqual([]);
});

const entry = (plans: number) =>
  `## v1.0 Desk (Shipped: 2026-03-04)\n\n**Phases completed:** 1 phases, ${String(plans)} plans, 4 tasks\n`;
const twoPhases = (first: number, second: number) =>
  `# Roadmap\n\n## v1.0 Desk\n\n### Phase 1: Wood\n\n**Plans:** ${String(first)} plans\n\n### Phase 2: Glue\n\n**Plans:** ${String(second)} plans\n`;

test('plan counts of a version with two entries: parts of the whole, or each another number than the phases add up to', () => {
  const log = `# Milestones\n\n${entry(3)}\n${entry(2)}`;
  expect(found({ 'MILESTONES.md': log, 'ROADMAP.md': twoPhases(3, 2) })).toEqual([]);
  expect(found({ 'MILESTONES.md': log, 'ROADMAP.md': twoPhases(3, 4) })).toEqual([
    {
      fact: 'Number of plans in v1.0',
      trusted: '7 plans',
      claims: ['3 plans @ MILESTONES.md:3', '2 plans @ MILESTONES.md:7', '7 plans @ ROADMAP.md:5'],
    },
  ]);
});

test('shipped in one document, in progress in another', () => {
  expect(
    found({ 'MILESTONES.md': log('2026-03-04', 5), 'milestones/v1.0-ROADMAP.md': archive('In progress', 5) }),
  ).toEqual([
    {
      fact: 'Status of v1.0',
      trusted: 'shipped',
      claims: ['shipped @ MILESTONES.md:3', 'active @ milestones/v1.0-ROADMAP.md:1'],
    },
  ]);
  expect(
    found({ 'MILESTONES.md': log('2026-03-04', 5), 'milestones/v1.0-ROADMAP.md': archive('SHIPPED 2026-03-04', 5) }),
  ).toEqual([]);
});

test('shipped against missing evidence', () => {
  const files = {
    'MILESTONES.md': '# Milestones\n\n## v1.0 Desk (Shipped: 2026-03-04)\n',
    'milestones/v1.0-phases/01-a/01-01-PLAN.md': plan,
  };
  expect(found(files)).toEqual([
    {
      fact: 'Completion of v1.0',
      trusted: 'shipped',
      claims: [
        'shipped @ MILESTONES.md:3',
        '1 of 1 plan without a summary @ milestones/v1.0-phases/01-a/01-01-PLAN.md:1',
      ],
    },
  ]);
  expect(found({ ...files, 'milestones/v1.0-phases/01-a/01-01-SUMMARY.md': summary })).toEqual([]);
});

test('a phase called complete against its plans', () => {
  const roadmap = '# Roadmap\n\n## Phases\n\n- [x] **Phase 1: A** - Words (completed 2026-03-01)\n';
  expect(found({ 'ROADMAP.md': roadmap, 'phases/01-a/01-01-PLAN.md': plan })).toEqual([
    {
      fact: 'Completion of phase 1',
      trusted: '1 open plan',
      claims: ['completed on 2026-03-01 @ ROADMAP.md:5', '1 open plan @ phases/01-a/01-01-PLAN.md:1'],
    },
  ]);
  expect(
    found({ 'ROADMAP.md': roadmap, 'phases/01-a/01-01-PLAN.md': plan, 'phases/01-a/01-01-SUMMARY.md': summary }),
  ).toEqual([]);
});

test('a phase called complete stands where its day is said', () => {
  const roadmap =
    '# Roadmap\n\n## Phases\n\n- [x] **Phase 1: A** - Words\n\n## Progress\n\n| Phase | Plans Complete | Status | Completed |\n|---|---|---|---|\n| 1. A | 1/1 | Complete | 2026-03-01 |\n';
  expect(found({ 'ROADMAP.md': roadmap, 'phases/01-a/01-01-PLAN.md': plan })).toMatchObject([
    { claims: ['completed on 2026-03-01 @ ROADMAP.md:11', '1 open plan @ phases/01-a/01-01-PLAN.md:1'] },
  ]);
});

test('requirement boxes against traceability', () => {
  const requirements = (box: string, status: string) =>
    `# Requirements\n\n## v1 Requirements\n\n- [${box}] **LOCK-01**: Locks report\n\n## Traceability\n\n| Requirement | Phase | Status |\n|---|---|---|\n| LOCK-01 | Phase 1 | ${status} |\n`;
  expect(found({ 'REQUIREMENTS.md': requirements('x', 'Pending') })).toMatchObject([
    { fact: 'Requirement LOCK-01', claims: ['done @ REQUIREMENTS.md:5', 'open @ REQUIREMENTS.md:11'] },
  ]);
  expect(found({ 'REQUIREMENTS.md': requirements('x', 'Complete') })).toEqual([]);
});

test('a STATE.md whose work is complete does not deny that its milestone shipped', () => {
  const files = (status: string) => ({
    'MILESTONES.md': '# Milestones\n\n## v1.0 Desk (Shipped: 2026-03-04)\n',
    'STATE.md': `---\ngsd_state_version: 1.0\nmilestone: v1.0\nstatus: ${status}\n---\n\n# Project State\n`,
  });
  const facts = (status: string) => readFiles(files(status)).contradictions.map(({ fact }) => fact);
  expect(facts('v1.0 milestone complete')).toEqual([]);
  expect(facts('executing')).toEqual(['Status of v1.0']);
});
