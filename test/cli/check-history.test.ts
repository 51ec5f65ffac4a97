import { expect, test } from 'vitest';
import { historyText } from '../../src/cli/check-history.ts';
import { checkedProject } from '../../src/cli/checked.ts';
import { historyCounts } from '../../src/planning/history/counts.ts';
import { readSteps } from '../helpers/planning-root.ts';

const state = (item: string): string => `# State\n\n## Decisions\n\n- ${item}\n`;
const file = readSteps([
  { date: '2026-03-01T10:00:00Z', files: { 'STATE.md': state('Lamps burn oil') } },
  { date: '2026-03-02T10:00:00Z', files: { 'STATE.md': state('Every boat of the harbour is painted blue') } },
  { date: '2026-03-03T10:00:00Z', files: { 'STATE.md': state('Every boat of the harbour is painted dark blue') } },
]);

test('counts what became of the decisions ever made', () => {
  expect(historyCounts(file)).toMatchObject({
    decisions: 2,
    standing: 1,
    retired: 1,
    reworded: 1,
    wordings: 3,
    versions: 3,
    unreadable: 0,
  });
});

test('adds up over the projects', () => {
  expect(
    historyText([checkedProject(file), checkedProject(file)])
      .split('\n')
      .at(-1),
  ).toMatch(/^2 projects: 4 decisions ever; 2 standing.*; 6 versions read/);
  expect(historyText([])).toBe('No project was read.');
});
