import { expect, test } from 'vitest';
import { teamView } from '../../src/views/team.ts';
import { lighthouse, portfolio, skerry } from '../fixtures/project-file.ts';

const teams = [
  { id: 'harbour', name: 'Harbour office' },
  { id: 'coast', name: 'Coast guard' },
];
const input = { portfolio, projects: new Map([lighthouse, skerry].map((file) => [file.project.id, file])), teams };

test('a team sees what shipped, what is stuck, what comes next and what was decided', () => {
  const view = teamView(teams[0]!, input);
  expect(view.lead).toBe('1 project, 1 open blocker.');
  expect(view.shipped.map(({ label, day, text, project }) => [label, day, text, project.label])).toEqual([
    ['v1.0 Lamps', '2026-02-09', 'Every lamp reports its state once a minute.', 'Lighthouse'],
  ]);
  expect(view.next.map(({ label }) => label)).toEqual(['v2.0 Ships']);
  expect(view.decisions.map(({ day }) => day)).toEqual(['2026-03-02', '2026-02-12', '2026-01-06']);
});

test('a team without projects has nothing', () => {
  expect(teamView(teams[1]!, input)).toMatchObject({
    projects: [],
    shipped: [],
    blockers: [],
    next: [],
    decisions: [],
  });
});
