import { expect, test } from 'vitest';
import { defined, parse } from '../parse.ts';

test.each([
  [
    'STATE.md',
    '## Previous Milestone\n\nv1.0 (Ground) — every requirement met.',
    { version: 'v1.0', name: 'Ground', status: 'shipped' },
  ],
  [
    'STATE.md',
    '## Milestones Archived\n\n- v1.0 — phase 22',
    { version: 'v1.0', status: 'shipped', ranges: [['22', '22']] },
  ],
  [
    'STATE.md',
    '## Milestones Archived\n\n- v1.0 — phases 2-3 (.planning/milestones/v1.0-ROADMAP.md)',
    { version: 'v1.0', status: 'shipped' },
  ],
  [
    'PROJECT.md',
    '## Completed Milestones\n\n- **v1.0 Ground** — pending loads carried, todo list cleared',
    { version: 'v1.0', name: 'Ground', status: 'shipped' },
  ],
  [
    'STATE.md',
    '## Milestone Context\n\n- v1.0 completed: Ground (3 phases)',
    { version: 'v1.0', name: 'Ground', status: 'shipped' },
  ],
  [
    'PROJECT.md',
    '## Last Shipped Milestone: v1.2 Doors (2026-02-03)\n\n**Goal:** Ways in.',
    { version: 'v1.2', name: 'Doors', status: 'shipped', shippedOn: '2026-02-03' },
  ],
  [
    'PROJECT.md',
    '## Prior Milestone (shipped 2026-02-03, tagged `v1.2`): v1.2 Doors & Gates',
    { version: 'v1.2', name: 'Doors & Gates', shippedOn: '2026-02-03' },
  ],
  [
    'PROJECT.md',
    '## Latest Shipped: v1.1 Windows\n\nShipped: 2026-01-30.',
    { version: 'v1.1', name: 'Windows', status: 'shipped' },
  ],
])('%s: %s', (file, text, facts) => {
  expect(parse(file, `# Demo\n\n${text}\n`).facts.milestones.map(defined)).toMatchObject([facts]);
});
