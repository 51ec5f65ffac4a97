import { expect, test } from 'vitest';
import { projectFile } from '../../../src/model/index.ts';
import { readPlain } from '../../helpers/planning-root.ts';

const huge = '9'.repeat(400);

test('numbers that cannot be meant are left out, told with their line, and the rest stands', () => {
  const file = readPlain({
    'STATE.md': `---\nprogress:\n  total_plans: ${huge}\n  completed_plans: 3\n---\n# Project State\n\n## Current Position\n\nPhase: 1 of ${huge} (Gates)\n`,
    'MILESTONES.md': `# Milestones\n\n## v1.0 Gates (Shipped: 2026-01-02)\n\n**Phases completed:** 2 phases, ${huge} plans, 5 tasks\n`,
    'phases/01-gates/01-01-PLAN.md': '# Plan\n',
    'phases/01-gates/01-01-SUMMARY.md': `---\nphase: 01-gates\nplan: 01\nduration: ${'9'.repeat(30)}min\n---\n# Summary\n`,
  });
  expect(projectFile.safeParse(file).error).toBeUndefined();
  expect(file.milestones[0]).toMatchObject({ version: 'v1.0', tasks: 5 });
  expect(file.milestones[0]?.plansTotal ?? 0).toBeLessThan(10);
  expect(file.plans[0]?.minutes).toBeUndefined();
  expect(file.project.progress.stated).toMatchObject({ plansDone: 3 });
  expect(file.project.progress.stated).not.toHaveProperty('plansTotal');
  expect(JSON.stringify(file)).not.toMatch(/"(?:plansTotal|minutes|phaseCount)":(?:null|\d{7})/);
  const told = file.diagnostics.filter(({ message }) => message.startsWith('Unexpected number'));
  expect(told.map(({ origins: [origin] }) => origin?.path.replace('.planning/', '')).toSorted()).toContain(
    'MILESTONES.md',
  );
});
