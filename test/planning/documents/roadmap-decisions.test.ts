import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/planning/documents/index.ts';

const decisionsOf = (text: string) =>
  parseDocument(
    { path: '.planning/milestones/v1.2-ROADMAP.md', blob: '', bytes: text.length, text },
    '.planning',
  ).facts.decisions.map(({ text, rationale, phase, outcome }) => ({
    text,
    rationale,
    phase,
    outcome,
  }));

test.each([
  [
    'a table, whatever the order of its columns',
    '## Decisions logged\n\n| Rationale | Decision | Outcome |\n|---|---|---|\n| Rust | Paint the rack | Good |\n',
    [{ text: 'Paint the rack', rationale: 'Rust', phase: undefined, outcome: 'good' }],
  ],
  [
    'a table that names phases',
    '## Key Decisions\n\n| Decision | Phase | Outcome |\n|---|---|---|\n| Paint the rack | 07 | Revisit |\n',
    [{ text: 'Paint the rack', rationale: undefined, phase: '7', outcome: 'revisit' }],
  ],
  [
    'a list below a heading of its own',
    '## Technical Decisions\n\n- Paint the rack\n',
    [{ text: 'Paint the rack', rationale: undefined, phase: undefined, outcome: undefined }],
  ],
  ['a table of something else', '## Progress\n\n| Phase | Plans |\n|---|---|\n| 1. Rack | 2/2 |\n', []],
])('decisions of an archived roadmap in %s', (_, text, expected) => {
  expect(decisionsOf(`# Milestone v1.2: Racks\n\n${text}`)).toEqual(expected);
});

test('what is nested below a decision of a phase belongs to it', () => {
  const text =
    '# Roadmap\n\n### Phase 1: Racks\n\n**Key Decisions:**\n\n1. **Three coats:**\n   - primer\n   - `grey` paint\n2. Sand between them\n';
  const { decisions } = parseDocument(
    { path: '.planning/ROADMAP.md', blob: '', bytes: text.length, text },
    '.planning',
  ).facts;
  expect(decisions.map(({ text, choice }) => [text, choice])).toEqual([
    ['Three coats:', 'primer; grey paint'],
    ['Sand between them', undefined],
  ]);
});
