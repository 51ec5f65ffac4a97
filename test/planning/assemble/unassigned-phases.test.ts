import { expect, test } from 'vitest';
import { readFiles } from '../read.ts';

const STATE = '---\ngsd_state_version: 1.0\nmilestone: v1.0\nstatus: completed\n---\n\n# Project State\n';
const roadmap = (range: string, phase: string) =>
  `# Roadmap\n\n## Milestones\n\n- ✅ **v1.0 Piers**${range} (shipped 2026-01-02)\n\n## Phases\n\n- [x] **Phase 1: Posts** - wood\n${phase}`;
const milestonesOf = (files: Record<string, string>) =>
  readFiles({ 'STATE.md': STATE, ...files }).phases.map(({ number, milestone }) => [number, milestone]);

test.each([
  ['a phase to be done stands under none', ' - Phases 1-1', '- [ ] **Phase 2: Lamps** - light\n', undefined],
  ['a phase that is done stands under it', ' - Phases 1-1', '- [x] **Phase 2: Lamps** - light\n', 'v1.0'],
  ['a milestone without a range takes all', '', '- [ ] **Phase 2: Lamps** - light\n', 'v1.0'],
])('after the last milestone shipped, %s', (_, range, phase, milestone) => {
  expect(milestonesOf({ 'ROADMAP.md': roadmap(range, phase) })).toContainEqual(['2', milestone]);
});

test('the folder of such a phase goes with it', () => {
  const files = {
    'ROADMAP.md': roadmap(' - Phases 1-1', '- [ ] **Phase 2: Lamps** - light\n'),
    'phases/02-lamps/02-01-PLAN.md': '# Plan\n',
  };
  expect(milestonesOf(files)).toEqual([
    ['1', 'v1.0'],
    ['2', undefined],
  ]);
  expect(readFiles({ 'STATE.md': STATE, ...files }).plans.map(({ milestone }) => milestone)).toEqual([undefined]);
});
