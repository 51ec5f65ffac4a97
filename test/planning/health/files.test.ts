import { expect, test } from 'vitest';
import { withHealth } from '../../../src/planning/health/index.ts';
import { readFiles } from '../read.ts';

const state = (status: string, blockers = 'None.') =>
  `---\ngsd_state_version: 1.0\nmilestone: v1.0\nstatus: ${status}\n---\n\n# Project State\n\n## Accumulated Context\n\n### Blockers/Concerns\n\n${blockers}\n`;
const roadmap =
  '# Roadmap\n\n## Milestones\n\n- 🚧 **v1.0 Desk** - Phases 1-2 (in progress)\n\n## Phases\n\n- [x] **Phase 1: A**\n- [ ] **Phase 2: B**\n';
const shipped = '# Milestones\n\n## v1.0 Desk (Shipped: 2026-03-04)\n';

test.each([
  ['on-track', { 'STATE.md': state('executing'), 'ROADMAP.md': roadmap }, '1 of 2 phases is done.'],
  [
    'at-risk',
    { 'STATE.md': state('executing', '- The lock supplier is late'), 'ROADMAP.md': roadmap },
    'A concern is open: “The lock supplier is late”.',
  ],
  [
    'blocked',
    { 'STATE.md': state('executing', '- Blocked by the city permit'), 'ROADMAP.md': roadmap },
    'Blocked: “Blocked by the city permit”.',
  ],
  ['blocked', { 'STATE.md': state('paused'), 'ROADMAP.md': roadmap }, 'Work is paused: “paused”.'],
  [
    'at-risk',
    {
      'STATE.md': state('executing'),
      'ROADMAP.md': roadmap,
      'v1.0-MILESTONE-AUDIT.md': '---\nmilestone: v1.0\nstatus: gaps_found\n---\n',
    },
    'The audit of the current milestone says gaps found.',
  ],
  ['done', { 'MILESTONES.md': shipped }, 'v1.0 shipped on 2026-03-04, and no other milestone is open.'],
  [
    'on-track',
    {
      'MILESTONES.md': shipped,
      'ROADMAP.md': '# Roadmap\n\n## Milestones\n\n- 📋 **v2.0 Carts** - Phase 3 (planned)\n',
    },
    'No blockers are open.',
  ],
  [
    'unknown',
    { 'PROJECT.md': '# Bikes\n' },
    'The planning files say neither what is being worked on nor what is done.',
  ],
])('%s: %#', (word, files, reason) => {
  const rules = { staleAfterDays: 30, concernAfterDays: 14, statementDays: 31 };
  const [file] = withHealth([readFiles(files)], { today: undefined, notes: [], rules });
  const health = file!.project.health;
  expect(health.word).toBe(word);
  expect(health.reasons).toContain(reason);
});
