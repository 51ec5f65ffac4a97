import { expect, test } from 'vitest';
import type { Correction } from '../../src/model/index.ts';
import { withCorrections } from '../../src/planning/corrections.ts';
import { decision, milestone, projectWith } from '../fixtures/project-builder.ts';

const [first, second] = [decision(1), decision(2)];
const mill = projectWith({ decisions: [first, second], milestones: [milestone('v1.0', { status: 'active' })] });
const place = { path: 'corrections.yaml', line: 3 };
const correct = (correction: Omit<Correction, 'path' | 'line' | 'project'>) =>
  withCorrections([mill], [{ project: 'mill', ...place, ...correction }])[0] ?? mill;
const byCorrection = { ...place, kind: 'correction' };

test('a decision that another took the place of is superseded, and both say so', () => {
  const { decisions } = correct({ decision: first.id, supersededBy: second.id });
  expect(decisions[0]).toMatchObject({ status: 'superseded', supersededBy: second.id });
  expect(decisions[1]).toMatchObject({ supersedes: first.id });
  expect(decisions[0]?.origins.at(-1)).toEqual(byCorrection);
});

test('two wordings of one decision become one, whose other address is kept', () => {
  const { decisions } = correct({ decision: second.id, sameAs: first.id });
  expect(decisions.map(({ id }) => id)).toEqual([first.id]);
  expect(decisions[0]?.formerIds).toEqual([second.id]);
  expect(decisions[0]?.origins.some(({ text }) => text === second.text)).toBe(true);
});

test('what is no decision leaves the list and is named in a diagnostic', () => {
  const { decisions, diagnostics } = correct({ decision: first.id, noDecision: true, reason: 'A heading.' });
  expect(decisions).toEqual([second]);
  expect(diagnostics).toMatchObject([
    {
      ruleId: 'correction-applied',
      severity: 'info',
      message: `“${first.text}” is no decision: A heading.`,
      origins: [byCorrection],
    },
  ]);
});

test('a stated ship date closes a milestone', () => {
  const { milestones } = correct({ milestone: 'v1.0', shippedOn: '2026-02-03' });
  expect(milestones[0]).toMatchObject({ status: 'shipped', shippedOn: '2026-02-03' });
});

test('a milestone that a correction closes is no longer the current one', () => {
  const origins = [{ path: '.planning/STATE.md', line: 3, kind: 'state' }];
  const working = {
    ...mill,
    project: { ...mill.project, currentMilestone: { version: 'v1.0', key: 'v1.0', origins } },
  };
  const corrections = [{ project: 'mill', milestone: 'v1.0', status: 'abandoned' as const, ...place }];
  expect(withCorrections([working], corrections)[0]?.project.currentMilestone).toBeUndefined();
});

test.each([
  ['a decision that does not exist', { project: 'mill', decision: 'cccccccccccc', noDecision: true as const }],
  ['a milestone that does not exist', { project: 'mill', milestone: 'v9.9', shippedOn: '2026-01-01' }],
  ['a project that does not exist', { project: 'forge', milestone: 'v1.0', shippedOn: '2026-01-01' }],
  ['a decision that would replace itself', { project: 'mill', decision: first.id, supersededBy: first.id }],
])('a correction of %s changes nothing and is reported', (_, entry) => {
  const [file] = withCorrections([mill], [{ ...entry, ...place }]);
  expect(file?.diagnostics).toMatchObject([{ ruleId: 'correction-unused', severity: 'warning' }]);
  expect({ ...file, diagnostics: [] }).toEqual(mill);
});
