import { expect, test } from 'vitest';
import { readFiles } from '../read.ts';

test('a milestone that only the retrospective knows has shipped where it says when', () => {
  const entry = (shipped: string) =>
    `# Retrospective\n\n## Milestone: v1.0 — Hull\n\n${shipped}**Phases:** 4 | **Plans:** 6\n`;
  expect(readFiles({ 'RETROSPECTIVE.md': entry('**Shipped:** 2026-01-02\n') }).milestones).toMatchObject([
    { version: 'v1.0', status: 'shipped', shippedOn: '2026-01-02' },
  ]);
  expect(readFiles({ 'RETROSPECTIVE.md': entry('') }).milestones).toMatchObject([
    { version: 'v1.0', status: 'unknown' },
  ]);
});
