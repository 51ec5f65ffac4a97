import { expect, test } from 'vitest';
import { teamNotes, teamView } from '../../src/views/team.ts';
import { lighthouse, portfolio, skerry } from '../fixtures/project-file.ts';

const teams = [
  { id: 'harbour', name: 'Harbour office' },
  { id: 'coast', name: 'Coast guard' },
];
const input = { portfolio, projects: new Map([lighthouse, skerry].map((file) => [file.project.id, file])), teams };

test('a team sees what shipped, what is stuck, what comes next and what was decided', () => {
  const view = teamView(teams[0]!, input);
  expect([view.lead, view.stuck]).toEqual(['1 project: 1 blocked.', '1 open blocker, for 12 days']);
  expect(view.blockers.map(({ age, since }) => [age, since])).toEqual([['12 days', '2026-03-02']]);
  expect(view.shipped.map(({ label, day, text, project }) => [label, day, text, project.label])).toEqual([
    ['v1.0 Lamps', '2026-02-09', 'Every lamp reports its state once a minute.', 'Lighthouse'],
  ]);
  expect(view.next.map(({ label }) => label)).toEqual(['Plan 04-03', 'v2.0 Ships']);
  expect(view.decisions.map(({ day }) => day)).toEqual(['2026-03-02', '2026-02-12', '2026-01-06']);
});

test('a project that is done is named apart', () => {
  const projects = portfolio.projects.map((project) =>
    project.id === 'lighthouse' ? { ...project, health: { word: 'done' as const, reasons: [] } } : project,
  );
  const view = teamView(teams[0]!, { ...input, portfolio: { ...portfolio, projects } });
  expect([view.projects, view.done]).toEqual([[], [{ label: 'Lighthouse', href: '/projects/lighthouse/' }]]);
});

test('a team’s own update leads; without one, the newest on one of its projects', () => {
  const [own, onProject, onMilestone, foreign] = [
    { data: { team: 'harbour' } },
    { data: { project: 'lighthouse' } },
    { data: { project: 'lighthouse', milestone: 'v1.0' } },
    { data: { team: 'coast' } },
  ];
  expect(teamNotes('harbour', [onProject, own, onMilestone, foreign], portfolio)).toEqual({
    latest: own,
    earlier: [onProject],
  });
  expect(teamNotes('harbour', [onProject, onMilestone, foreign], portfolio)).toEqual({
    latest: onProject,
    earlier: [],
  });
  expect(teamNotes('harbour', [foreign], portfolio)).toEqual({ latest: undefined, earlier: [] });
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
