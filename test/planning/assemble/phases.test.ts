import { expect, test } from 'vitest';
import { readFiles } from '../read.ts';

const plan = '# Plan\n';
const summary = (minutes: number, day: string) =>
  `---\nphase: 1\nplan: 1\nduration: ${String(minutes)}min\ncompleted: ${day}\n---\n\n# Summary\n`;
const roadmap = (body: string) =>
  `# Roadmap\n\n## Milestones\n\n- ✅ **v1.0 Desk** - Phases 1-2 (shipped 2026-03-04)\n- 🚧 **v2.0 Carts** - Phases 1-2 (in progress)\n\n${body}`;
const restarted = roadmap(
  '### v1.0 Desk\n\n- [x] **Phase 1: Stands**\n- [x] **Phase 2: Locks**\n\n### v2.0 Carts\n\n- [ ] **Phase 1: Trailer couplings**\n- [ ] **Phase 2: Cart maps**\n',
);

test('phases that restart are told apart by the milestone they stand under', () => {
  const { phases } = readFiles({ 'ROADMAP.md': restarted });
  expect(phases.map(({ key, name }) => [key, name])).toEqual([
    ['v1.0/1', 'Stands'],
    ['v1.0/2', 'Locks'],
    ['v2.0/1', 'Trailer couplings'],
    ['v2.0/2', 'Cart maps'],
  ]);
});

test('a folder belongs to the phase whose name it carries', () => {
  const { plans, documents } = readFiles({
    'ROADMAP.md': restarted,
    'phases/01-trailer-couplings/01-01-PLAN.md': plan,
    'phases/02-locks/02-01-PLAN.md': plan,
  });
  expect(plans.map(({ id, milestone }) => [id, milestone])).toEqual([
    ['02-01', 'v1.0'],
    ['01-01', 'v2.0'],
  ]);
  expect(documents.find(({ path }) => path.includes('couplings'))).toMatchObject({
    milestone: 'v2.0',
    phase: 'v2.0/1',
  });
});

test('archived folders belong to the milestone of their archive', () => {
  const { phases } = readFiles({
    'milestones/v1.0-phases/01-stands/01-01-PLAN.md': plan,
    'milestones/M2-carts/phases/01-couplings/01-01-PLAN.md': plan,
  });
  expect(phases.map(({ key, name }) => [key, name])).toEqual([
    ['v1.0/1', 'stands'],
    ['m2-carts/1', 'couplings'],
  ]);
});

test('a folder that nothing speaks of belongs to the current milestone, unless that one begins later', () => {
  const files = {
    'ROADMAP.md':
      '# Roadmap\n\n## Milestones\n\n- 🚧 **v2.0 Carts** (in progress)\n\n### v2.0 Carts\n\n- [ ] **Phase 5: Carts**\n',
    'phases/03-old/03-01-PLAN.md': plan,
    'phases/06-new/06-01-PLAN.md': plan,
  };
  expect(readFiles(files).phases.map(({ key }) => key)).toEqual(['v2.0/5', 'v2.0/6', 'unassigned/3']);
});

test('two folders of one number are two phases, and that is reported', () => {
  const { phases, diagnostics } = readFiles({
    'ROADMAP.md': '# Roadmap\n\n### Phase 13: Debug rider\n',
    'phases/13-debug-rider/13-01-PLAN.md': plan,
    'phases/13-cleanup/13-01-PLAN.md': plan,
  });
  expect(phases.map(({ key, name }) => [key, name])).toEqual([
    ['unassigned/13', 'Debug rider'],
    ['unassigned/13-2', 'cleanup'],
  ]);
  expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('phase-twice');
});

test('phases of a live roadmap that stand under no milestone are found by range, then by archive', () => {
  const { phases } = readFiles({
    'ROADMAP.md':
      '# Roadmap\n\n## Milestones\n\n- ✅ **v1.0 Desk** - Phases 1-1 (shipped 2026-03-04)\n- ✅ **v1.1 Carts** (shipped 2026-04-04)\n\n## Progress\n\n| Phase | Plans Complete | Status | Completed |\n|---|---|---|---|\n| 1. Stands | 1/1 | Complete | 2026-03-01 |\n| 2. Couplings | 1/1 | Complete | 2026-04-01 |\n',
    'milestones/v1.1-ROADMAP.md': '# Milestone v1.1: Carts\n\n### Phase 2: Couplings\n',
  });
  expect(phases.map(({ key }) => key)).toEqual(['v1.0/1', 'v1.1/2']);
});

test('counts plans, minutes and days of a phase from its files', () => {
  const { phases } = readFiles({
    'ROADMAP.md': '# Roadmap\n\n### Phase 1: Stands\n\n**Plans:** 9 plans\n',
    'phases/01-stands/01-01-PLAN.md': plan,
    'phases/01-stands/01-01-SUMMARY.md': summary(5, '2026-03-01'),
    'phases/01-stands/01-02-PLAN.md': plan,
    'phases/01-stands/01-02-SUMMARY.md': summary(7, '2026-03-02'),
  });
  expect(phases).toMatchObject([{ plansDone: 2, plansTotal: 2, minutes: 12, completedOn: '2026-03-02' }]);
});

test.each([
  [
    'done when every plan has its summary',
    { 'phases/01-a/01-01-PLAN.md': plan, 'phases/01-a/01-01-SUMMARY.md': summary(5, '2026-03-01') },
    '',
    'done',
  ],
  [
    'active when some have',
    {
      'phases/01-a/01-01-PLAN.md': plan,
      'phases/01-a/01-01-SUMMARY.md': summary(5, '2026-03-01'),
      'phases/01-a/01-02-PLAN.md': plan,
    },
    '',
    'active',
  ],
  [
    'not done by a box while a plan has no summary',
    { 'phases/01-a/01-01-PLAN.md': plan },
    '- [x] **Phase 1: A**\n',
    'active',
  ],
  ['done by the box where there are no files', {}, '- [x] **Phase 1: A**\n', 'done'],
  ['planned', {}, '- [ ] **Phase 1: A**\n', 'planned'],
  ['dropped', {}, '- [ ] ~~**Phase 1: A**~~\n', 'dropped'],
])('a phase is %s', (_, files, list, status) => {
  expect(readFiles({ ...files, 'ROADMAP.md': `# Roadmap\n\n## Phases\n\n${list}` }).phases).toMatchObject([{ status }]);
});

test.each([
  ['a phase of which nothing is said', '', 'done'],
  ['one whose listed plans are all ticked', '\nPlans:\n- [x] 01-01: Base\n- [x] 01-02: More\n', 'done'],
  ['one with a plan left', '\nPlans:\n- [x] 01-01: Base\n- [ ] 01-02: More\n', 'active'],
])('in the archive of a shipped milestone: %s', (_, list, status) => {
  const archive = `# Milestone v1.0: Desk\n\n**Status:** SHIPPED 2026-03-04\n**Phases:** 1\n\n## Phases\n\n### Phase 1: Stands\n\n**Goal:** Stand\n${list}`;
  expect(readFiles({ 'milestones/v1.0-ROADMAP.md': archive }).phases).toMatchObject([{ number: '1', status }]);
});

test('a phase of an open milestone of which nothing is said is planned', () => {
  expect(
    readFiles({ 'ROADMAP.md': '# Roadmap\n\n## Phase Details\n\n### Phase 1: Stands\n\n**Goal:** Stand\n' }).phases,
  ).toMatchObject([{ status: 'planned' }]);
});
