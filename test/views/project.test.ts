import { describe, expect, test } from 'vitest';
import { paceView } from '../../src/views/project-pace.ts';
import { projectView } from '../../src/views/project.ts';
import { lighthouse, skerry } from '../fixtures/project-file.ts';

const view = projectView(lighthouse, [{ id: 'harbour', name: 'Harbour office' }]);

test('the facts come first, each with its place', () => {
  expect(view.facts.map(({ label, value, place }) => [label, value, place?.label])).toEqual([
    ['Milestone', 'v1.1 Alarms', 'STATE.md:3'],
    ['Position', 'Phase 4 of 5, Radio alarms; plan 2 of 3', 'STATE.md:19'],
    ['Status', 'Phase 4 in progress, waiting for the radio licence', 'STATE.md:21'],
    ['Focus', 'Phase 4, alarms by radio', undefined],
    ['Last activity', '12 Mar 2026', 'STATE.md:22'],
    ['Stopped at', 'Waiting for the licence', 'STATE.md:88'],
  ]);
  expect(view.facts[0]?.place?.href).toBe('/projects/lighthouse/documents/~planning/STATE.md/#L3');
});

test('where the milestone has shipped, a status that says work goes on is quoted', () => {
  const { project } = lighthouse;
  const health = { word: 'done' as const, reasons: ['v1.1 shipped on 2026-03-14.'] };
  const status = { ...project.status, class: 'executing' as const, text: 'Ready to execute' };
  const done = projectView({ ...lighthouse, project: { ...project, health, status } }, []);
  expect(done.reasons).toEqual(['v1.1 shipped on 14 Mar 2026.']);
  const fact = done.facts.find(({ label }) => label === 'Status');
  expect([fact?.value, fact?.state]).toEqual(['STATE.md still says “Ready to execute”.', undefined]);
});

test('only open blockers and todos are shown as such', () => {
  expect(view.blockers.map(({ text, since, phase }) => [text, since, phase?.href])).toEqual([
    ['The radio licence has not arrived', '2026-03-02', '/projects/lighthouse/phases/v1.1/4/'],
  ]);
  expect(view.pastBlockers).toMatch(/^1 earlier blocker: 1 resolved\./);
  expect(view.todos.map(({ text }) => text)).toEqual(['Write down how to reset a lamp']);
});

test('the phases are those of the current milestone', () => {
  expect(view.current?.label).toBe('Phases of v1.1 Alarms');
  expect(view.current?.phases.map(({ number, plans, remark }) => [number, plans, remark])).toEqual([
    ['3', '2 of 2', undefined],
    ['4', '2 of 3', undefined],
    ['4.1', '0 of 1', 'inserted later'],
  ]);
});

test('decisions and milestones come newest first', () => {
  expect(view.decisions.map(({ day, text, state }) => [day, text, state?.word])).toEqual([
    ['2026-03-02', 'Alarms go out by radio', undefined],
    ['2026-02-12', 'Alarms go out by telephone', 'Superseded'],
    ['2026-01-06', 'Poll the lamps once a minute', undefined],
  ]);
  expect(view.decisions[2]?.href).toBe('/projects/lighthouse/decisions/2026-W02/#0a1b2c3d4e5f');
  expect(view.milestones.map(({ label }) => label)).toEqual(['v2.0 Ships', 'v1.1 Alarms', 'v1.0 Lamps']);
});

test('a reason that the decision’s text ends with is not said twice', () => {
  const [decision] = lighthouse.decisions;
  const rowOf = (text: string, rationale: string) =>
    projectView({ ...lighthouse, decisions: [{ ...decision!, text, rationale }] }, []).decisions[0];
  expect(rowOf('No fines: the council wants to learn', 'The council wants to learn.')?.rationale).toBeUndefined();
  expect(rowOf('No fines', 'The council wants to learn.')?.rationale).toBe('The council wants to learn.');
});

test('a contradiction names the claim of each place', () => {
  expect(view.contradictions).toMatchObject([
    {
      trusted: '4 of 6',
      claims: [
        { value: '5 of 6', places: [{ label: 'STATE.md:9' }] },
        { value: '4 of 6', places: [{ label: 'ROADMAP.md:24' }] },
      ],
    },
  ]);
});

describe('pace', () => {
  test('compares four weeks with the four before', () => {
    const pace = paceView(lighthouse);
    expect(pace?.sentence).toBe(
      '3 plans finished in the four weeks to 12 Mar 2026, as many as in the four before. Half of the timed plans took 30 min or less.',
    );
    expect(pace?.weeks.map(({ plans }) => plans)).toEqual([0, 0, 0, 1, 1, 0, 1, 1, 0, 2, 0, 1]);
    expect(pace?.weeks.at(-1)?.start).toBe('2026-03-06');
  });

  test('says nothing of too few plans', () => {
    expect(paceView(skerry)).toBeUndefined();
  });
});

test('a project of which nothing is known makes no facts up', () => {
  expect(projectView(skerry, [])).toMatchObject({
    health: { word: 'Unknown' },
    facts: [],
    progress: undefined,
    current: undefined,
    milestones: [],
    decisions: [],
  });
});
