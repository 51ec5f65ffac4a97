import { expect, test } from 'vitest';
import { readSteps } from '../../helpers/planning-root.ts';

const day = (n: number): string => `2026-03-0${String(n)}T10:00:00Z`;
const commit = (n: number): string => String(n).padStart(40, '0');
const roadmap = (...phases: string[]): string =>
  `# Roadmap\n\n## Phases\n\n${phases.map((phase) => `- [ ] **${phase}** - text`).join('\n')}\n`;
const requirements = (...items: string[]): string =>
  `# Requirements\n\n## v1 Requirements\n\n${items.map((item) => `- [ ] ${item}`).join('\n')}\n`;

test('a phase that no roadmap holds any more is there with the commit that took it away', () => {
  const { phases } = readSteps([
    { date: day(1), files: { 'ROADMAP.md': roadmap('Phase 1: Lamps', 'Phase 2: Boats') } },
    { date: day(2), files: { 'ROADMAP.md': roadmap('Phase 2: Boats') } },
  ]);
  expect(phases.map(({ number, name, gone }) => [number, name, gone?.commit])).toEqual([
    ['2', 'Boats', undefined],
    ['1', 'Lamps', commit(2)],
  ]);
  expect(phases[1]?.origins).toEqual([
    { path: '.planning/ROADMAP.md', line: 5, commit: commit(1), date: day(1), kind: 'roadmap-history' },
  ]);
});

test('a phase that was renamed, or moved to an archive, is not gone', () => {
  const { phases } = readSteps([
    { date: day(1), files: { 'ROADMAP.md': roadmap('Phase 1: Lamps', 'Phase 2: Boats') } },
    {
      date: day(2),
      files: {
        'ROADMAP.md': roadmap('Phase 2: Ships'),
        'milestones/v1.0-ROADMAP.md': roadmap('Phase 1: Lamps'),
      },
    },
  ]);
  expect(phases.filter(({ gone }) => gone !== undefined)).toEqual([]);
});

test('a requirement that was deleted is there, one that was archived or reworded is not gone', () => {
  const { requirements: read } = readSteps([
    {
      date: day(1),
      files: {
        'REQUIREMENTS.md': requirements(
          '**LAMP-01**: Lamps burn',
          '**LAMP-02**: Lamps can be seen',
          '**BOAT-01**: Boats float',
        ),
      },
    },
    {
      date: day(2),
      files: {
        'REQUIREMENTS.md': requirements('**LAMP-02**: Lamps can be seen from the sea'),
        'milestones/v1.0-REQUIREMENTS.md': requirements('**BOAT-01**: Boats float'),
      },
    },
  ]);
  expect(
    read.filter(({ gone }) => gone !== undefined).map(({ id, text, status, gone }) => [id, text, status, gone?.commit]),
  ).toEqual([['LAMP-01', 'Lamps burn', 'open', commit(2)]]);
  expect(read).toHaveLength(3);
});

test('a plan without summary that was deleted is there as one that was not done', () => {
  const plan = '---\nphase: 01-lamps\nplan: 02\n---\n\n<objective>\nLight lamps\n</objective>\n';
  const { plans } = readSteps([
    { date: day(1), files: { 'phases/01-lamps/01-02-PLAN.md': plan, 'STATE.md': '# State\n' } },
    { date: day(2), files: { 'phases/01-lamps/01-02-PLAN.md': null } },
  ]);
  expect(plans.map(({ id, done, gone }) => [id, done, gone?.commit])).toEqual([['01-02', false, commit(2)]]);
});

test('a wording that was edited inside a summary that still stands is a version of its decision', () => {
  const summary = (decision: string): string =>
    `---\nphase: 01-lamps\nplan: 02\nkey-decisions:\n  - "${decision}"\n---\n\n# Phase 1 Plan 2 Summary\n`;
  const path = 'phases/01-lamps/01-02-SUMMARY.md';
  const [decision, ...others] = readSteps([
    { date: day(1), files: { [path]: summary('Boats carry a spare lamp at the bow') } },
    { date: day(2), files: { [path]: summary('Boats carry a spare lamp at the stern') } },
  ]).decisions;
  expect(others).toEqual([]);
  expect(decision?.versions?.map(({ text }) => text)).toEqual([
    'Boats carry a spare lamp at the bow',
    'Boats carry a spare lamp at the stern',
  ]);
});

test.each(['[redacted]', '[REDACTED]', '***', '<redacted>', '<REDACTED>', '[removed]', '[Removed by owner]', '██████'])(
  'what became %s is withheld everywhere in the past',
  (mark) => {
    const state = (item: string): string =>
      `# State\n\n## Decisions\n\n- ${item}\n\n## Blockers\n\n- Ask about blue-heron-77\n`;
    const file = readSteps([
      { date: day(1), files: { 'STATE.md': state('The key of the gate is blue-heron-77') } },
      {
        date: day(2),
        files: { 'STATE.md': state(`The key of the gate is ${mark}`).replace('- Ask about blue-heron-77', 'None.') },
      },
    ]);
    expect(JSON.stringify(file)).not.toContain('blue-heron-77');
    expect(file.decisions).toHaveLength(1);
  },
);

const plan = (phase: string, id: string): string =>
  `---\nphase: ${phase}\nplan: ${id}\n---\n\n<objective>\nLight lamps\n</objective>\n`;
const summary = (phase: string, id: string): string =>
  `---\nphase: ${phase}\nplan: ${id}\nduration: 20min\ncompleted: 2026-03-01\n---\n\n# Plan Summary\n`;

test('a plan that a roadmap still lists has what its deleted files told', () => {
  const list = `# Roadmap\n\n## Phase Details\n\n### Phase 1: Lamps\n**Goal**: Light\n**Plans**: 1 plan\n- [ ] 01-01-PLAN.md — Wicks\n`;
  const { plans, phases } = readSteps([
    {
      date: day(1),
      files: {
        'ROADMAP.md': list,
        'phases/01-lamps/01-01-PLAN.md': plan('01-lamps', '01'),
        'phases/01-lamps/01-01-SUMMARY.md': summary('01-lamps', '01'),
      },
    },
    { date: day(2), files: { 'phases/01-lamps/01-01-PLAN.md': null, 'phases/01-lamps/01-01-SUMMARY.md': null } },
  ]);
  expect(plans).toMatchObject([{ id: '01-01', title: 'Wicks', done: true, minutes: 20, completedOn: '2026-03-01' }]);
  expect(plans[0]?.gone).toBeUndefined();
  expect(plans[0]?.origins.map(({ kind }) => kind)).toEqual(['roadmap', 'summary-history', 'plan-history']);
  expect(phases).toMatchObject([{ number: '1', status: 'done', plansDone: 1, plansTotal: 1, minutes: 20 }]);
});

test.each([
  ['Phase 1: Lamps', { status: 'done', plansDone: 1, plansTotal: 1, minutes: 20, completedOn: '2026-03-01' }],
  ['Phase 1: Anchors', { status: 'planned', plansDone: undefined }],
])('%s has what was done in its folder lamps, which was cleared, where it is that phase', (title, expected) => {
  const { phases } = readSteps([
    {
      date: day(1),
      files: {
        'ROADMAP.md': roadmap('Phase 1: Lamps'),
        'phases/01-lamps/01-01-PLAN.md': plan('01-lamps', '01'),
        'phases/01-lamps/01-01-SUMMARY.md': summary('01-lamps', '01'),
      },
    },
    {
      date: day(2),
      files: {
        'ROADMAP.md': roadmap(title),
        'phases/01-lamps/01-01-PLAN.md': null,
        'phases/01-lamps/01-01-SUMMARY.md': null,
      },
    },
  ]);
  expect(phases.filter(({ gone }) => gone === undefined)).toMatchObject([expected]);
});
