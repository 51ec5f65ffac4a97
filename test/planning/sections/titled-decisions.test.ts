import { expect, test } from 'vitest';
import { parse } from '../parse.ts';

const decisionsOf = (body: string, name = 'STATE.md') =>
  parse(name, `# Project State\n\n## Decisions\n\n${body}\n`).facts.decisions.map(
    ({ text, phase, decidedOn, status }) => [text, ...[phase, decidedOn, status].filter((each) => each !== undefined)],
  );

test.each([
  [
    'numbered headings with reasons',
    '### 1. Use oak\n\n**Why:** It lasts.\n\n### 2. Use copper\n\n- Rationale: cheap',
    [['Use oak'], ['Use copper']],
  ],
  ['headings with an id, whatever stands below', '### ADR-001: Use oak\n\n- strong\n- dry', [['ADR-001: Use oak']]],
  [
    'an id that was superseded',
    '### D-02: Use tin\n\n**Status:** Superseded by D-03',
    [['D-02: Use tin', 'superseded']],
  ],
  ['dated headings', '### 2026-01-04 — Use oak\n\nIt lasts.', [['Use oak', '2026-01-04']]],
  ['a sentence with labelled reasons', '### Use oak for posts\n\n**Rationale:** It lasts.', [['Use oak for posts']]],
  [
    'a dated caption',
    '### 2026-01-04 — Round 3\n\n- Use oak\n- Use tin',
    [
      ['Use oak', '2026-01-04'],
      ['Use tin', '2026-01-04'],
    ],
  ],
  ['a numbered caption', '### 1. Posts\n\n- Use oak', [['Use oak']]],
  ['a caption with prose', '### Notes on the roadmap\n\nIt was long.', []],
  [
    'items below their phase',
    '- Phase 1\n  - Use oak\n- **Phase 2:**\n  - Use tin',
    [
      ['Use oak', '1'],
      ['Use tin', '2'],
    ],
  ],
])('%s', (_, body, expected) => {
  expect(decisionsOf(body)).toEqual(expected);
  expect(decisionsOf(body, 'PROJECT.md')).toEqual(expected);
});
