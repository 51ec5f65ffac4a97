import { expect, test } from 'vitest';
import { readFiles } from '../read.ts';

const roadmap = (count: string, list: string) =>
  `# Roadmap\n\n## Phases\n\n- [x] Phase 1: Lamps (${count} plans) — completed 2026-03-01\n\n## Phase Details\n\n### Phase 1: Lamps\n\n**Goal**: Light\n\nPlans:\n${list}`;
const done = (files: Record<string, string>) => readFiles(files).plans.map((plan) => [plan.id, plan.done]);

test.each([
  ['2/2', '- [ ] 01-01-PLAN.md — Posts\n- [ ] 01-02-PLAN.md — Oil\n', [true, true]],
  ['2/2', '- 01-01 — Posts\n- 01-02 — Oil\n', [true, true]],
  ['1/2', '- [x] 01-01-PLAN.md — Posts\n- [ ] 01-02-PLAN.md — Oil\n', [true, false]],
  ['1/1', '- [x] 01-01-PLAN.md — Posts\n- [ ] 01-02-PLAN.md — Oil\n', [true, false]],
])('of a phase with %s plans the listed ones are done as it says', (count, list, expected) => {
  expect(done({ 'ROADMAP.md': roadmap(count, list) })).toEqual([
    ['01-01', expected[0]],
    ['01-02', expected[1]],
  ]);
});

test('a plan file without a summary stays open', () => {
  const files = {
    'ROADMAP.md': roadmap('1/1', '- [ ] 01-01-PLAN.md — Posts\n'),
    'phases/01-lamps/01-01-PLAN.md': '# Plan\n',
  };
  expect(done(files)).toEqual([['01-01', false]]);
});

test('a phase that was dropped is not active for its mark', () => {
  const list = '# Roadmap\n\n## Phases\n\n- [~] Phase 1: Lamps — dropped for torches\n- [~] Phase 2: Oil\n';
  expect(readFiles({ 'ROADMAP.md': list }).phases.map(({ status }) => status)).toEqual(['dropped', 'active']);
});
