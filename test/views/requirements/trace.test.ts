import { expect, test } from 'vitest';
import type { Requirement } from '../../../src/model/index.ts';
import { traceability } from '../../../src/views/requirements/trace.ts';
import { milestone, phase, plan, projectWith } from '../../fixtures/project-builder.ts';

const requirement = (id: string, parts: Partial<Requirement> = {}): Requirement => ({
  key: `v1.0/${id}`,
  id,
  text: `Requirement ${id}`,
  status: 'done',
  scope: 'current',
  milestone: 'v1.0',
  origins: [{ path: '.planning/REQUIREMENTS.md', line: 4, kind: 'requirements' }],
  ...parts,
});

const file = projectWith({
  milestones: [milestone('v1.0', { name: 'Wheel' })],
  phases: ['1', '2', '3'].map((number) => phase(number, { milestone: 'v1.0' })),
  plans: [
    plan('01-01', { milestone: 'v1.0', requirements: ['MILL-01'] }),
    plan('02-01', { milestone: 'v1.0', done: false }),
    plan('01-01', { milestone: 'v2.0', requirements: ['MILL-01'] }),
  ],
  requirements: [
    requirement('MILL-01', { phases: ['1'] }),
    requirement('MILL-02', { phases: ['2'] }),
    requirement('MILL-03'),
    requirement('MILL-04', { phases: ['9'] }),
    requirement('MILL-05', { phases: ['1'], status: 'open' }),
    requirement('MILL-06', { scope: 'future', status: 'open' }),
    requirement('MILL-07', { status: 'dropped' }),
  ],
});

test('a requirement leads to its phases and to the plans of its own milestone', () => {
  const [row] = traceability(file).groups[0]!.rows;
  expect(row).toMatchObject({
    id: 'MILL-01',
    phases: [{ number: '1', href: '/projects/mill/phases/v1.0/1/' }],
    plans: [{ id: '01-01', done: true }],
    holes: [],
  });
});

test('holes say where the way breaks off', () => {
  expect(traceability(file).groups[0]!.rows.map(({ id, holes }) => [id, holes])).toEqual([
    ['MILL-01', []],
    ['MILL-02', ['Done, but no plan of its phase is finished.']],
    ['MILL-03', ['No phase names it.']],
    ['MILL-04', ['Phase 9 was not found.']],
    ['MILL-05', ['Open, though every plan of its phase is finished.']],
    ['MILL-06', []],
    ['MILL-07', []],
  ]);
});

test('a sentence and a tally sum up', () => {
  const view = traceability(file);
  expect(view.lead).toBe(
    '6 requirements, 4 done; 1 more for later or out of scope. 4 requirements cannot be followed to the end.',
  );
  expect(view.groups).toMatchObject([
    {
      title: 'v1.0 Wheel',
      href: '/projects/mill/milestones/v1.0/',
      tally: '4 of 6 done, 1 for later or out of scope, 4 with a hole',
    },
  ]);
});
