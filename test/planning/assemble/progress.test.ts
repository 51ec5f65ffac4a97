import { expect, test } from 'vitest';
import { readFiles } from '../read.ts';

const plan = '# Plan\n';
const summary = '---\nphase: 1\nplan: 1\n---\n\n# Summary\n';
const computed = (files: Record<string, string>) => readFiles(files).project.progress.computed;
const roadmap =
  '# Roadmap\n\n## Milestones\n\n- ✅ **v1.0 Desk** - Phase 1 (shipped 2026-03-04)\n- 🚧 **v1.1 Carts** - Phases 2-4 (in progress)\n\n## Phases\n\n- [x] Phase 1: A (3/3 plans) — completed 2026-03-01\n- [x] **Phase 2: B**\n- [ ] **Phase 3: C**\n- [ ] ~~**Phase 4: D**~~\n';

test('counts the current milestone, files first, dropped phases left out', () => {
  const files = {
    'ROADMAP.md': roadmap,
    'phases/02-b/02-01-PLAN.md': plan,
    'phases/02-b/02-01-SUMMARY.md': summary,
    'phases/03-c/03-01-PLAN.md': plan,
  };
  expect(computed(files)).toEqual({
    plansDone: 1,
    plansTotal: 2,
    phasesDone: 1,
    phasesTotal: 2,
    percent: 50,
    basis: 'milestone',
  });
});

test('counts the project where no milestone is current, its backlog left out', () => {
  const text =
    '# Roadmap\n\n## Phases\n\n- [x] **Phase 1: A**\n- [ ] **Phase 2: B**\n\n## Backlog\n\n### Phase 999.1: C (BACKLOG)\n';
  expect(computed({ 'ROADMAP.md': text })).toEqual({
    plansDone: 0,
    plansTotal: 0,
    phasesDone: 1,
    phasesTotal: 2,
    percent: 50,
    basis: 'project',
  });
});

test('all plans done is not all done while phases are open', () => {
  const files = { 'ROADMAP.md': roadmap, 'phases/02-b/02-01-PLAN.md': plan, 'phases/02-b/02-01-SUMMARY.md': summary };
  expect(computed(files)?.percent).toBeLessThan(100);
});

test('is absent where there is nothing to count', () => {
  expect(computed({ 'PROJECT.md': '# Bikes\n' })).toBeUndefined();
});

test('a roadmap that counts more plans than it lists counts for phase and milestone', () => {
  const { phases, milestones } = readFiles({
    'ROADMAP.md': `# Roadmap

## Milestones

- 🚧 **v1.2 Returns** - Phases 4-5 (in progress)

### Phase 4: Bags
**Plans:** 5 plans
- [x] 04-01-PLAN.md - Sew
- [ ] 04-02-PLAN.md - Dye

### Phase 5: Tags
**Plans:** 2 plans
- [ ] 05-01-PLAN.md - Cut

## Progress

| Phase | Milestone | Plans Complete | Status | Completed |
|---|---|---|---|---|
| 4. Bags | v1.2 | 5/5 | Complete | 2026-01-26 |
| 5. Tags | v1.2 | 0/2 | Not started | - |
`,
  });
  expect(phases.map(({ plansDone, plansTotal }) => [plansDone, plansTotal])).toEqual([
    [5, 5],
    [0, 2],
  ]);
  expect(milestones).toMatchObject([{ plansDone: 5, plansTotal: 7 }]);
});

test('a phase with some of its plans done is active, whatever its status is called', () => {
  const { phases, plans } = readFiles({
    'ROADMAP.md': `# Roadmap

## Phase Details

### Phase 4: Bags
**Goal:** Bags
- [ ] 04-01: TBD during phase planning

## Progress

| Phase | Plans Complete | Status | Completed |
|---|---|---|---|
| 4. Bags | 1/3 | Partially executed, unverified | - |
`,
  });
  expect(phases).toMatchObject([{ status: 'active', plansDone: 1, plansTotal: 3 }]);
  expect(plans).toMatchObject([{ id: '04-01', title: undefined }]);
});
