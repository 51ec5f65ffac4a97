import { expect, test } from 'vitest';
import { decisionId, normalForm } from '../../../src/planning/assemble/decision-text.ts';
import { readSteps } from '../../helpers/planning-root.ts';

const state = (...items: string[]): string =>
  `---\nmilestone: v1.0\n---\n\n# State\n\n## Accumulated Context\n\n### Decisions\n\n${items.map((item) => `- ${item}`).join('\n')}\n\n### Blockers\n\nNone.\n`;
const day = (n: number): string => `2026-03-0${String(n)}T10:00:00Z`;
const commit = (n: number): string => String(n).padStart(40, '0');

test('a decision pruned from STATE.md stays, with its days and places', () => {
  const { decisions } = readSteps([
    { date: day(1), files: { 'STATE.md': state('[Phase 1]: One lamp per pier') } },
    { date: day(2), files: { 'STATE.md': state('[Phase 1]: One lamp per pier', '[Phase 2]: Boats are blue') } },
    { date: day(3), files: { 'STATE.md': state('[Phase 2]: Boats are blue') } },
  ]);
  expect(decisions).toHaveLength(2);
  const [pruned] = decisions.filter(({ gone }) => gone !== undefined);
  expect(pruned).toMatchObject({
    text: 'One lamp per pier',
    phase: '1',
    status: 'retired',
    statusBasis: 'files',
    decidedOn: '2026-03-01',
    decidedOnBasis: 'commit',
    firstSeen: { commit: commit(1), date: day(1) },
    lastSeen: { commit: commit(2), date: day(2) },
    gone: { commit: commit(3), date: day(3) },
    origins: [
      { path: '.planning/STATE.md', line: 11, kind: 'state-history', commit: commit(1), date: day(1) },
      { path: '.planning/STATE.md', line: 11, kind: 'state-history', commit: commit(2), date: day(2) },
    ],
  });
  const [standing] = decisions.filter(({ gone }) => gone === undefined);
  expect(standing).toMatchObject({ status: 'standing', firstSeen: { commit: commit(2), date: day(2) } });
  expect(standing?.origins).toEqual([{ path: '.planning/STATE.md', line: 11, kind: 'state' }]);
});

test('an edited wording keeps the id of the first one, which is among its versions', () => {
  const first = 'Lamps are wired in rings around every pier';
  const second = 'Lamps are wired in rings around every new pier of the harbour';
  const [decision, ...others] = readSteps([
    { date: day(1), files: { 'STATE.md': state(first) } },
    { date: day(2), files: { 'STATE.md': state(second) } },
  ]).decisions;
  expect(others).toEqual([]);
  expect(decision).toMatchObject({
    id: decisionId('ferries', normalForm(first)),
    formerIds: [decisionId('ferries', normalForm(second))],
    formerDays: [{ id: decisionId('ferries', normalForm(second)), day: day(2).slice(0, 10) }],
    text: second,
    firstSeen: { commit: commit(1) },
    versions: [
      { text: first, firstSeen: { commit: commit(1) } },
      { text: second, firstSeen: { commit: commit(2) } },
    ],
  });
  expect(decision?.origins.map(({ kind, text }) => [kind, text])).toEqual([
    ['state-history', first],
    ['state', undefined],
  ]);
});

test.each([
  [
    'another plan',
    '[Phase 01-01]: Lamps are wired in rings around every pier',
    '[Phase 01-02]: Lamps are wired in rings around every pier of wood',
  ],
  ['other words', 'Lamps are wired in rings around every pier', 'Boats never leave before the tide has turned'],
])('%s is no edit', (_, first, second) => {
  expect(
    readSteps([
      { date: day(1), files: { 'STATE.md': state(first) } },
      { date: day(2), files: { 'STATE.md': state(second) } },
    ]).decisions,
  ).toHaveLength(2);
});

test('a wording that was changed into a redaction mark is withheld, its day is not', () => {
  const secret = 'The harbour key is kept under the stone of Old Anna by the gate';
  const file = readSteps([
    { date: day(1), files: { 'STATE.md': state(secret) } },
    { date: day(2), files: { 'STATE.md': state('The harbour key is kept under the stone of [REDACTED] by the gate') } },
  ]);
  expect(file.decisions).toHaveLength(1);
  expect(file.decisions[0]?.firstSeen).toEqual({ commit: commit(1), date: day(1) });
  expect(JSON.stringify(file)).not.toContain('Old Anna');
});

test('what stood beside a past wording is withheld where it holds what was taken out elsewhere, or was taken out itself', () => {
  const path = 'phases/01-gate/01-CONTEXT.md';
  const context = (key: string): string =>
    `<decisions>\n### D-01: Gate key\n**Decision:** Under ${key}\n**Why:** ${key} is dry\n**Rejected:** Not ${key}\n### D-02: Gate\n**Decision:** Oak\n</decisions>\n`;
  const secret = 'the stone of Old Anna';
  const kept = (where: string): string => state(`The harbour key is kept under ${where} by the gate`);
  const elsewhere = readSteps([
    { date: day(1), files: { 'STATE.md': kept(secret), [path]: context(secret) } },
    { date: day(2), files: { 'STATE.md': kept('the stone of [REDACTED]'), [path]: null } },
  ]);
  const itself = readSteps([
    { date: day(1), files: { [path]: context(secret) } },
    { date: day(2), files: { [path]: context('[REDACTED]') } },
    { date: day(3), files: { [path]: null } },
  ]);
  for (const { decisions } of [elsewhere, itself]) {
    expect(decisions.map(({ text, choice }) => [text, choice])).toContainEqual(['Gate', 'Oak']);
    expect(decisions.map(({ text }) => text)).toContain('Gate key');
    expect(JSON.stringify(decisions)).not.toContain('Old Anna');
  }
});

test('a version with conflict markers is left out, and said to be', () => {
  const conflict = state('One lamp per pier')
    .replace('- One lamp', '<<<<<<< HEAD\n- One lamp')
    .replace('pier\n', 'pier\n=======\n- Two lamps per pier and boat\n>>>>>>> other\n');
  const { decisions, diagnostics } = readSteps([
    { date: day(1), files: { 'STATE.md': state('One lamp per pier') } },
    { date: day(2), files: { 'STATE.md': conflict } },
    { date: day(3), files: { 'STATE.md': state('One lamp per pier', 'Boats are blue') } },
  ]);
  expect(decisions.map(({ text, firstSeen }) => [text, firstSeen?.commit])).toEqual([
    ['Boats are blue', commit(3)],
    ['One lamp per pier', commit(1)],
  ]);
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      ruleId: 'history-conflict',
      origins: [{ path: '.planning/STATE.md', line: 1, commit: commit(2), date: day(2), kind: 'state-history' }],
    }),
  );
});

test('a decision that comes back was never gone', () => {
  const [decision] = readSteps([
    { date: day(1), files: { 'STATE.md': state('One lamp per pier') } },
    { date: day(2), files: { 'STATE.md': state('Boats are blue') } },
    { date: day(3), files: { 'STATE.md': state('One lamp per pier', 'Boats are blue') } },
  ]).decisions.filter(({ text }) => text === 'One lamp per pier');
  expect(decision?.gone).toBeUndefined();
  expect(decision?.firstSeen?.commit).toBe(commit(1));
});

test('a deleted STATE.md leaves its decisions behind', () => {
  const { decisions } = readSteps([
    { date: day(1), files: { 'STATE.md': state('One lamp per pier'), 'PROJECT.md': '# Ferries\n' } },
    { date: day(2), files: { 'STATE.md': null } },
  ]);
  expect(decisions[0]).toMatchObject({ text: 'One lamp per pier', gone: { commit: commit(2) } });
});

const summary =
  '---\nphase: 01-lamps\nplan: 02\ncompleted: 2026-02-27\nkey-decisions:\n  - "Boats carry a spare lamp"\n---\n\n# Phase 1 Plan 2 Summary\n';

test('the decisions of a deleted summary stay, dated by its plan', () => {
  const { decisions } = readSteps([
    { date: day(1), files: { 'phases/01-lamps/01-02-SUMMARY.md': summary } },
    { date: day(2), files: { 'phases/01-lamps/01-02-SUMMARY.md': null } },
  ]);
  expect(decisions[0]).toMatchObject({
    text: 'Boats carry a spare lamp',
    decidedOn: '2026-02-27',
    decidedOnBasis: 'summary',
    gone: { commit: commit(2) },
  });
  expect(decisions[0]?.origins[0]).toMatchObject({ kind: 'summary-history', line: 6, commit: commit(1) });
});

test('a summary that was moved is not gone, and as old as before', () => {
  const { decisions } = readSteps([
    { date: day(1), files: { 'phases/01-lamps/01-02-SUMMARY.md': summary } },
    {
      date: day(2),
      files: { 'phases/01-lamps/01-02-SUMMARY.md': null, 'milestones/v1.0-phases/01-lamps/01-02-SUMMARY.md': summary },
    },
  ]);
  expect(decisions).toHaveLength(1);
  expect(decisions[0]).toMatchObject({ firstSeen: { commit: commit(1) } });
  expect(decisions[0]?.gone).toBeUndefined();
});

test('the oldest commit of a shallow history dates nothing', () => {
  const { decisions } = readSteps(
    [
      { date: day(1), files: { 'STATE.md': state('One lamp per pier') } },
      { date: day(2), files: { 'STATE.md': state('One lamp per pier', 'Boats are blue') } },
    ],
    { shallow: true },
  );
  expect(decisions.map(({ text, firstSeen }) => [text, firstSeen?.commit])).toEqual([
    ['Boats are blue', commit(2)],
    ['One lamp per pier', undefined],
  ]);
});

test('an open item stands since the commit that first held its line', () => {
  const blockers = (...items: string[]): string =>
    `# State\n\n## Blockers\n\n${items.map((item) => `- ${item}`).join('\n')}\n`;
  const { blockers: read } = readSteps([
    { date: day(1), files: { 'STATE.md': blockers('The key is missing') } },
    { date: day(2), files: { 'STATE.md': blockers('The key is missing', 'No oil for the lamps') } },
    { date: day(3), files: { 'STATE.md': blockers('No oil for the lamps', 'The key is missing') } },
  ]);
  expect(read.map(({ text, since }) => [text, since]).sort()).toEqual([
    ['No oil for the lamps', '2026-03-02'],
    ['The key is missing', '2026-03-01'],
  ]);
});

test('a workstream that was taken away leaves its decisions and plans to the root above', () => {
  const place = 'workstreams/boats/phases/01-lamps/01-02-SUMMARY.md';
  const { decisions, plans } = readSteps([
    { date: day(1), files: { 'workstreams/boats/STATE.md': state('Boats are blue'), [place]: summary } },
    { date: day(2), files: { 'workstreams/boats/STATE.md': null, [place]: null } },
  ]);
  expect(decisions.map(({ text, gone }) => [text, gone?.commit]).sort()).toEqual([
    ['Boats are blue', commit(2)],
    ['Boats carry a spare lamp', commit(2)],
  ]);
  expect(plans.map(({ id, gone }) => [id, gone?.commit])).toEqual([['01-02', commit(2)]]);
});

test('where the history begins on a day, what stood before is not dated', () => {
  const { decisions } = readSteps(
    [
      { date: day(1), files: { 'STATE.md': state('One lamp per pier') } },
      { date: day(3), files: { 'STATE.md': state('One lamp per pier', 'Boats are blue') } },
    ],
    { since: '2026-03-02' },
  );
  expect(decisions.map(({ text, firstSeen }) => [text, firstSeen?.commit])).toEqual([
    ['Boats are blue', commit(2)],
    ['One lamp per pier', undefined],
  ]);
});

test.each([
  'Boats are red and blue at the bow (supersedes: Boats are blue at the bow)',
  'Boats are red and blue at the bow (replaces "Boats are blue at the bow")',
])('one that quotes what it takes the place of is no rewording of it: %s', (text) => {
  const { decisions } = readSteps([
    { date: day(1), files: { 'STATE.md': state('[Phase 2]: Boats are blue at the bow') } },
    { date: day(2), files: { 'STATE.md': state(`[Phase 2]: ${text}`) } },
  ]);
  const [old, next] = ['Boats are blue at the bow', text].map((each) => decisions.find((found) => found.text === each));
  expect(old).toMatchObject({ status: 'superseded', statusBasis: 'text', supersededBy: next?.id });
  expect(next).toMatchObject({ status: 'standing', supersedes: old?.id });
});
