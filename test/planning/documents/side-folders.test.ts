import { expect, test } from 'vitest';
import { parse } from '../parse.ts';

test.each([
  [
    'todos/pending/2026-01-20-menu.md',
    '---\ncreated: 2026-01-19T10:00:00Z\ntitle: Mend the menu\n---\n',
    { text: 'Mend the menu', done: false, since: '2026-01-19', line: 3 },
  ],
  [
    'todos/pending/2026-01-20-menu.md',
    '# Mend the menu\n',
    { text: 'Mend the menu', done: false, since: '2026-01-20', line: 1 },
  ],
  [
    'todos/done/menu.md',
    'completed: 2026-01-21\n---\ntitle: "Mend: the menu"\n---\n',
    { text: 'Mend: the menu', done: true, doneOn: '2026-01-21', line: 3 },
  ],
  [
    'todos/completed/menu.md',
    '---\ntitle: Mend the menu\ncompleted: 2026-01-21\n---\n',
    { text: 'Mend the menu', done: true, doneOn: '2026-01-21', line: 2 },
  ],
  [
    'todos/pending/menu.md',
    '---\ntitle: Mend the menu\nstatus: done\n---\n',
    { text: 'Mend the menu', done: true, line: 2 },
  ],
])('%s', (path, text, { line, ...todo }) => {
  expect(parse(path, text).facts.todos).toMatchObject([{ ...todo, origins: [{ line, kind: 'todo' }] }]);
});

test.each([
  [
    'quick/001-mend-menu/001-SUMMARY.md',
    '---\ncompleted: 2026-01-20\n---\n\n# Quick Task 001: Mend the menu Summary',
    { id: '001', description: 'Mend the menu', date: '2026-01-20' },
  ],
  [
    'quick/260312-k4f-mend-menu/260312-k4f-PLAN.md',
    '<objective>\nMend the menu\n</objective>',
    { id: '260312-k4f', description: 'Mend the menu' },
  ],
  ['quick/260506-001-mend/260506-001-PLAN.md', '# Mend the menu', { id: '260506-001', description: 'Mend the menu' }],
  ['quick/3-mend/PLAN.md', '# Mend the menu', { id: '3', description: 'Mend the menu' }],
])('%s', (path, text, task) => {
  expect(parse(path, text).facts.quickTasks).toMatchObject([task]);
});

test('a quick task decides too', () => {
  const { facts } = parse(
    'quick/001-mend/001-SUMMARY.md',
    '# Quick Task 1: Mend\n\n**Completed:** 2026-01-20\n\n## Decisions Made\n\n- Use files',
  );
  expect(facts.decisions).toMatchObject([
    { text: 'Use files', decidedOn: '2026-01-20', origin: { kind: 'quick', line: 7 } },
  ]);
});

test.each([
  'seeds/SEED-001-menu.md',
  'threads/menu.md',
  'debug/menu.md',
  'reports/report.md',
  'research/STACK.md',
  'codebase/STACK.md',
  'notes/a.md',
])('%s is prose with a title', (path) => {
  const text = '---\nstatus: open\n---\n\n# Mend **the** menu\n\ntext\n';
  const { title, ledger } = parse(path, text);
  expect(title).toBe('Mend the menu');
  expect(ledger).toEqual({ facts: 0, prose: text.length, filler: 0, left: 0 });
});

test('issues are todos, done where their section or status says so', () => {
  const text =
    '# Issues\n\n## Open Enhancements\n\n### ISS-001: Mend the menu\n\n- **Discovered:** Phase 2 (2026-01-20)\n\n### UAT-002: Doors\n\n**Status:** Resolved\n\n## Closed Enhancements\n\n### ISS-003: Windows\n\n**Resolved:** 2026-01-21\n';
  expect(parse('ISSUES.md', text).facts.todos).toMatchObject([
    { text: 'Mend the menu', done: false, since: '2026-01-20', origins: [{ line: 5 }] },
    { text: 'Doors', done: true },
    { text: 'Windows', done: true, doneOn: '2026-01-21' },
  ]);
});

test('summaries of a retired structure still tell their decisions, but are no plans', () => {
  const { kind, facts } = parse(
    'archives/before/phases/01-base/01-01-SUMMARY.md',
    '---\nkey-decisions:\n  - Use files\n---\n',
  );
  expect([kind, facts.decisions.map(({ text }) => text), facts.plans]).toEqual(['summary', ['Use files'], []]);
});

test('a handoff tells its decisions and blockers', () => {
  const text =
    '{\n  "timestamp": "2026-01-20T10:00:00Z",\n  "decisions": [\n    { "decision": "Use \\"plain\\" files", "rationale": "simple", "phase": "02" }\n  ],\n  "blockers": ["No key yet", { "description": "Shop is closed" }]\n}\n';
  const { facts } = parse('HANDOFF.json', text);
  expect(facts.decisions).toMatchObject([
    {
      text: 'Use "plain" files',
      rationale: 'Rationale: simple',
      phase: '2',
      decidedOn: '2026-01-20',
      origin: { line: 4, kind: 'handoff' },
    },
  ]);
  expect(facts.blockers).toMatchObject([
    { text: 'No key yet', resolved: false, origins: [{ line: 6 }] },
    { text: 'Shop is closed' },
  ]);
  expect(parse('HANDOFF.json', '{ broken').diagnostics).toMatchObject([{ ruleId: 'field-unreadable' }]);
});
