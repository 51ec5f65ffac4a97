import { expect, test } from 'vitest';
import { readFiles } from '../read.ts';

const MILESTONES = '# Milestones\n\n## v1.1 Two (Shipped: 2026-02-01)\n\n## v1.0 One (Shipped: 2026-01-01)\n';
const requirements = (files: Record<string, string>) =>
  readFiles(files).requirements.map(({ key, status, scope, phases, plans, origins }) => ({
    key,
    status,
    scope,
    phases,
    plans,
    lines: origins.map(({ line }) => line),
  }));
const archive = (box: string, status: string) =>
  `# Requirements\n\n## v1.0 Requirements\n\n- ${box}**A-01**: Log in\n\n## Traceability\n\n| Requirement | Phase | Status |\n|---|---|---|\n| A-01 | Phase 2 | ${status} |\n`;

test('an item and its row are one', () => {
  expect(
    requirements({ 'MILESTONES.md': MILESTONES, 'milestones/v1.0-REQUIREMENTS.md': archive('[x] ', 'Complete') }),
  ).toEqual([{ key: 'v1.0/a-01', status: 'done', scope: 'current', phases: ['2'], plans: undefined, lines: [5, 11] }]);
});

test.each([
  ['[x] ', 'Complete', 'done'],
  ['[x] ', 'Pending', 'done'],
  ['[ ] ', 'Complete', 'done'],
  ['[ ] ', 'Pending', 'open'],
  ['[ ] ', 'Blocked by vendor', 'blocked'],
  ['', 'Complete', 'done'],
  ['', 'Pending', 'open'],
  ['', '—', 'unknown'],
])('of a shipped milestone, box %j and table %j say %s', (box, status, expected) => {
  expect(
    requirements({ 'MILESTONES.md': MILESTONES, 'milestones/v1.0-REQUIREMENTS.md': archive(box, status) })[0]?.status,
  ).toBe(expected);
});

test('before shipping the box counts: a table may be ahead of it', () => {
  expect(requirements({ 'REQUIREMENTS.md': archive('[ ] ', 'Complete').replace('v1.0', 'v1') })[0]?.status).toBe(
    'open',
  );
});

test('what is struck out is dropped, whatever the table says', () => {
  const text = archive('[x] ', 'Complete').replace('**A-01**: Log in', '~~**A-01**: Log in~~');
  expect(requirements({ 'milestones/v1.0-REQUIREMENTS.md': text })[0]?.status).toBe('dropped');
});

test('the same id in a later milestone is another requirement', () => {
  const files = {
    'MILESTONES.md': MILESTONES,
    'milestones/v1.0-REQUIREMENTS.md': '- [x] **A-01**: Log in',
    'milestones/v1.1-REQUIREMENTS.md': '- [ ] **A-01**: Log out',
  };
  expect(requirements(files).map(({ key, status }) => [key, status])).toEqual([
    ['v1.0/a-01', 'done'],
    ['v1.1/a-01', 'open'],
  ]);
});

test('plans that name a requirement of their milestone are listed', () => {
  const files = {
    'MILESTONES.md': MILESTONES,
    'milestones/v1.0-REQUIREMENTS.md': '- [x] **A-01**: Log in',
    'milestones/v1.0-phases/02-login/02-01-PLAN.md': '---\nrequirements: [A-01]\n---\n',
  };
  expect(requirements(files)).toMatchObject([{ key: 'v1.0/a-01', plans: ['02-01'] }]);
});

test('a live document belongs to the milestone of the phases that it maps', () => {
  const roadmap = '# Roadmap\n\n## Milestones\n\n- 🚧 **v1.2 Third** - Phases 5-6 (in progress)\n';
  expect(
    requirements({
      'ROADMAP.md': roadmap,
      'REQUIREMENTS.md': archive('[ ] ', 'Pending').replace('v1.0', 'v1').replace('Phase 2', 'Phase 5'),
    })[0]?.key,
  ).toBe('v1.2/a-01');
});

test('a document that only lists ids gives them as requirements', () => {
  const table = '## Traceability\n\n| Requirement | Phase | Status |\n|---|---|---|\n| A-01 | Phase 2 | Complete |\n';
  expect(
    readFiles({ 'MILESTONES.md': MILESTONES, 'milestones/v1.0-REQUIREMENTS.md': table }).requirements,
  ).toMatchObject([{ key: 'v1.0/a-01', text: 'A-01', status: 'done' }]);
  expect(
    requirements({
      'MILESTONES.md': MILESTONES,
      'milestones/v1.0-REQUIREMENTS.md': `- [x] **B-01**: Log in\n\n${table}`,
    }).map(({ key }) => key),
  ).toEqual(['v1.0/b-01']);
});
