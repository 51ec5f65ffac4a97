import { expect, test } from 'vitest';
import { readFiles } from '../read.ts';

const state = (id: string) =>
  `# Project State\n\n## Quick Tasks\n\n| ID | Name | Date |\n|---|---|---|\n| ${id} | Oil the hinge | 2026-03-01 |\n`;
const tasks = (id: string, folder: string) =>
  readFiles({ 'STATE.md': state(id), [`quick/${folder}-oil/${folder}-SUMMARY.md`]: '# Oil the hinge\n' }).quickTasks;

test.each([
  ['001', '001'],
  ['1', '001'],
  ['quick-001', '001'],
  ['quick-002', '2'],
  ['Quick-2', '2'],
  ['260312-k4f', '260312-k4f'],
])('task %s of STATE.md is the folder %s', (id, folder) => {
  expect(tasks(id, folder).map(({ origins }) => origins.map(({ kind }) => kind).sort())).toEqual([['quick', 'state']]);
});

test('tasks of other numbers stay apart', () => {
  expect(tasks('quick-001', '2')).toHaveLength(2);
});
