import { expect, test } from 'vitest';
import { readFiles } from '../read.ts';

const evidenced = {
  'MILESTONES.md': '# Milestones\n\n## v1.0 Desk (Shipped: 2026-03-04)\n\n**Phases completed:** 1 (1 plan total)\n',
  'milestones/v1.0-phases/01-a/01-01-PLAN.md': '# Plan\n',
  'milestones/v1.0-phases/01-a/01-01-SUMMARY.md': '---\nphase: 1\nplan: 1\ncompleted: 2026-03-01\n---\n\n# Summary\n',
  'milestones/v1.0-REQUIREMENTS.md':
    '# Requirements Archive: v1.0 Desk\n\n## v1 Requirements\n\n- [x] **LOCK-01**: Locks report\n',
  'milestones/v1.0-MILESTONE-AUDIT.md': '---\nmilestone: v1.0\nstatus: passed\n---\n',
};
const without = (name: keyof typeof evidenced) =>
  Object.fromEntries(Object.entries(evidenced).filter(([path]) => path !== name));
const evidenceOf = (files: Record<string, string>) => readFiles(files).milestones[0]?.evidence;

test('verified when plans, requirements and audit say so', () => {
  expect(evidenceOf(evidenced)).toEqual({ grade: 'verified', missing: [] });
});

test.each([
  ['milestones/v1.0-phases/01-a/01-01-SUMMARY.md', '1 of 1 plan has no summary.'],
  ['milestones/v1.0-REQUIREMENTS.md', 'No requirements of it are in the repository.'],
  ['milestones/v1.0-MILESTONE-AUDIT.md', 'No milestone audit was found.'],
] as const)('claimed without %s', (name, sentence) => {
  const evidence = evidenceOf(without(name));
  expect(evidence?.grade).toBe('claimed');
  expect(evidence?.missing).toContain(sentence);
});

test.each([
  [
    'milestones/v1.0-MILESTONE-AUDIT.md',
    '---\nmilestone: v1.0\nstatus: gaps_found\n---\n',
    'Its audit says gaps found.',
  ],
  [
    'milestones/v1.0-REQUIREMENTS.md',
    '# Requirements\n\n## v1 Requirements\n\n- [ ] **LOCK-01**: Locks report\n',
    '1 of 1 requirement is not done.',
  ],
  [
    'MILESTONES.md',
    '# Milestones\n\n## v1.0 Desk\n\n**Delivered:** Words\n**Phases completed:** 1 (3 plans total)\n',
    'Only 1 of 3 stated plans are in the repository.',
  ],
])('claimed where %s says otherwise', (name, text, sentence) => {
  expect(evidenceOf({ ...evidenced, [name]: text })?.missing).toContain(sentence);
});

test('a milestone that is not over is not graded', () => {
  expect(
    evidenceOf({ 'ROADMAP.md': '# Roadmap\n\n## Milestones\n\n- 🚧 **v1.0 Desk** - Phase 1 (in progress)\n' }),
  ).toBeUndefined();
});

test('requirements that are only counted are no evidence', () => {
  const files = {
    ...without('milestones/v1.0-REQUIREMENTS.md'),
    'MILESTONES.md': `${evidenced['MILESTONES.md']}\n**Requirements:** 1/1 met\n`,
  };
  expect(readFiles(files).milestones[0]?.requirements).toEqual({ done: 1, total: 1 });
  expect(evidenceOf(files)?.missing).toContain('No requirements of it are in the repository.');
});
