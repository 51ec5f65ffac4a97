import { describe, expect, test } from 'vitest';
import { paceView } from '../../src/views/project-pace.ts';
import { projectView } from '../../src/views/project.ts';
import { lighthouse, skerry } from '../fixtures/project-file.ts';

const view = projectView(lighthouse, [{ id: 'harbour', name: 'Harbour office' }]);

test('the milestone and its position come first, then what is next and what the files say, each with its place', () => {
  const { milestone } = view;
  expect([milestone.value, milestone.sub, milestone.place?.label]).toEqual([
    'v1.1 Alarms',
    'Phase 4 of 5, Radio alarms; plan 2 of 3',
    'STATE.md:3',
  ]);
  expect(milestone.place?.href).toBe('/projects/lighthouse/documents/~planning/STATE.md/#L3');
  expect(view.facts.map(({ label, value, place }) => [label, value, place?.label])).toEqual([
    ['Next', 'Plan 04-03', undefined],
    ['Status', 'Phase 4 in progress, waiting for the radio licence', 'STATE.md:21'],
    ['Focus', 'Phase 4, alarms by radio', undefined],
    ['Stopped at', 'Waiting for the licence', 'STATE.md:88'],
  ]);
});

test('the last activity is a fact where it does not stand among what changed last', () => {
  const undated = { text: 'Hung the last lamp', origins: lighthouse.project.lastActivity!.origins };
  const { facts } = projectView({ ...lighthouse, project: { ...lighthouse.project, lastActivity: undated } }, []);
  expect(facts.find(({ label }) => label === 'Last activity')?.value).toBe('Hung the last lamp');
});

test('without a milestone that is being worked on, the last one that shipped is named', () => {
  const { currentMilestone: _, ...project } = lighthouse.project;
  const between = projectView({ ...lighthouse, project }, []);
  expect([between.milestone.value, between.milestone.sub]).toEqual([
    'v1.0 Lamps',
    'Shipped on 9 Feb 2026; none is being worked on.',
  ]);
  expect(projectView(skerry, []).milestone.value).toBe('');
  expect(projectView(skerry, []).milestone.sub).toContain('ROADMAP.md');
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
  expect(projectView(lighthouse, [], '2026-03-12T16:20:00Z').blockers[0]?.age).toBe('10 days');
  expect(view.blockers[0]?.age).toBeUndefined();
  expect(view.pastBlockers).toMatch(/^1 earlier blocker: 1 resolved\./);
  expect(view.todos.map(({ text }) => text)).toEqual(['Write down how to reset a lamp']);
});

test('the phases are those of the current milestone', () => {
  expect(view.current?.label).toBe('Plan of v1.1 Alarms');
  expect(view.current?.plan.rows.map(({ number, plans, remark }) => [number, plans, remark])).toEqual([
    ['3', '2 of 2', undefined],
    ['4', '2 of 3', undefined],
    ['4.1', '0 of 1', 'inserted later'],
  ]);
});

test('requirements are summed up for the current milestone, what is left by name', () => {
  expect(view.requirements).toMatchObject({ milestone: 'v1.1 Alarms', more: 0 });
  expect(view.requirements?.left.every(({ state }) => state.state !== 'done')).toBe(true);
  expect(projectView(skerry, []).requirements).toBeUndefined();
});

test('the documents named are those at the top of the planning folder', () => {
  expect(view.documents.map(({ label }) => label)).toEqual([
    'PROJECT.md',
    'STATE.md',
    'ROADMAP.md',
    'REQUIREMENTS.md',
    'MILESTONES.md',
  ]);
});

test('of milestones that are over the last six are named, and every one that is not', () => {
  const [shipped] = lighthouse.milestones;
  const many = Array.from({ length: 108 }, (_, index) => ({ ...shipped!, key: `v0.${String(index)}` }));
  const { milestones, milestonesTotal } = projectView(
    { ...lighthouse, milestones: [...many, ...lighthouse.milestones] },
    [],
  );
  expect([milestones.length, milestonesTotal, milestones[0]?.label]).toEqual([8, 111, 'v2.0 Ships']);
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
    blockers: [],
    progress: undefined,
    current: undefined,
    milestones: [],
    decisions: [],
  });
});
