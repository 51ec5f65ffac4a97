import { expect, test } from 'vitest';
import { parseState } from '../../../src/planning/documents/state.ts';
import { parseStateArchive } from '../../../src/planning/documents/state-archive.ts';
import { plain, readAs } from '../../helpers/reading.ts';
import { parse } from '../parse.ts';

const facts = (text: string) => readAs('state', parseState, text).facts;
const decisions = (text: string) =>
  facts(text).decisions.map(({ text: said, origin: { line, endLine = line } }) => [said, line, endLine]);

test('a nested item belongs to its parent, with all its lines', () => {
  expect(decisions('## Decisions\n\n- Three piers:\n  - north\n  - south\n- One lamp\n')).toEqual([
    ['Three piers: north south', 3, 5],
    ['One lamp', 6, 6],
  ]);
});

test('a hard-wrapped item is one decision', () => {
  expect(decisions('## Decisions\n\n- Three piers\n  and one lamp\n- Two boats\n')).toEqual([
    ['Three piers and one lamp', 3, 4],
    ['Two boats', 5, 5],
  ]);
});

test.each([
  ['### Decisions Made (Phase 06)', '', { phase: '6' }],
  ['### Decisions', '**v1.3 Phase 20 Decisions:**', { phase: '20', milestone: 'v1.3' }],
  [
    '### Decisions',
    '**v1.3 / Phase 104 Plan 02 decisions (2026-07-31, lamps):**',
    { phase: '104', plan: '104-02', milestone: 'v1.3', decidedOn: '2026-07-31' },
  ],
  ['### Decisions', 'Recent decisions affecting v1.3 work:', {}],
])('under %s and "%s" an item takes what they name', (heading, caption, tag) => {
  expect(plain(facts(`${heading}\n\n${caption}\n\n- One lamp\n`).decisions)).toEqual([{ text: 'One lamp', ...tag }]);
});

test('an own reference hides the one of the caption', () => {
  const text = '## Decisions\n\n**Phase 4 (2026-01-02):**\n\n- [Phase 5]: One lamp\n- [Phase 4]: Two lamps\n';
  expect(plain(facts(text).decisions)).toEqual(
    [
      { text: 'One lamp', phase: '5' },
      { text: 'Two lamps', phase: '4', decidedOn: '2026-01-02' },
    ].map((each): unknown => expect.objectContaining(each)),
  );
});

test.each([
  [
    '| Decision | Rationale | Phase |',
    '| One lamp | cheap | Phase 4 Plan 01 |',
    { rationale: 'cheap', phase: '4', plan: '04-01' },
  ],
  [
    '| Decision | Phase | Rationale |',
    '| One lamp | 04-01 | cheap |',
    { rationale: 'cheap', phase: '4', plan: '04-01' },
  ],
  ['| Phase | Decision | Rationale |', '| 4 | One lamp | cheap |', { rationale: 'cheap', phase: '4' }],
  ['| Decision | Rationale | Phase |', '| One lamp | cheap | Phases 3-4 |', { rationale: 'cheap' }],
  [
    '| Date | Decision | Reason |',
    '| 2026-03-01 | One lamp | cheap |',
    { rationale: 'cheap', decidedOn: '2026-03-01' },
  ],
  ['| ID | Decision | Reason |', '| LAMP-1 | One lamp | cheap |', { rationale: 'cheap', ref: 'LAMP-1' }],
  [
    '| Decision | Rationale | Outcome |',
    '| One lamp | cheap | ✓ Good — v1.1 |',
    { rationale: 'cheap', outcome: 'good' },
  ],
  ['| Decision | Choice | Rationale |', '| One lamp | oil | cheap |', { choice: 'oil', rationale: 'cheap' }],
  [
    '| Entscheidung | Begründung | Ergebnis |',
    '| One lamp | billig | ⚠️ überdenken |',
    { rationale: 'billig', outcome: 'revisit' },
  ],
  ['| 결정 | 근거 | 결과 |', '| One lamp | 저렴 | 보류 |', { rationale: '저렴', outcome: 'pending' }],
])('%s', (header, row, expected) => {
  const width = header.split('|').length - 2;
  expect(plain(facts(`## Decisions\n\n${header}\n|${'---|'.repeat(width)}\n${row}\n`).decisions)).toEqual([
    { text: 'One lamp', ...expected },
  ]);
});

test('rows behind a blank line keep the header, and cells that a pipe split are put together', () => {
  const text =
    '## Decisions\n\n| Decision | Rationale | Outcome |\n|---|---|---|\n| One lamp | cheap | Good |\n\n| Two | a | b lamps | bright | Pending |\n';
  const { facts: read, diagnostics } = readAs('state', parseState, text);
  expect(plain(read.decisions)).toEqual([
    { text: 'One lamp', rationale: 'cheap', outcome: 'good' },
    { text: 'Two', rationale: 'a | b lamps | bright', outcome: 'pending' },
  ]);
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['table-headless', 'table-ragged']);
});

test.each([
  'None yet.',
  '- None',
  '- *()*',
  'Decisions are logged in PROJECT.md Key Decisions table.\nRecent decisions affecting current work:',
  '(Cleared at v1.3 close)',
])('%j is no decision', (text) => {
  expect(facts(`## Decisions\n\n${text}\n`).decisions).toEqual([]);
});

test.each([
  '## Pending Decisions',
  '## Open Questions',
  '### Open Decisions for Plan Phases',
  '## Deferred Items',
  '## Notes',
])('%s holds no decisions', (heading) => {
  expect(facts(`${heading}\n\n- One lamp\n`).decisions).toEqual([]);
});

test('a word of Chinese behind a tag is a decision, not a link', () => {
  expect(plain(facts('## Decisions\n\n- [Phase 3]: 使用本地缓存\n- [Phase 3-01]: SQLite\n').decisions)).toMatchObject([
    { text: '使用本地缓存', phase: '3' },
    { text: 'SQLite' },
  ]);
});

test.each([
  ['- One lamp superseded by phase 7', 'superseded'],
  ['- ~~One lamp~~', 'superseded'],
  ['- One lamp (superseded)', 'superseded'],
  ['- One lamp — reverted in 04-02', 'retired'],
  ['- Superseded the old lamp with a notice', undefined],
])('%s: %s', (item, status) => {
  expect(facts(`## Decisions\n\n${item}\n`).decisions[0]?.status).toBe(status);
});

test.each([
  ['- The key is missing', false],
  ['- RESOLVED: the key is back', true],
  ['- ~~The key is missing~~', true],
  ['- [x] The key is missing', true],
  ['- ✅ The key is back', true],
  ['- The key is missing — resolved (04-02)', true],
  ['- Not resolved: the key', false],
  ['- The key was missing (gelöst)', true],
  ['**Resolved:**\n- The key is missing', true],
])('%j is a blocker, resolved %s', (text, resolved) => {
  expect(facts(`### Blockers/Concerns\n\n${text}\n`).blockers.map((blocker) => blocker.resolved)).toEqual([resolved]);
});

test.each([
  'None.',
  'None yet.',
  '- None currently',
  'None. Phase 44 is next.',
  '(keine)',
  '无',
  'Ninguno',
  '- Nenhum',
  'нет',
  'yet.',
  'No active blockers.',
])('%s is no blocker', (text) => {
  expect(facts(`### Blockers\n\n${text}\n`).blockers).toEqual([]);
});

test('a resolution resolves the blocker before it', () => {
  expect(plain(facts('## Blockers\n\n- The key is missing\n- **Resolution**: a spare one\n').blockers)).toEqual([
    { text: 'The key is missing', resolved: true },
  ]);
});

test.each([
  ['- [ ] Order bulbs', false],
  ['- Order bulbs', false],
  ['1. Order bulbs', false],
  ['- [x] Order bulbs', true],
  ['- ~~Order bulbs~~', true],
  ['- DONE: Order bulbs', true],
])('%s is a todo, done %s', (text, done) => {
  expect(facts(`### Pending Todos\n\n${text}\n`).todos.map((todo) => todo.done)).toEqual([done]);
});

test.each(['None yet.', '5 pending todos — see /gsd:check-todos', '- None'])('%s is no todo', (text) => {
  expect(facts(`### Pending Todos\n\n${text}\n`).todos).toEqual([]);
});

const row = '| Phase 03-lamps P02 | 7min | 2 tasks | 4 files |';
test.each([
  ['behind an italic line', `## Performance Metrics\n\n*Updated after each plan completion*\n${row}\n`],
  [
    'under a header of its own',
    `## Performance Metrics\n\n| Plan | Duration | Tasks | Files |\n|---|---|---|---|\n${row}\n`,
  ],
  [
    'under a header that does not fit',
    `## Performance Metrics\n\n| Phase | Plan | Duration | Notes |\n|---|---|---|---|\n${row}\n`,
  ],
  ['in the By Phase table', `**By Phase:**\n\n| Phase | Plans | Total | Avg/Plan |\n|---|---|---|---|\n${row}\n`],
  [
    'in a table of milestones',
    `## Metrics\n\n| Milestone | Phases | Plans | Timeline |\n|---|---|---|---|\n| v1.0 | 3 | 9 | 2 days |\n${row}\n`,
  ],
  [
    'among the quick tasks',
    `### Quick Tasks Completed\n\n| # | Description | Date | Commit | Directory |\n|---|---|---|---|---|\n${row}\n`,
  ],
  ['among deferred items', `## Deferred Items\n\n| Category | Item | Status |\n|---|---|---|\n${row}\n`],
  ['among metrics and values', `## Metrics\n\n| Metric | Value |\n|---|---|\n${row}\n`],
  ['under another heading', `## Accumulated Context\n\n${row}\n`],
  ['in a table of decisions', `## Decisions\n\n| Decision | Rationale | Phase | Plan |\n|---|---|---|---|\n${row}\n`],
])('a metric row counts %s', (_, text) => {
  const read = facts(text);
  expect(plain(read.metricRows)).toEqual([{ plan: '03-02', phase: '3', minutes: 7, tasks: 2, files: 4 }]);
  expect([read.decisions, read.quickTasks, read.phaseRows]).toEqual([[], [], []]);
});

test.each([
  ['Phase 3 P02', '310s', { plan: '03-02', minutes: 310 / 60 }],
  ['Phase 2.1 P01', '~5min', { plan: '02.1-01', minutes: 5, approximate: true }],
  ['Phase 10-lamps P10-04', '1h 5m', { plan: '10-04', minutes: 65 }],
  ['Phase 3 P01b', '9', { plan: '03-01b', minutes: 9, minutesGuessed: true }],
  ['Phase 3 P01', '540', { plan: '03-01', minutes: 9, minutesGuessed: true }],
  ['Phase 3 P01', '-', { plan: '03-01' }],
])('the metric row of %s with %s', (plan, duration, expected) => {
  expect(
    plain(facts(`## Performance Metrics\n\n| ${plan} | ${duration} | - tasks | 3/3 files |\n`).metricRows),
  ).toEqual([expect.objectContaining({ ...expected, files: 3 })]);
});

test('a bare number far above all others of its file is seconds', () => {
  const rows = facts(
    '## Performance Metrics\n\n| Phase 3 P01 | 20min | 1 tasks | 1 files |\n| Phase 3 P02 | 370 | 1 tasks | 1 files |\n',
  ).metricRows;
  expect(rows.map(({ minutes }) => minutes)).toEqual([20, 370 / 60]);
});

test('By Phase rows are those of phases; dashes and totals are none', () => {
  const text =
    '**By Phase:**\n\n| Phase | Plans | Total | Avg/Plan |\n|---|---|---|---|\n| 01-piers | 2/2 | 10min | 5min |\n| 1-28 | 200 | ~150h | ~45min |\n| 3 | 1 | - | - |\n| - | - | - | - |\n| Total | 203 | 151h | |\n';
  expect(plain(facts(text).phaseRows)).toEqual([
    { phase: '01-piers', plans: 2, totalMinutes: 10, averageMinutes: 5 },
    { phase: '1-28', plans: 200, totalMinutes: 9000, averageMinutes: 45 },
    { phase: '3', plans: 1 },
  ]);
});

test('quick tasks are read by header, those of the fast command anywhere', () => {
  const text =
    '### Quick Tasks Completed\n\n| Date | # | Description | Status | Commit |\n|---|---|---|---|---|\n| 2026-03-01 | 260301-k4f | Paint the pier | Verified | 0a1b2c3 |\n\n## Notes\n\n| 2026-04-02 | fast | Oil the hinge | ✅ |\n';
  expect(plain(facts(text).quickTasks)).toEqual([
    { id: '260301-k4f', description: 'Paint the pier', date: '2026-03-01', commit: '0a1b2c3' },
    { id: 'fast', description: 'Oil the hinge', date: '2026-04-02' },
  ]);
});

test('milestones are read from tables and lists', () => {
  const text =
    '## Milestone History\n\n| Version | Name | Phases | Shipped |\n|---|---|---|---|\n| v1.0 | Piers | 1-3 (7 plans) | 2026-01-30 |\n\n## Shipped Milestones\n\n- v1.1 — Lamps\n- v1.2-v1.9\n';
  expect(plain(facts(text).milestones)).toEqual([
    {
      version: 'v1.0',
      name: 'Piers',
      status: 'shipped',
      shippedOn: '2026-01-30',
      ranges: [['1', '3']],
      plansTotal: 7,
      place: 'state',
    },
    { version: 'v1.1', name: 'Lamps', status: 'shipped', place: 'state' },
  ]);
});

test('a log of activity and dated changes of the roadmap are activity', () => {
  const text =
    '## Current Position\n\nPrevious: 2026-02-19 — Lamps wired\n\nPrevious: 2026-02-18 — Piers built\n\n### Roadmap Evolution\n\n- 2026-02-17: Phase 6 added\n- Phase 7 added\n';
  expect(plain(facts(text).activity)).toEqual([
    { date: '2026-02-17', kind: 'roadmap', text: 'Phase 6 added' },
    { date: '2026-02-19', kind: 'activity', text: 'Lamps wired' },
    { date: '2026-02-18', kind: 'activity', text: 'Piers built' },
  ]);
});

test('lists below a caption count in a section without a kind', () => {
  const read = facts(
    '## Accumulated Context\n\n**Decisions:**\n\n- One lamp\n\n**Blockers:**\n\n- No oil\n\n**Colours:**\n\n- Blue\n',
  );
  expect([read.decisions.map(({ text }) => text), read.blockers.map(({ text }) => text)]).toEqual([
    ['One lamp'],
    ['No oil'],
  ]);
});

test('the archive of a pruned state gives decisions and blockers, and no rows', () => {
  const text = `# State Archive\n\n## Pruned 2026-04-12 (phases 1-5, kept recent 3)\n\n### Decisions\n\n- [Phase 2]: One lamp\n\n### Blockers (resolved)\n\n- No oil\n\n### Performance Metrics\n\n${row}\n`;
  const read = readAs('state-archive', parseStateArchive, text).facts;
  expect(plain([read.decisions, read.blockers, read.metricRows])).toMatchObject([
    [{ text: 'One lamp', phase: '2' }],
    [{ text: 'No oil', resolved: true }],
    [],
  ]);
});

test.each([
  ['## Current Position\n\nStatus: Purple\n', 'field-unreadable', 'Purple'],
  [
    '## Current Position\n\nPhase: [X] of [Y] ([Phase name])\nCurrent focus: [Current phase name]\n',
    'placeholder-left',
    '[Current phase name]',
  ],
  [
    '### Quick Tasks Completed\n\n| # | Description |\n|---|---|\n| paint the pier | done |\n',
    'item-unreadable',
    'paint the pier',
  ],
  ['## Performance Metrics\n\n| Phase 1 P01 | soonish | 1 tasks | 1 files |\n', 'duration-unreadable', 'soonish'],
])('%j is reported as %s', (text, ruleId, actual) => {
  const { diagnostics } = readAs('state', parseState, text);
  expect(diagnostics.map((each) => [each.ruleId, each.actual])).toContainEqual([ruleId, actual]);
});

test('of the STATE.md of an archived milestone the decisions count, what was open in it does not', () => {
  const text =
    '# State\n\n## Decisions\n\n- Brass lamps only\n\n## Blockers\n\n- Oil is late\n\n## Pending Todos\n\n- Buy wicks\n';
  const { facts } = parse('milestones/v1.0/STATE.md', text);
  expect(facts.decisions).toMatchObject([{ text: 'Brass lamps only', milestone: undefined }]);
  expect([facts.blockers, facts.todos]).toEqual([[], []]);
});

test.each([
  ['Area', 'Value', { text: 'Boats', category: 'Fleet', choice: 'three' }],
  ['Topic', 'Answer', { text: 'Boats', category: 'Fleet', choice: 'three' }],
])('a column %s is the category of a decision, and %s what was chosen', (topic, value, expected) => {
  const text = `## Decisions\n\n| ${topic} | Decision | ${value} |\n|---|---|---|\n| Fleet | Boats | three |\n`;
  expect(plain(facts(text).decisions)).toEqual([expected]);
});

test('nothing may be the answer to a question', () => {
  const text =
    '## Decisions\n\n| Question | Decision |\n|---|---|\n| Tickets | None (free of charge) |\n| - | None |\n';
  expect(plain(facts(text).decisions)).toEqual([{ text: 'None (free of charge)', category: 'Tickets' }]);
});

test('a link to another file is no decision', () => {
  const text =
    '## Decisions\n\nAll of them are in:\n- `.planning/milestones/v1.0-ROADMAP.md`\n- v1.1-ROADMAP.md - lamps\n- One lamp\n';
  expect(decisions(text).map(([said]) => said)).toEqual(['One lamp']);
});

test.each(['None for Phase 4 (complete)', 'None for 18.', 'None from v1.0', 'None in this phase'])(
  '%s is no todo',
  (item) => {
    expect(facts(`## Pending Todos\n\n- ${item}\n`).todos).toEqual([]);
  },
);

test.each([
  ['## Current Position\n\nMilestone v1.0 Piers shipped 2026-03-23.\n', { status: 'shipped', shippedOn: '2026-03-23' }],
  [
    '## Current Position\n\n- **Milestone:** v1.0 Piers — SHIPPED 2026-03-23\n- **Status:** All done\n',
    { status: 'shipped', shippedOn: '2026-03-23' },
  ],
  ['## Milestone v1.0 — Piers (Complete)\n\nText.\n', { status: 'shipped' }],
  ['## Milestone v1.0 — Piers (In Progress)\n\nText.\n', { status: 'active' }],
  [
    '## Milestones\n\n| Milestone | Phases | Status |\n|---|---|---|\n| v1.0 Piers | 1-4 | Complete (2026-03-23) |\n',
    { status: 'shipped', shippedOn: '2026-03-23' },
  ],
])('%j tells of a milestone', (text, expected) => {
  expect(plain(facts(`# Project State\n\n${text}`).milestones)).toEqual([
    expect.objectContaining({ version: 'v1.0', name: 'Piers', ...expected }),
  ]);
});

test('a plan of a metrics table may begin with P', () => {
  const text = '## Metrics\n\n| Phase | Plan | Duration |\n|---|---|---|\n| 16-lamps | P03 | 5 min |\n';
  expect(facts(text).metricRows).toEqual([expect.objectContaining({ plan: '16-03', phase: '16', minutes: 5 })]);
});

test('a table of phases with their milestones holds rows by phase and no milestones', () => {
  const text =
    '## Performance Metrics\n\n**By Phase:**\n\n| Phase | Plans | Status | Milestone |\n|---|---|---|---|\n| 4 | 2/2 | Complete | v1.0 |\n| 5 | 3/3 | Complete | v1.0 |\n';
  const { phaseRows, milestones } = facts(text);
  expect(phaseRows.map(({ phase, plans }) => [phase, plans])).toEqual([
    ['4', 2],
    ['5', 3],
  ]);
  expect(milestones).toEqual([]);
});

test('a table of metrics and values may hold the time of a plan', () => {
  const text = '## Metrics\n\n| Metric | Value |\n|---|---|\n| Phases | 1/4 |\n| Plan 02-01 duration | 6min |\n';
  expect(facts(text).metricRows).toEqual([expect.objectContaining({ plan: '02-01', phase: '2', minutes: 6 })]);
});

test('a pipe in the description of a quick task takes nothing from its day and commit', () => {
  const text =
    '## Quick Tasks Completed\n\n| # | Description | Date | Commit |\n|---|---|---|---|\n| 001 | Paint red|blue doors | 2026-01-02 | abc1234 |\n';
  expect(plain(facts(text).quickTasks)).toEqual([
    { id: '001', description: 'Paint red|blue doors', date: '2026-01-02', commit: 'abc1234' },
  ]);
});

test('the day in a column for it is the day on which a blocker was resolved', () => {
  const text = '## Blockers\n\n| Blocker | Resolved on |\n|---|---|\n| Ladder gone | **2026-04-08** |\n';
  expect(plain(facts(text).blockers)).toEqual([{ text: 'Ladder gone', resolved: true, resolvedOn: '2026-04-08' }]);
});

test('a blocker headed by its number is resolved on the day of its status', () => {
  const text = '## Blockers\n\n### BLK-2: Ladder gone\n\n- **Status:** ✅ Resolved 2026-04-08\n- **Impact:** none\n';
  expect(plain(facts(text).blockers)).toEqual([{ text: 'Ladder gone', resolved: true, resolvedOn: '2026-04-08' }]);
});

test('a resolved blocker may name the plan that resolved it', () => {
  const text = '### Resolved Blockers\n\n- [RESOLVED 02-01]: Ladder found\n';
  expect(facts(text).blockers).toEqual([expect.objectContaining({ resolved: true, phase: '2' })]);
});

test('what shipped before is not the milestone that is planned', () => {
  const text = '## Current Position\n\n**Milestone:** v1.1 planned; v1.0 shipped 2026-03-23\n';
  expect(facts(`# Project State\n\n${text}`).milestones).toEqual([]);
});
