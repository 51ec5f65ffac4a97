import { expect, test } from 'vitest';
import { parse } from '../parse.ts';

const stats = (...lines: string[]) =>
  parse(
    'MILESTONES.md',
    `# Milestones\n\n## v1.0 Doors (Shipped: 2026-03-04)\n\n**Stats:**\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`,
  ).facts.milestones[0]?.stats?.map(({ label, value }) => `${label}: ${value}`);

test.each([
  ['18 files created', ['files created: 18']],
  ['1 phase, 5 plans', ['phase: 1', 'plans: 5']],
  ['149 files changed, +12,290 / -590 lines', ['files changed: 149', 'lines: +12,290 / -590']],
  ['~3,400 lines added (code, 2 scripts), 9 days', ['lines added (code, 2 scripts): ~3,400', 'days: 9']],
  ['From idea to ship in a day, 3 people', ['Note: From idea to ship in a day, 3 people']],
])('%s', (line, expected) => {
  expect(stats(line)).toEqual(expected);
});
