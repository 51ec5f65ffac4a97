import { expect, test } from 'vitest';
import { parse } from '../parse.ts';

const decisions = (text: string, name = '01-CONTEXT.md') =>
  parse(`phases/01-base/${name}`, text).facts.decisions.map(({ text: said, ref, category, origin }) => [
    said,
    ref,
    category,
    origin.line,
    origin.endLine ?? origin.line,
  ]);

test.each([
  [
    'ids',
    '<decisions>\n## Implementation Decisions\n\n### Storage\n- **D-01:** Use files\n- **D-02 — Names** stay\n- plain note\n</decisions>',
    [
      ['Use files', 'D-01', 'Storage', 5, 5],
      ['Names stay', 'D-02', 'Storage', 6, 6],
    ],
  ],
  [
    'before there were ids',
    '<decisions>\n## Implementation Decisions\n\n### Storage\n- Use files\n  in folders\n- Keep names\n\n### Claude’s Discretion\n- Which folder\n</decisions>',
    [
      ['Use files in folders', undefined, 'Storage', 5, 6],
      ['Keep names', undefined, 'Storage', 7, 7],
    ],
  ],
  [
    'what does not bind',
    '<decisions>\n- **D-01:** Use files\n- **D-02 [informational]:** Files exist\n- **D-03 [deferred]:** Folders\n</decisions>',
    [['Use files', 'D-01', undefined, 2, 2]],
  ],
  [
    'headings instead of tags',
    '# Phase 1 Context\n\n## Decisions\n\n- Use files\n\n## Scope\n\n- All of it',
    [['Use files', undefined, undefined, 5, 5]],
  ],
  [
    'a heading for each',
    '<decisions>\n### D-01: Use files\n\nThey are simple.\n</decisions>',
    [['Use files', 'D-01', undefined, 2, 2]],
  ],
  [
    'a table',
    '## Decisões de Design\n\n| ID | Decisão | Razão |\n|---|---|---|\n| D-1 | Usar arquivos | simples |',
    [['Usar arquivos', 'D-1', undefined, 5, 5]],
  ],
  ['left open', '<decisions>\n- Claude’s discretion on names\n- None\n</decisions>', []],
  [
    'left open below a label',
    '<decisions>\n- Tone: Claude’s Discretion — as on the quay\n- (Claude’s discretion): names\n</decisions>',
    [],
  ],
  [
    'asked',
    '<decisions>\n- Look at the bell — does it ring by itself?\n- OPEN QUESTION — who rings it\n</decisions>',
    [],
  ],
  ['left to research', '<decisions>\n- Researcher should check which bells are cracked\n</decisions>', []],
  [
    'several blocks',
    '<decisions>\n- **D-01:** One\n</decisions>\n\n- **D-02:** Outside\n\n<decisions>\n- **D-03:** Three\n</decisions>',
    [
      ['One', 'D-01', undefined, 2, 2],
      ['Three', 'D-03', undefined, 8, 8],
    ],
  ],
])('context: %s', (_, text, expected) => {
  expect(decisions(text)).toEqual(expected);
});

test('a context gives its day to its decisions', () => {
  const { facts } = parse(
    'phases/01-base/01-CONTEXT.md',
    '**Gathered:** 2026-01-20\n\n<decisions>\n- **D-01:** Use files\n</decisions>',
  );
  expect(facts.decisions).toMatchObject([{ decidedOn: '2026-01-20', phase: '1' }]);
});

const LOG =
  '## Storage\n\n| Option | Description | Selected |\n|---|---|---|\n| Files | simple | ✓ |\n| Database | heavy | |\n| You decide | | |\n\n**User’s choice:** Files\n**Notes:** Keep it plain\n\n## Names\n\n| Option | Description | Selected |\n|---|---|---|\n| Short | | |\n| Long | | |\n\n**User’s choice:** Short, with dashes\n\n## Colours\n\n| Option | Description | Selected |\n|---|---|---|\n| You decide | | ✓ |';

test('a discussion keeps the options that were turned down', () => {
  expect(parse('phases/01-base/01-DISCUSSION-LOG.md', LOG).facts.decisions).toMatchObject([
    { text: 'Files', category: 'Storage', alternatives: ['Database'], rationale: 'Keep it plain', origin: { line: 5 } },
    { text: 'Short, with dashes', category: 'Names', alternatives: ['Long'], origin: { line: 19 } },
  ]);
});

test.each([
  ['passed', true, '2026-01-20'],
  ['gaps_found', false, undefined],
  ['human_needed', undefined, undefined],
])('a verification that says %s', (status, done, completedOn) => {
  const { facts } = parse(
    'phases/01-base/01-VERIFICATION.md',
    `---\nstatus: ${status}\nverified: 2026-01-20T10:00:00Z\nscore: 5/6 truths\n---`,
  );
  expect(facts.phases).toMatchObject([{ number: '1', done, completedOn, place: 'verification' }]);
  expect(facts.activity).toMatchObject([
    {
      date: '2026-01-20',
      kind: 'verification',
      text: `Phase 1 verification: ${status.replaceAll('_', ' ')}, 5/6 truths`,
    },
  ]);
});

test('a test protocol is activity', () => {
  expect(parse('phases/01-base/01-UAT.md', '---\nstatus: complete\nupdated: 2026-01-20\n---').facts).toMatchObject({
    phases: [],
    activity: [{ kind: 'uat', text: 'Phase 1 acceptance test: complete' }],
  });
});
