import { expect, test } from 'vitest';
import { prefixLinks } from '../../../src/planning/assemble/decision-groups.ts';
import { decisionId, normalForm } from '../../../src/planning/assemble/decision-text.ts';
import { readPlain } from '../../helpers/planning-root.ts';

const state = (...items: string[]): string =>
  `# State\n\n## Decisions\n\n${items.map((item) => `- ${item}`).join('\n')}\n`;
const project = (...rows: string[]): string =>
  `# Ferries\n\n## Key Decisions\n\n| Decision | Rationale | Outcome |\n|---|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}\n`;
const summary = (...decisions: string[]): string =>
  `---\nphase: 01-lamps\nplan: 02\ncompleted: 2026-03-01\nkey-decisions:\n${decisions.map((each) => `  - "${each}"`).join('\n')}\n---\n\n# Phase 1 Plan 2: Lamps Summary\n`;

const LONG = 'Lamps are wired in rings so that one broken bulb leaves the pier lit';

test('one decision in three files is one entry with three origins', () => {
  const { decisions } = readPlain({
    'STATE.md': state(`[Phase 01-02]: ${LONG}`),
    'PROJECT.md': project(`**${LONG}** | cheap | ✓ Good`),
    'phases/01-lamps/01-02-SUMMARY.md': summary(`${LONG} - found in the storm of March`),
  });
  expect(decisions).toHaveLength(1);
  expect(decisions[0]).toMatchObject({
    plan: '01-02',
    phase: '1',
    outcome: 'good',
    status: 'standing',
    decidedOn: '2026-03-01',
    decidedOnBasis: 'summary',
  });
  expect(decisions[0]?.origins.map(({ kind }) => kind)).toEqual(['summary', 'state', 'project']);
  expect(decisions[0]?.text).toBe(`${LONG} - found in the storm of March`);
  expect(decisions[0]?.origins.map(({ text }) => text)).toEqual([undefined, LONG, LONG]);
});

test('the id is that of the earliest wording, and the others are former ids', () => {
  const { decisions } = readPlain({
    'STATE.md': state(LONG),
    'phases/01-lamps/01-02-SUMMARY.md': summary(`${LONG} - found in March`),
  });
  expect(decisions[0]?.id).toBe(decisionId('ferries', normalForm(`${LONG} - found in March`)));
  expect(decisions[0]?.formerIds).toEqual([decisionId('ferries', normalForm(LONG))]);
});

test.each([
  ['Use *oil* lamps', 'Use oil lamps'],
  ['Use `oil` lamps', 'use oil lamps.'],
  ['[Phase 1]: Use oil lamps', 'Use oil lamps'],
  ['01-02: Use  oil lamps', '“Use oil lamps”'],
])('%j and %j have one normal form', (a, b) => {
  expect(normalForm(a)).toBe(normalForm(b));
});

test.each([
  ['short wordings that one another begins with', 'Use oil lamps', 'Use oil lamps on the ferries only'],
  [
    'wordings with another number',
    'Replace every pier lamp after 300 hours',
    'Replace every pier lamp after 500 hours',
  ],
  ['a wording and its denial', 'Ferries carry spare lamps at night', 'Ferries never carry spare lamps at night'],
  ['a wording and its opposite', 'Harbour gate locks open by default', 'Harbour gate locks closed by default'],
  [
    'wordings of two phases',
    `[Phase 1]: ${LONG}`,
    `[Phase 2]: Lamps wired in rings so one broken bulb leaves pier lit`,
  ],
])('%s are two decisions', (_, a, b) => {
  const files = { 'STATE.md': state(a), 'STATE-ARCHIVE.md': state(b) };
  expect(readPlain(files).decisions).toHaveLength(2);
});

test.each([
  [
    'with its reason or without',
    'Spare bulbs lie in every wheelhouse, not on the pier',
    'Spare bulbs in every wheelhouse',
  ],
  [
    'in other words',
    'Every wheelhouse keeps one box of spare bulbs',
    'One box of spare bulbs kept in every wheelhouse',
  ],
])('a decision that PROJECT.md took over %s is one', (_, a, b) => {
  expect(readPlain({ 'STATE.md': state(a), 'PROJECT.md': project(`${b} | |`) }).decisions).toHaveLength(1);
});

test('a range of phases is no plan, and keeps nothing apart', () => {
  const { decisions } = readPlain({
    'STATE.md': state('[Phase 01-09]: Every wheelhouse keeps one box of spare bulbs'),
    'phases/01-lamps/01-02-SUMMARY.md': summary('Every wheelhouse keeps a box of spare bulbs'),
  });
  expect(decisions).toHaveLength(1);
});

test('a form goes on from another at the end of a word only', () => {
  const form = normalForm(LONG);
  expect(prefixLinks([form, `${form}s`], () => true)).toEqual([]);
  expect(prefixLinks([form, `${form} all night`], () => true)).toEqual([[form, `${form} all night`]]);
});

test('two wordings in one file are two decisions, however alike', () => {
  expect(readPlain({ 'STATE.md': state(LONG, `${LONG} and the landing`) }).decisions).toHaveLength(2);
});

test('where two wordings go on from one, it is merged with neither', () => {
  const { decisions } = readPlain({
    'STATE.md': state(`${LONG} in winter`, `${LONG} in summer`),
    'PROJECT.md': project(`${LONG} | |`),
  });
  expect(decisions).toHaveLength(3);
});

test('ids and entries do not depend on the other decisions or on the order of reading', () => {
  const files = { 'STATE.md': state('One lamp', LONG), 'PROJECT.md': project(`${LONG} at night | |`) };
  const forwards = readPlain(files).decisions;
  const backwards = readPlain(Object.fromEntries(Object.entries(files).reverse())).decisions;
  expect(backwards).toEqual(forwards);
  const alone = readPlain({ 'STATE.md': state('One lamp') }).decisions[0]?.id;
  expect(forwards.map(({ id }) => id)).toContain(alone);
});

test('equal wordings in two projects have two ids', () => {
  const [a, b] = ['ferries', 'piers'].map((id) => readPlain({ 'STATE.md': state(LONG) }, id).decisions[0]?.id);
  expect(a).toMatch(/^[0-9a-f]{12}$/);
  expect(a).not.toBe(b);
});

test('a decision that only a summary has is neither standing nor gone', () => {
  expect(readPlain({ 'phases/01-lamps/01-02-SUMMARY.md': summary(LONG) }).decisions[0]).toMatchObject({
    status: 'unknown',
  });
});

test('newest first, then the undated by phase and plan', () => {
  const items = ['[Phase 10]: Ten boats', '[Phase 2]: Two boats', '2026-01-05: Five boats', '2026-02-05: Six boats'];
  expect(readPlain({ 'STATE.md': state(...items) }).decisions.map(({ text }) => text)).toEqual([
    'Six boats',
    'Five boats',
    'Two boats',
    'Ten boats',
  ]);
});

test('many thousand decisions with long common beginnings are grouped', () => {
  const items = Array.from({ length: 5000 }, (_, at) => `${LONG} number ${String(at)}`);
  expect(readPlain({ 'STATE.md': state(...items), 'PROJECT.md': project(`${LONG} | |`) }).decisions).toHaveLength(5001);
});

test.each([
  ['the only ones under one heading are one', 'Skip them', '- No bell at all, the quay is quiet', 1],
  ['another number is another choice', 'Two of them: 2', '- Ring 3 bells on the quay', 2],
  ['of several it is not known which', 'Skip them', '- No bell at all\n- Ropes of hemp', 3],
])('of the answer of a discussion and the decisions of its context %s', (_, answer, items, expected) => {
  const { decisions } = readPlain({
    'phases/01-lamps/01-DISCUSSION-LOG.md': `# Discussion\n\n## Q1: Bells on the quay\n\n| Option | Selected |\n|---|---|\n| ${answer} | ✓ |\n`,
    'phases/01-lamps/01-CONTEXT.md': `# Context\n\n<decisions>\n### Bells on the quay\n${items}\n</decisions>\n`,
  });
  expect(decisions).toHaveLength(expected);
});

test('two short answers in the same words are two decisions, by what was asked', () => {
  const log = (asked: string) =>
    `# Discussion\n\n## ${asked}\n\n| Option | Selected |\n|---|---|\n| Both places | ✓ |\n| The pier | |\n`;
  const { decisions } = readPlain({
    'phases/01-lamps/01-DISCUSSION-LOG.md': log('Where lamps hang'),
    'phases/02-boats/02-DISCUSSION-LOG.md': log('Where ropes lie'),
  });
  expect(decisions.map(({ text, phase }) => [text, phase])).toEqual([
    ['Both places', '1'],
    ['Both places', '2'],
  ]);
});
