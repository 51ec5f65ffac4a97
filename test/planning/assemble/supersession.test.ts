import { expect, test } from 'vitest';
import { readPlain, readSteps } from '../../helpers/planning-root.ts';

const state = (...items: string[]): string =>
  `# State\n\n## Decisions\n\n${items.map((item) => `- ${item}`).join('\n')}\n`;
const read = (...items: string[]) => readPlain({ 'STATE.md': state(...items) }).decisions;

test.each([
  ['D-01: Lamps burn oil (replaced by D-02)', 'D-02: Lamps burn gas'],
  ['D-01: Lamps burn oil', 'D-02: Lamps burn gas. Supersedes D-01'],
  ['D-01: Lamps burn oil — ersetzt durch D-02', 'D-02: Lamps burn gas'],
  [
    '[Phase 3]: Every lamp of the harbour burns oil (reversed in Phase 9)',
    '[Phase 9]: Every lamp of the harbour burns gas',
  ],
  [
    '[Phase 3]: Every lamp of the harbour burns oil',
    '[Phase 9]: Every lamp of the harbour burns gas (reversed Phase 3)',
  ],
])('%j is superseded by %j', (first, second) => {
  const decisions = read(first, second, '[Phase 9]: Boats are blue');
  const old = decisions.find(({ text }) => text.includes('oil'));
  const next = decisions.find(({ text }) => text.includes('gas'));
  expect(old).toMatchObject({ status: 'superseded', statusBasis: 'text', supersededBy: next?.id });
  expect(next).toMatchObject({ status: 'standing', supersedes: old?.id });
});

test.each([
  ['D-01: Lamps burn oil, no longer whale fat', 'standing', undefined],
  ['D-01: The door replaces SHA-256 by a bell', 'standing', undefined],
  ['~~Lamps burn oil~~', 'superseded', 'text'],
  ['Lamps burn oil (no longer valid)', 'retired', 'text'],
  ['Lamps burn oil — withdrawn', 'retired', 'text'],
  ['Lamps burn oil (reversed in Phase 9)', 'retired', 'text'],
  ['ÜBERHOLT: Lampen brennen mit Öl', 'superseded', 'text'],
])('%j alone is %s', (item, status, statusBasis) => {
  expect(read(item)[0]).toMatchObject({ status, ...(statusBasis && { statusBasis }) });
  expect(read(item)[0]?.supersededBy).toBeUndefined();
});

test('an id that two phases use names the decision of the own phase', () => {
  const context = (word: string): string =>
    `# Phase\n\n<decisions>\n\n### Lamps\n- **D-01:** ${word} lamps burn oil\n- **D-02:** ${word} lamps burn gas, supersedes D-01\n\n</decisions>\n`;
  const { decisions } = readPlain({
    'phases/01-quay/01-CONTEXT.md': context('Quay'),
    'phases/02-pier/02-CONTEXT.md': context('Pier'),
  });
  const of = (word: string) => decisions.find(({ text }) => text.startsWith(word));
  expect(of('Pier lamps burn oil')?.supersededBy).toBe(of('Pier lamps burn gas')?.id);
  expect(of('Quay lamps burn oil')?.supersededBy).toBe(of('Quay lamps burn gas')?.id);
});

test('what no file holds any more is retired by that, unless its last wording says otherwise', () => {
  const { decisions } = readSteps([
    { date: '2026-03-01T10:00:00Z', files: { 'STATE.md': state('Lamps burn oil', 'Boats are blue (superseded)') } },
    { date: '2026-03-02T10:00:00Z', files: { 'STATE.md': state('Piers are long') } },
  ]);
  expect(decisions.map(({ text, status, statusBasis }) => [text, status, statusBasis]).sort()).toEqual([
    ['Boats are blue (superseded)', 'superseded', 'text'],
    ['Lamps burn oil', 'retired', 'files'],
    ['Piers are long', 'standing', undefined],
  ]);
});

test('a decision that is to be looked at again says so', () => {
  expect(read('Lamps burn oil, revisit in Phase 6')[0]?.outcome).toBe('revisit');
  expect(read('The user picks which lamp to revisit')[0]?.outcome).toBeUndefined();
});
