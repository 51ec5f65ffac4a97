import { expect, test } from 'vitest';
import { parseProject } from '../../../src/planning/documents/project.ts';
import { plain, readAs } from '../../helpers/reading.ts';

const read = (text: string) => readAs('project', parseProject, text).facts;

test('name, core value and description', () => {
  const text =
    '# Night Ferries\n\n## What This Is\n\nA timetable for *ferries*.\n\n## Core Value\n\nNobody waits in the rain.\n';
  expect(plain(read(text).project)).toEqual({
    name: 'Night Ferries',
    description: 'A timetable for ferries.',
    coreValue: 'Nobody waits in the rain.',
  });
});

test.each([
  ['## Current Milestone: v1.1 Lamps', { version: 'v1.1', name: 'Lamps' }],
  ['## Current Milestone: v1.1 — Lamps (started 2026-03-01)', { version: 'v1.1', name: 'Lamps' }],
  ['## Current Milestone\n\n**v1.1 Lamps** — brighter nights', { version: 'v1.1', name: 'Lamps' }],
  ['## Marco atual: v1.1 Lamps', { version: 'v1.1', name: 'Lamps' }],
  ['## 当前里程碑：v1.1 灯塔', { version: 'v1.1', name: '灯塔' }],
  ['## Previous Milestone: v1.0 Piers', undefined],
  ['## Current State\n\nShipped v1.0.', undefined],
])('%j names the current milestone', (text, milestone) => {
  expect(plain(read(`# Ferries\n\n${text}\n`).project?.milestone ?? null)).toEqual(milestone ?? null);
});

test.each([
  ['✓ Good', 'good'],
  ['✓ Good — v1.1 구현', 'good'],
  ['Good (v1.1)', 'good'],
  ['gut', 'good'],
  ['— Pending', 'pending'],
  ['ausstehend', 'pending'],
  ['⚠️ Revisit', 'revisit'],
  ['Shipped v1.5', 'other'],
  ['-- Locked', 'other'],
  ['-', undefined],
])('the outcome of %s is %s', (cell, outcome) => {
  const text = `# Ferries\n\n## Key Decisions\n\n| Decision | Rationale | Outcome |\n|---|---|---|\n| One lamp | cheap | ${cell} |\n`;
  expect(read(text).decisions[0]?.outcome).toBe(outcome);
});

test('a status column beside the outcome may hold the word', () => {
  const text =
    '## Key Decisions\n\n| Decision | Outcome | Status |\n|---|---|---|\n| One lamp | Less to carry | Good |\n';
  expect(read(text).decisions[0]).toMatchObject({ outcome: 'good', rationale: 'Less to carry' });
});

test('behind a table prose and bullets are no decisions; without a table bullets are', () => {
  const table = '| Decision | Rationale |\n|---|---|\n| One lamp | cheap |\n\nv1.1 adds:\n\n- two boats\n';
  expect(read(`## Key Decisions\n\n${table}`).decisions.map(({ text }) => text)).toEqual(['One lamp']);
  expect(read('## Key Decisions\n\n- One lamp\n- Two boats\n').decisions.map(({ text }) => text)).toEqual([
    'One lamp',
    'Two boats',
  ]);
});

test('milestones are read from headings below a heading for them', () => {
  const text = '# Ferries\n\n## Milestones\n\n### ✅ v1.0 Piers (2026-04-26)\n\nDone.\n\n### 🚧 v1.1 Lamps\n';
  expect(plain(read(text).milestones)).toEqual([
    expect.objectContaining({
      version: 'v1.0',
      name: 'Piers',
      status: 'shipped',
      shippedOn: '2026-04-26',
      place: 'project',
    }),
    expect.objectContaining({ version: 'v1.1', name: 'Lamps', status: 'active' }),
  ]);
});

test.each(['### Phase 4: Evaluation (Decision Gate)', '## Pending Decisions'])('%s holds no decisions', (heading) => {
  expect(read(`# Ferries\n\n${heading}\n\n- One lamp\n`).decisions).toEqual([]);
});
