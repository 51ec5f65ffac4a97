import { expect, test } from 'vitest';
import { phaseView } from '../../src/views/phase.ts';
import { lighthouse } from '../fixtures/project-file.ts';

const viewOf = (key: string) =>
  phaseView(
    lighthouse,
    lighthouse.phases.find((phase) => phase.key === key)!,
  );

test('a phase shows its plans with what is known of each', () => {
  const { plans, dependsOn, requirements, decisions, blockers, documents } = viewOf('v1.1/4');
  expect(plans.map(({ id, state, duration, completed }) => [id, state.word, duration, completed])).toEqual([
    ['plan-04-01', 'Done', 'about 26 min', '2026-03-12'],
    ['plan-04-02', 'Done', undefined, undefined],
    ['plan-04-03', 'Open', undefined, undefined],
  ]);
  expect(dependsOn).toEqual([{ label: '3', href: '/projects/lighthouse/phases/v1.1/3/' }]);
  expect(requirements.map(({ label }) => label)).toEqual(['ALRM-02']);
  expect(decisions.map(({ text }) => text)).toEqual(['Alarms go out by radio']);
  expect(blockers.map(({ text }) => text)).toEqual(['The radio licence has not arrived']);
  expect(documents.map(({ label, kind }) => [label, kind])).toEqual([
    ['04-01-SUMMARY.md', 'summary'],
    ['04-CONTEXT.md', 'Radio alarms, what we agreed'],
  ]);
});

test('a unit that was not stated is marked as guessed', () => {
  expect(viewOf('v1.1/3').plans[1]?.duration).toBe('22 min (unit guessed)');
});

test('a dependency is found in the milestone before; neighbours stay within the milestone', () => {
  const view = viewOf('v1.1/3');
  expect(view.dependsOn).toEqual([{ label: '2', href: '/projects/lighthouse/phases/v1.0/2/' }]);
  expect([view.earlier, view.later?.label]).toEqual([undefined, 'Phase 4, Radio alarms']);
});

test('a phase of the backlog belongs to no milestone', () => {
  const view = viewOf('999.1');
  expect(view).toMatchObject({ title: 'Fog horn', milestone: undefined, plans: [] });
  expect(view.facts[0]?.sub).toBe('In the backlog: it belongs to no milestone yet.');
});
