import { expect, test } from 'vitest';
import { readField } from '../../../src/planning/markdown/fields.ts';
import { outlineOf } from '../../../src/planning/markdown/outline.ts';

const kinds = (text: string): string[] =>
  outlineOf(text.split('\n')).map((entry) =>
    'text' in entry
      ? `${entry.kind} ${entry.text}`
      : entry.kind === 'field'
        ? `field ${entry.label}=${entry.value}`
        : entry.kind,
  );

test('tells headings, items, fields, tables and text apart', () => {
  expect(
    kinds(
      '# Title\n\nA line\nthat goes on\n\n- [x] done\n  and more\n- plain\n**Goal**: ride\n**Plans:** 3 plans\n\n| A | B |\n|---|---|\n| 1 | 2 |',
    ),
  ).toEqual([
    'heading Title',
    'text A line that goes on',
    'item done and more',
    'item plain',
    'field Goal=ride',
    'field Plans=3 plans',
    'table',
  ]);
});

test('reads what stands inside raw HTML', () => {
  expect(
    kinds('<details open>\n<summary><b>✅ v1.0 Name</b></summary>\n- [x] Phase 1: A\n### Phase 2: B\n</details>'),
  ).toEqual(['summary ✅ v1.0 Name', 'item Phase 1: A', 'heading Phase 2: B', 'close']);
});

test('leaves out code and comments; a fence that is never closed hides itself only', () => {
  expect(kinds('```\n# No\n```\n<!-- # No\n# No -->\n# Yes')).toEqual(['heading Yes']);
  expect(kinds('```js\n# Still read')).toEqual(['heading Still read']);
});

test('parts fields that share a line', () => {
  expect(kinds('**Phases:** 9-13 | **Plans:** 9 | **Commits:** 47')).toEqual([
    'field Phases=9-13',
    'field Plans=9',
    'field Commits=47',
  ]);
  expect(kinds('Phases: 1-5 | Plans: 8')).toEqual(['field Phases=1-5', 'field Plans=8']);
});

test('knows the lines of what it reads', () => {
  expect(outlineOf(['', '- [ ] one', '  more', '', '1. two'])).toMatchObject([
    { kind: 'item', line: 2, endLine: 3, checked: false },
    { kind: 'item', line: 5, endLine: 5, ordinal: '1' },
  ]);
});

test.each([
  ['**Goal:** ride', 'Goal', 'ride'],
  ['**Goal**: ride', 'Goal', 'ride'],
  ['**Success Criteria** (what must be TRUE):', 'Success Criteria', ''],
  ['Shipped: 2026-01-02', 'Shipped', '2026-01-02'],
  ['**目标**：骑车', '目标', '骑车'],
])('%j is a field', (line, label, value) => {
  expect(readField(line)).toEqual({ label, value });
});

test.each([
  '**Bold** words',
  'https://example.org',
  'A sentence. With: no label before that many words in a row and so on',
])('%j is none', (line) => {
  expect(readField(line)).toBeUndefined();
});

test('reads a megabyte of spaces and twenty thousand open fences', () => {
  expect(outlineOf([`# ${' '.repeat(1_000_000)}x`, `- a${' '.repeat(1_000_000)}| b`])).toHaveLength(2);
  expect(outlineOf(Array.from({ length: 20_000 }, (_, at) => `\`\`\`lang${String(at)}`))).toEqual([]);
});
