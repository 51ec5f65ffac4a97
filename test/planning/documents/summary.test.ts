import { expect, test } from 'vitest';
import { defined, parse } from '../parse.ts';

const summary = (text: string, name = '01-02-SUMMARY.md') => parse(`phases/01-base/${name}`, text).facts;
const plan = (text: string) => defined(summary(text).plans[0]!);
const decisions = (text: string) =>
  summary(text).decisions.map(({ text: said, origin }) => [said, origin.line, origin.endLine ?? origin.line]);

test.each([
  ['frontmatter', '---\nduration: 25min\ncompleted: 2026-01-20\n---', { minutes: 25, completedOn: '2026-01-20' }],
  [
    'below metrics',
    '---\nmetrics:\n  duration: 5m 30s\n  completed: 2026-01-20T10:00:00Z\n---',
    { minutes: 5.5, completedOn: '2026-01-20' },
  ],
  [
    'a unit in the name',
    '---\nmetrics:\n  duration_seconds: 90\n  completed_date: "2026-01-20"\n---',
    { minutes: 1.5, completedOn: '2026-01-20' },
  ],
  ['minutes in the name', '---\nduration_minutes: 12\n---', { minutes: 12, minutesGuessed: true }],
  ['camel case', '---\ncompletedAt: "2026-01-20"\n---', { completedOn: '2026-01-20' }],
  [
    'labels of the body',
    '# Plan\n\n- **Duration:** ~28 min\n- **Completed:** 2026-01-20T10:00:00Z',
    { minutes: 28, approximate: true, completedOn: '2026-01-20' },
  ],
  ['frontmatter before the body', '---\nduration: 5min\n---\n\n**Duration:** 9 min', { minutes: 5 }],
  [
    'start and end',
    '- **Started:** 2026-01-20T10:00:00Z\n- **Completed:** 2026-01-20T10:12:30Z',
    { minutes: 12.5, completedOn: '2026-01-20' },
  ],
  ['several labels on a line', '**Duration:** 7 min | **Tasks:** 3 | **Files:** 4', { minutes: 7, tasks: 3, files: 4 }],
  [
    'a table',
    '| Field | Value |\n|---|---|\n| Duration | 4 min |\n| Completed | 2026-01-20 |',
    { minutes: 4, completedOn: '2026-01-20' },
  ],
  ['a heading with its value below', '## Completed\n2026-01-20', { completedOn: '2026-01-20' }],
  ['a heading with its value', '## 완료일: 2026-01-20\n', { completedOn: '2026-01-20' }],
  ['a footer', 'text\n\n*Completed: 2026-01-20*', { completedOn: '2026-01-20' }],
  ['a status with a day', '**Status:** DONE 2026-01-20', { completedOn: '2026-01-20' }],
  ['a title with a day', '# Phase 1 (CLOSED 2026-01-20)', { completedOn: '2026-01-20' }],
  ['a bare number that the body confirms', '---\nduration: 540\n---\n\n- **Duration:** 9 minutes', { minutes: 9 }],
  ['a bare number that nothing confirms', '---\nduration: 8\n---', { minutes: 8, minutesGuessed: true }],
  ['words are no duration', '---\nduration: multi-session\n---', {}],
  ['template text is absent', '---\nduration: "[X]min"\ncompleted: YYYY-MM-DD\n---', {}],
])('times: %s', (_, text, expected) => {
  const { minutes, minutesGuessed, approximate, completedOn, tasks, files } = plan(text);
  expect(defined({ minutes, minutesGuessed, approximate, completedOn, tasks, files })).toEqual(expected);
});

test('a plan is read whole', () => {
  const text =
    '---\nphase: 01-base\nplan: 02\ntags: [cli, storage]\nkey-files:\n  created: [a.ts, b.ts]\n  modified:\n    - c.ts\nrequirements-completed: [CORE-01, "CORE-02: text"]\n---\n\n# Phase 1 Plan 2: Storage Summary\n\n- **Tasks:** 3/3';
  expect(plan(text)).toEqual({
    place: 'summary-file',
    phase: '1',
    id: '01-02',
    stem: '01-02',
    folder: '01-base',
    title: 'Storage',
    done: true,
    void: false,
    tasks: 3,
    files: 3,
    requirements: ['CORE-01', 'CORE-02'],
    tags: ['cli', 'storage'],
    origin: { path: '.planning/phases/01-base/01-02-SUMMARY.md', line: 1, endLine: 10, kind: 'summary' },
  });
});

test.each([
  [
    'strings',
    '---\nkey-decisions:\n  - Use files\n  - "Keep: it plain"\n---',
    [
      ['Use files', 3, 3],
      ['Keep: it plain', 4, 4],
    ],
  ],
  [
    'folded items',
    '---\nkey-decisions:\n  - Use files\n    and folders\n  - Next\n---',
    [
      ['Use files and folders', 3, 4],
      ['Next', 5, 5],
    ],
  ],
  ['other keys', '---\nkey_decisions:\n  - Use files\n---', [['Use files', 3, 3]]],
  [
    'maps that name their parts',
    '---\ndecisions:\n  - decision: Use files\n    rationale: simple\n---',
    [['Use files', 3, 3]],
  ],
  [
    'a sentence with a colon is no map',
    '---\ndecisions:\n  - 3-tier priority: project > org\n---',
    [['3-tier priority: project > org', 3, 3]],
  ],
  [
    'a hash before a word is no comment',
    '---\ndecisions:\n  - Revert as in #12 for now\n---',
    [['Revert as in #12 for now', 3, 3]],
  ],
  [
    'invalid YAML costs nothing',
    '---\nkey-decisions:\n  - `files` win: always\n  - @scope stays\n  - "quoted" and more\nphase: 1\n---',
    [
      ['files win: always', 3, 3],
      ['@scope stays', 4, 4],
      ['"quoted" and more', 5, 5],
    ],
  ],
  ['backslashes are meant', '---\nkey-decisions:\n  - "Match \\bword\\b only"\n---', [['Match \\bword\\b only', 3, 3]]],
  ['none', '---\nkey-decisions: []\n---', []],
  ['nothing said', '---\nkey-decisions:\n  - "None - followed plan as specified"\n---', []],
  [
    'a map of ids',
    '---\ndecisions:\n  D-01: Use files\n  D-02: Use folders\n---',
    [
      ['Use files', 3, 3],
      ['Use folders', 4, 4],
    ],
  ],
  [
    'the body where the frontmatter has none',
    '---\nphase: 1\n---\n\n## Decisions Made\n\n- Use files\n- **Title:** with\n  more\n',
    [
      ['Use files', 7, 7],
      ['Title: with more', 8, 9],
    ],
  ],
  [
    'the list before the body',
    '---\nkey-decisions:\n  - Use files\n---\n\n## Decisions Made\n\n- Use folders',
    [['Use files', 3, 3]],
  ],
  ['none in the body', '## Decisions Made\n\nNone - followed plan as specified.', []],
  [
    'bold paragraphs',
    '## Key Decisions\n\n**Use files.** They are simple.\n\n**Keep folders.** Too.',
    [
      ['Use files. They are simple.', 3, 3],
      ['Keep folders. Too.', 5, 5],
    ],
  ],
  [
    'bold paragraphs with numbers, and lists below them',
    '## Decisions Made\n\n**1. Use files**\n\n- Rationale: simple\n- They last\n\n**Keep folders:**\n\n- **Benefit:** order\n',
    [
      ['Use files', 3, 3],
      ['Keep folders:', 8, 8],
    ],
  ],
  [
    'lists below captions',
    '## Decisions Made\n\n**Storage:**\n\n- Use files\n- Keep folders\n\nThat is all.',
    [
      ['Use files', 5, 5],
      ['Keep folders', 6, 6],
    ],
  ],
  ['headings', '## Decisions\n\n### 1. Use files\n\nThey are simple.', [['Use files', 3, 3]]],
  ['a table', '## Decisions\n\n| Decision | Rationale |\n|---|---|\n| Use files | simple |', [['Use files', 5, 5]]],
  ['another language', '## 기술적 결정\n\n1. **파일 사용**\n   - 단순함', [['파일 사용', 3, 3]]],
  ['those of another document', '## Decisions Honored\n\n- D-01 held', []],
])('decisions: %s', (_, text, expected) => {
  expect(decisions(text)).toEqual(expected);
});

test('reasons come along', () => {
  const both =
    '---\ndecisions:\n  - decision: Use files\n    rationale: simple\n    alternatives: [database, memory]\n---';
  expect(summary(both).decisions[0]).toMatchObject({
    rationale: 'simple',
    alternatives: ['database', 'memory'],
    phase: '1',
    plan: '01-02',
  });
  expect(summary('## Decisions Made\n\n- **Use files**\n  - They are simple').decisions[0]).toMatchObject({
    text: 'Use files',
    rationale: 'They are simple',
  });
});

test('what only the body tells is a decision beside those of the list; what it tells again gives the reasons', () => {
  const { decisions } = summary(
    '---\nkey-decisions:\n  - Bells hang from oak beams\n  - Ropes are of hemp\n---\n\n## Decisions Made\n\n' +
      '- **Bells hang from beams of oak**, since iron rusts in the fog and rings along\n- Ropes of hemp\n- Lamps burn whale oil until May\n- Benefit: quiet nights on the pier\n- Paint\n',
  );
  expect(decisions.map(({ text, rationale, origin }) => [text, rationale, origin.kind, origin.line])).toEqual([
    ['Bells hang from oak beams', 'since iron rusts in the fog and rings along', 'summary', 3],
    ['Ropes are of hemp', undefined, 'summary', 4],
    ['Lamps burn whale oil until May', undefined, 'summary-body', 11],
  ]);
});

test('a halted plan is not done', () => {
  expect(plan('---\nstatus: halted\ncompleted: 2026-01-20\n---')).toMatchObject({ done: false, void: true });
});

test('frontmatter may stand below a comment, behind a keystroke, or in the body', () => {
  expect(plan('<!--\nA licence\n-->\n\n---\nduration: 5min\n---')).toMatchObject({ minutes: 5 });
  expect(plan('x ---\nduration: 5min\n---')).toMatchObject({ minutes: 5 });
  expect(plan('# Plan\n\n```yaml\n---\nduration: 5min\n---\n```')).toMatchObject({ minutes: 5 });
});

test('what was done on a day is activity', () => {
  const { activity } = summary(
    '---\ncompleted: 2026-01-20\n---\n\n# Phase 1 Plan 2: Storage Summary\n\n**Files are kept in folders.**',
  );
  expect(activity).toMatchObject([{ date: '2026-01-20', kind: 'plan', text: 'Files are kept in folders.' }]);
});

test('a summary outside of phase folders is no plan', () => {
  expect(parse('research/SUMMARY.md', '# Summary').facts.plans).toEqual([]);
  expect(parse('quick/001-fix/001-SUMMARY.md', '# Quick Task 1: Fix Summary').facts.plans).toEqual([]);
});

test.each([
  'Decisions Made',
  'Key Technical Decisions',
  'Decisions & Deviations',
  'Decisões Tomadas',
  'Decisões e desvios',
  'Decisiones técnicas',
  'Entscheidungen',
  'Décisions prises',
  'Принятые решения',
  '주요 결정',
  '结构',
  '关键决策',
  '決定事項',
])('items below %j are decisions, where the heading says so', (heading) => {
  expect(decisions(`## ${heading}\n\n- Use files`)).toEqual(heading === '结构' ? [] : [['Use files', 3, 3]]);
});

test('deviations from the plan are no decisions', () => {
  expect(decisions('## Decisions & Deviations\n\n- Use files\n- [Rule 2 - Missing Critical] Add locks')).toEqual([
    ['Use files', 3, 3],
  ]);
});
