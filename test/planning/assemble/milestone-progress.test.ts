import { expect, test } from 'vitest';
import { readFiles } from '../read.ts';

const roadmap = (...rows: string[]): string =>
  ['# Roadmap', '### 🚧 v1.0 Doors (In Progress)', ...rows.map((row) => `- ${row}`)].join('\n');

test('phases that make up the total say what is done where no files do', () => {
  const milestones = '# Milestones\n\n## v0.9 Base (Shipped: 2026-01-02)\n\n**Phases completed:** 1-2 (3 plans)\n';
  const text =
    '# Roadmap\n\n<details>\n<summary>v0.9 Base (Phases 1-2) — SHIPPED 2026-01-02</summary>\n\n- [x] Phase 1: Ground (2/2 plans)\n- [x] Phase 2: Walls (1/1 plan)\n\n</details>\n';
  expect(readFiles({ 'ROADMAP.md': text, 'MILESTONES.md': milestones }).milestones[0]).toMatchObject({
    plansTotal: 3,
    plansDone: 3,
  });
});

test('a dropped phase and its plans count for nothing', () => {
  const text = roadmap('[x] **Phase 1: Hinges** - first', '[ ] ~~**Phase 2: Locks**~~ - *dropped*');
  const plans = Object.fromEntries(
    ['01-hinges/01-01-PLAN.md', '01-hinges/01-01-SUMMARY.md', '02-locks/02-01-PLAN.md'].map((name) => [
      `phases/${name}`,
      '# Plan',
    ]),
  );
  expect(readFiles({ 'ROADMAP.md': text, ...plans }).project.progress.computed).toMatchObject({
    plansDone: 1,
    plansTotal: 1,
    phasesDone: 1,
    phasesTotal: 1,
  });
});
