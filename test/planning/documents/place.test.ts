import { expect, test } from 'vitest';
import { phaseOfFolder, placeOf } from '../../../src/planning/documents/place.ts';
import { defined } from '../parse.ts';

test.each([
  ['STATE.md', { kind: 'state', archived: false }],
  [
    'milestones/v1.0/phase-3/03-01-PLAN.md',
    { kind: 'plan', archived: true, milestone: 'v1.0', phase: '3', folder: 'phase-3' },
  ],
  ['REQUIREMENTS-v1.2.md', { kind: 'requirements', archived: false, milestone: 'v1.2' }],
  ['milestones/v1.0-ROADMAP.md', { kind: 'roadmap', archived: true, milestone: 'v1.0' }],
  ['milestones/v1.0-ROADMAP-final.md', { kind: 'roadmap', archived: true, milestone: 'v1.0' }],
  ['milestones/v0.3 Lending Desk-ROADMAP.md', { kind: 'roadmap', archived: true, milestone: 'v0.3 Lending Desk' }],
  ['milestones/force-install-REQUIREMENTS.md', { kind: 'requirements', archived: true, milestone: 'force-install' }],
  ['milestones/v1.0/ROADMAP.md', { kind: 'roadmap', archived: true, milestone: 'v1.0' }],
  ['milestones/v1.0-MILESTONE-AUDIT.md', { kind: 'audit', archived: true, milestone: 'v1.0' }],
  ['milestones/v1.0-MILESTONE-AUDIT-FINAL.md', { kind: 'audit', archived: true, milestone: 'v1.0' }],
  ['milestones/v1.0-AUDIT.md', { kind: 'audit', archived: true, milestone: 'v1.0' }],
  ['milestones/v1.0-UAT-AUDIT.md', { kind: 'document' }],
  ['v1.0-MILESTONE-AUDIT.md', { kind: 'audit', archived: false }],
  ['MILESTONE-AUDIT-v1.17.md', { kind: 'audit', archived: false }],
  [
    'milestones/v1.0-phases/01-base/01-01-PLAN.md',
    { kind: 'plan', archived: true, milestone: 'v1.0', phase: '1', folder: '01-base' },
  ],
  [
    'milestones/M1-core/phases/02-ui/02-01-SUMMARY.md',
    { kind: 'summary', archived: true, milestone: 'M1-core', phase: '2' },
  ],
  [
    'milestones/ws-desk-2026-01-02/phases/01-a/01-CONTEXT.md',
    { kind: 'context', milestone: 'ws-desk-2026-01-02', phase: '1' },
  ],
  ['objectives/07-watch/07-VERIFICATION.md', { kind: 'verification', archived: false, phase: '7' }],
  ['phases/07-watch/07-02-TRD-lamps.md', { kind: 'plan', phase: '7' }],
  ['phases/07-watch/07-02-PLAN-lamps.md', { kind: 'plan', phase: '7' }],
  ['phases/07-watch/07-02-SUMMARY-lamps.md', { kind: 'summary', phase: '7' }],
  ['phases/07-watch/07-02-PLAN-review.md', { kind: 'document', phase: '7' }],
  ['archive/v1.0/ROADMAP.md', { kind: 'roadmap', archived: true, milestone: 'v1.0' }],
  ['archives/old-tree/phases/01-a/01-01-PLAN.md', { kind: 'document', archived: false }],
  ['archives/old-tree/milestones/v1.0-ROADMAP.md', { kind: 'document', archived: false }],
  ['milestones/snapshot/STATE.md', { kind: 'state-archive', archived: true }],
  ['phases/03-lamps/STATE.md', { kind: 'state-archive', archived: false, phase: '3' }],
  ['archives/2025-old/tracks/north/STATE.md', { kind: 'state-archive', archived: true }],
  ['archives/2025-old/tracks/north/PROJECT.md', { kind: 'document' }],
])('%s', (inner, expected) => {
  expect(defined(placeOf(inner))).toMatchObject(expected);
});

test.each([
  ['01-base', '1'],
  ['02.1-hotfix', '2.1'],
  ['08-A-search', '8-A'],
  ['CK-01-slug', '1'],
  ['14-2026-photos', '14'],
  ['3a-queue', '3a'],
  ['notes', undefined],
])('folder %s is phase %s', (folder, phase) => {
  expect(phaseOfFolder(folder)).toBe(phase);
});
