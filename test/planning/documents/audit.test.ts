import { expect, test } from 'vitest';
import { auditStatus, auditVersion } from '../../../src/planning/documents/audit.ts';
import { parse } from '../parse.ts';

test('reads deep frontmatter', () => {
  const { facts } = parse(
    'milestones/v1.0-MILESTONE-AUDIT.md',
    '---\nmilestone: v1.0\naudited: 2026-03-04T10:00:00Z\nstatus: gaps_found\nscores:\n  requirements: 22/24\n  flows: "5/6"\ngaps:\n  requirements:\n    - id: A-01\n      status: open\n---\n\n# Audit\n',
  );
  expect(facts.audits).toEqual([
    {
      status: 'gaps_found',
      milestone: 'v1.0',
      auditedOn: '2026-03-04',
      scores: { requirements: '22/24', flows: '5/6' },
      origins: [{ path: '.planning/milestones/v1.0-MILESTONE-AUDIT.md', line: 1, endLine: 12, kind: 'audit' }],
    },
  ]);
});

test.each([
  [
    'labels',
    '# Milestone Audit: v2.0 Bikes\n\n**Audit Date:** 2026-03-04\n**Status:** PASSED\n',
    { status: 'passed', milestone: 'v2.0', auditedOn: '2026-03-04' },
  ],
  [
    'a verdict',
    '# Milestone Audit — v2.0\n\n**Audit date:** 2026-03-04\n\n## Verdict\n\n**CONDITIONAL**\n',
    { status: 'conditional', milestone: 'v2.0' },
  ],
  [
    'a verdict in a sentence, below an outcome that tells a story',
    '# Milestone Audit: v2.0 Bikes\n\n## Outcome\n\nThe racks met their intent:\n\n- Racks\n\n## Verdict\n\n`v2.0` is complete as a milestone. Lamps follow.\n',
    { status: 'complete', milestone: 'v2.0' },
  ],
  ['a verdict in its heading', '# v2.0 Audit\n\n## Verdict: PASS\n', { status: 'passed', milestone: 'v2.0' }],
])('reads a body without frontmatter: %s', (_, text, expected) => {
  expect(parse('v2.0-MILESTONE-AUDIT.md', text).facts.audits).toMatchObject([expected]);
});

test('takes the milestone from the path where the text has none, and says that a status is missing', () => {
  const { facts, diagnostics } = parse('milestones/v1.4-MILESTONE-AUDIT.md', '# Audit\n\nWords.\n');
  expect(facts.audits).toMatchObject([{ status: 'unknown', milestone: 'v1.4' }]);
  expect(diagnostics).toMatchObject([{ ruleId: 'field-unreadable' }]);
});

test('a story below the heading of its outcome states no status', () => {
  const text = '# v1.4 Audit\n\n## Outcome\n\n**v1.4 ships.** Five of six lamps are lit.\n';
  expect(parse('milestones/v1.4-MILESTONE-AUDIT.md', text).facts.audits).toMatchObject([{ status: 'unknown' }]);
});

test.each([
  ['passed', 'passed'],
  ['PASS', 'passed'],
  ['✅ PASSED — all good', 'passed'],
  ['Gaps found', 'gaps_found'],
  ['passed-with-notes', 'passed_with_notes'],
  [undefined, undefined],
])('status %j is %j', (said, status) => {
  expect(auditStatus(said)).toBe(status);
});

test.each([
  ['v1', 'v1'],
  ['1.0', 'v1.0'],
  ['14.0', 'v14.0'],
  ['v3.0 Bikes', 'v3.0'],
  ['Lending Desk', 'Lending Desk'],
])('milestone %j is %j', (said, version) => {
  expect(auditVersion(said)).toBe(version);
});
