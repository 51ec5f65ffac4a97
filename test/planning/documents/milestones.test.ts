import { expect, test } from 'vitest';
import { defined, parse } from '../parse.ts';

const read = (text: string, path = 'MILESTONES.md') =>
  parse(path, text).facts.milestones.map(({ origin: _origin, ...fact }) => defined(fact));

test('reads an entry with its phases, figures and accomplishments', () => {
  const [entry] = read(`# Milestones

## v1.1 Returns (Shipped: 2026-03-04)

**Delivered:** Bikes come back on their own.

**Phases completed:** 5-6 (3 plans total)

**Key accomplishments:**

- Stands know who returned a bike
- One-liner:
- 1. [Rule 2 - Missing] fixed
- Locks report
  their charge

**Stats:** 30 commits, 42 files, +10,425/-29 lines, 2 days (2026-03-02 → 2026-03-04)

**Git range:** \`feat(05-01)\` → \`feat(06-02)\`

---
`);
  expect(entry).toEqual({
    version: 'v1.1',
    name: 'Returns',
    status: 'shipped',
    shippedOn: '2026-03-04',
    startedOn: '2026-03-02',
    summary: 'Bikes come back on their own.',
    ranges: [['5', '6']],
    plansTotal: 3,
    accomplishments: ['Stands know who returned a bike', 'Locks report their charge'],
    stats: [
      { label: 'commits', value: '30' },
      { label: 'files', value: '42' },
      { label: 'lines', value: '+10,425/-29' },
      { label: 'days (2026-03-02 → 2026-03-04)', value: '2' },
      { label: 'Git range', value: 'feat(05-01) → feat(06-02)' },
    ],
    place: 'milestones-entry',
  });
});

test('marks what the tool failed to extract as filler', () => {
  const { ledger } = parse(
    'MILESTONES.md',
    '## v1.0 A (Shipped: 2026-03-04)\n\n**Key accomplishments:**\n\n- One-liner:\n',
  );
  expect(ledger.filler).toBe('- One-liner:\n'.length);
});

test.each([
  [
    'date in a label',
    '## v1.2 — Carts\n\n**Shipped:** 2026-04-20\n**Phases:** 6-7 | **Plans:** 4 | **Tasks:** ~14',
    { version: 'v1.2', name: 'Carts', shippedOn: '2026-04-20', ranges: [['6', '7']], plansTotal: 4, tasks: 14 },
  ],
  [
    'plain labels',
    '## v1.0 - Carts\n\nShipped: 2026-05-02\nPhases: 1-5 | Plans: 8',
    { version: 'v1.0', shippedOn: '2026-05-02', ranges: [['1', '5']], plansTotal: 8 },
  ],
  [
    'numbers by their words',
    '## v1.0 A (Shipped: 2026-03-04)\n\n**Phases completed:** 4 phases, 7 plans, 28 tasks',
    { plansTotal: 7, phaseCount: 4, tasks: 28 },
  ],
  [
    'part of the plans',
    '## v1.0 A (Shipped: 2026-03-04)\n\n**Plans executed:** 18 of 23 (rest dropped)',
    { plansDone: 18, plansTotal: 23 },
  ],
  [
    'a current one',
    '## Current: v1.13 A (Started: 2026-03-04)',
    { version: 'v1.13', status: 'active', startedOn: '2026-03-04' },
  ],
  [
    'one without version',
    '## Lending Desk (Shipped: 2026-03-04)',
    { name: 'Lending Desk', status: 'shipped', shippedOn: '2026-03-04' },
  ],
  [
    'headings for lists',
    '## v1.0 A (Shipped: 2026-03-04)\n\n### Key Accomplishments\n\n1. First\n2. Second',
    { accomplishments: ['First', 'Second'] },
  ],
  [
    'a bullet list',
    '- ✅ **v1.0 A** — Phases 1-2 (shipped 2026-03-04)',
    { version: 'v1.0', ranges: [['1', '2']], shippedOn: '2026-03-04' },
  ],
])('%s', (_, text, expected) => {
  expect(read(`# Milestones\n\n${text}\n`)).toMatchObject([expected]);
});

test('headings that name no milestone are none', () => {
  expect(read('# Milestones\n\n## Archive Snapshot\n\n- an old tree\n\n## New Cycle\n\nNothing yet.\n')).toEqual([]);
});

test('reads the fields of a retrospective and leaves its lessons alone', () => {
  const text =
    '# Retrospective\n\n## Milestone: v1.0 — Returns\n\n**Shipped:** 2026-03-04\n**Phases:** 4 | **Plans:** 6 | **Sessions:** 9\n\n### Key Lessons\n- Small milestones ship\n';
  expect(read(text, 'RETROSPECTIVE.md')).toEqual([
    {
      version: 'v1.0',
      name: 'Returns',
      status: 'shipped',
      shippedOn: '2026-03-04',
      ranges: [['4', '4']],
      phaseCount: 4,
      plansTotal: 6,
      stats: [{ label: 'Sessions', value: '9' }],
      place: 'retrospective',
    },
  ]);
});

test.each([
  ['## Tide — harbour signals (opened 2026-03-02, closed 2026-04-01)', 'Tide — harbour signals'],
  ['## ✅ Lanterns (2026-04-01)', 'Lanterns'],
  ['## Phares du port (commencé 2026-03-02, terminé 2026-04-01)', 'Phares du port'],
])('reads an entry without a version whose heading has its days: %s', (heading, name) => {
  expect(read(`# Milestones\n\n${heading}\n\nText.\n`)).toEqual([
    expect.objectContaining({ name, status: 'shipped', shippedOn: '2026-04-01' }),
  ]);
});

test('reads an entry that only a status tells', () => {
  expect(read('# Milestones\n\n## Lanterns\n\n**Status:** shipped 2026-04-01\n')).toEqual([
    expect.objectContaining({ name: 'Lanterns', status: 'shipped', shippedOn: '2026-04-01' }),
  ]);
});

test('what was deliverable is an accomplishment once the milestone is over', () => {
  const entry = (version: string, status: string) =>
    `### ${version} — Piers\n**Status:** ${status}\n\n**Deliverables:**\n- Lamps on all piers\n\n`;
  const [over, open] = read(`# Milestones\n\n${entry('v1.0', '✅ COMPLETE')}${entry('v1.1', '🚧 IN PROGRESS')}`);
  expect([over?.accomplishments, open?.accomplishments]).toEqual([['Lamps on all piers'], undefined]);
});

test('a heading with a day and nothing that speaks of work is none', () => {
  expect(read('# Milestones\n\n## Notes (2026-04-01)\n\nText.\n')).toEqual([]);
});

test.each([
  ['## v1.0 Piers (2026-01-05 → 2026-02-03)'],
  ['## v1.0 Piers (begonnen 2026-01-05, abgeschlossen 2026-02-03)'],
  ['## v1.0 Piers (created 2026-01-05, closed 2026-02-03)'],
])('two days of a heading are its beginning and its end: %s', (heading) => {
  expect(read(`${heading}\n`)).toEqual([
    expect.objectContaining({ version: 'v1.0', name: 'Piers', startedOn: '2026-01-05', shippedOn: '2026-02-03' }),
  ]);
});

test('a code stands in place of a version', () => {
  expect(read('## ✅ dock-v1.0 — Lamps (closed 2026-01-02)\n\n## ✅ quay-wall — Stones (2026-02-02)\n')).toEqual([
    expect.objectContaining({ version: 'dock-v1.0', name: 'Lamps' }),
    expect.objectContaining({ version: 'quay-wall', name: 'Stones' }),
  ]);
});

test('reads what stands below the headings of an entry', () => {
  expect(
    read(`## v1.0 Piers (2026-02-03)

**Scope:** 3 phases · 7 plans · 12 requirements

### Delivered

- Posts stand
- Ropes hold

### Requirements (11/12 met)
`)[0],
  ).toMatchObject({
    phaseCount: 3,
    plansTotal: 7,
    accomplishments: ['Posts stand', 'Ropes hold'],
    requirements: { done: 11, total: 12 },
  });
});

test('the sentence below Delivered sums an entry up', () => {
  expect(read('## v1.0 Piers (2026-02-03)\n\n### Delivered\n\nShips may land.\n')[0]).toMatchObject({
    summary: 'Ships may land.',
  });
});

test.each(['### Key Decisions', '**Key decisions:**', '### Décisions clés'])(
  'reads the decisions of an entry below %s',
  (title) => {
    const { facts } = parse(
      'MILESTONES.md',
      `## v1.0 Piers (2026-02-03)\n\n${title}\n\n- Posts are steel\n- Ropes float\n`,
    );
    expect(facts.decisions.map(({ text, milestone }) => [text, milestone])).toEqual([
      ['Posts are steel', 'v1.0'],
      ['Ropes float', 'v1.0'],
    ]);
  },
);

test.each([
  ['5 (posts, ropes, lamps)', { phaseCount: 5 }],
  [
    '6-10 (+09.1)',
    {
      ranges: [
        ['6', '10'],
        ['9.1', '9.1'],
      ],
    },
  ],
])('reads %s behind a label for phases', (value, expected) => {
  expect(read(`## v1.0 Piers (2026-02-03)\n\n**Phases:** ${value}\n`)[0]).toMatchObject(expected);
});

test('a comma behind a number is no part of it', () => {
  const [entry] = read('## v1.0 Piers (2026-02-03)\n\n**Plans:** 4 formal plans (Phase 1 ×2, Phase 3 ×2)\n');
  expect(entry).toMatchObject({ plansTotal: 4 });
  expect(entry).not.toHaveProperty('phaseCount');
});

test('one phase is named, not counted', () => {
  expect(read('## v1.0 Piers (2026-02-03)\n\n**Phase:** 9\n')[0]).not.toHaveProperty('phaseCount');
});
