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
    'a numbered heading with a remark',
    '# Phase 1 Context\n\n## 2. Locked Decisions (from the planning context)\n\nNot to be revisited:\n\n1. Use files\n',
    [['Use files', undefined, undefined, 7, 7]],
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

const below = (...lines: string[]) =>
  parse('phases/01-base/01-CONTEXT.md', `<decisions>\n${lines.join('\n')}\n</decisions>`).facts.decisions.map(
    ({ text, choice, rationale, alternatives, category }) => ({ text, choice, rationale, alternatives, category }),
  );

test.each<[string, string[], object[]]>([
  [
    'a heading that names a matter, and labels below it',
    [
      '### D-03: Bells',
      '**Decision:** One of bronze.',
      '',
      '**Rationale:**',
      '- It carries',
      '- It lasts',
      '**Rejected:** Iron',
    ],
    [{ text: 'Bells', choice: 'One of bronze.', rationale: 'It carries; It lasts', alternatives: ['Iron'] }],
  ],
  [
    'a heading that says it, and prose below it',
    ['### D-04: Bells are cast of bronze alone', 'Iron rusts on the quay.', '#### Weight', '- As before'],
    [{ text: 'Bells are cast of bronze alone', rationale: 'Iron rusts on the quay. As before' }],
  ],
  [
    'items nested below a decision',
    ['- **D-05:** Two bells on the pier', '  - one for fog', '  - one for fire', '  - Why: the old one was not heard'],
    [{ text: 'Two bells on the pier', choice: 'one for fog; one for fire', rationale: 'the old one was not heard' }],
  ],
  [
    'a caption and the items nested below it',
    ['### Bells', '- Kinds of bells:', '  - bronze', '  - brass', '- Other kinds:', '- Ropes of hemp'],
    [
      { text: 'Kinds of bells', choice: 'bronze; brass', category: 'Bells' },
      { text: 'Ropes of hemp', category: 'Bells' },
    ],
  ],
  [
    'headings with nothing but prose below',
    [
      '### 1. Bells',
      'One of bronze.',
      '### Ropes',
      'These are of hemp:',
      '- the long one',
      '### Claude’s Discretion',
      'Colours.',
    ],
    [
      { text: 'Bells', choice: 'One of bronze.' },
      { text: 'the long one', category: 'Ropes' },
    ],
  ],
  [
    'numbered headings that prose follows, and items',
    [
      '### 1. Bells ring by hand alone',
      'No clock drives them.',
      '',
      '- twice in fog',
      '- `--quiet` at night',
      '### 2. Ropes',
      '- of hemp',
    ],
    [
      {
        text: 'Bells ring by hand alone',
        choice: undefined,
        rationale: 'No clock drives them. twice in fog; --quiet at night',
      },
      { text: 'of hemp', category: '2. Ropes' },
    ],
  ],
  [
    'headings with a labelled decision below',
    ['### Bells', '**Decision:** One of bronze', '**Why:** It carries'],
    [{ text: 'One of bronze', rationale: 'It carries', category: 'Bells' }],
  ],
  [
    'a heading with a remark in brackets',
    ['### Bells (LOCKED, from what the founder said in May)', 'One of bronze.'],
    [{ text: 'Bells (LOCKED, from what the founder said in May)', choice: 'One of bronze.' }],
  ],
  [
    'a table with a choice, and one left open',
    [
      '| Decision | Choice | Rationale |',
      '|---|---|---|',
      '| Bells | bronze | carries |',
      '| Ropes | Claude decides | |',
    ],
    [{ text: 'Bells', choice: 'bronze', rationale: 'carries' }],
  ],
  [
    'what does not bind, and items below it',
    ['- **D-06:** Ropes', '- **D-07 [deferred]:** Bells', '  - bronze'],
    [{ text: 'Ropes' }],
  ],
  [
    'reasons beside its items',
    ['- **D-08:** Ropes of hemp', '- Why: they float'],
    [{ text: 'Ropes of hemp', rationale: 'they float' }],
  ],
  ['prose that leaves open', ['### Bells', 'At Claude’s discretion.', '### Ropes', 'None.'], []],
  ['all put off', ['- Bells and ropes are deferred to Claude’s discretion'], []],
])('a context says %s', (_, lines, expected) => {
  expect(below(...lines)).toEqual(expected);
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
    {
      text: 'Files',
      choice: 'simple',
      category: 'Storage',
      alternatives: ['Database'],
      rationale: 'Keep it plain',
      origin: { line: 5 },
    },
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
