import { expect, test } from 'vitest';
import { auditState } from '../../../src/views/milestone/evidence.ts';
import { milestoneView, whenText } from '../../../src/views/milestone/index.ts';
import { lighthouse } from '../../fixtures/project-file.ts';

const viewOf = (key: string) =>
  milestoneView(
    lighthouse,
    lighthouse.milestones.find((milestone) => milestone.key === key)!,
  );

test('a report says what was promised, what was delivered, whether that is verified, and when', () => {
  expect(viewOf('v1.0')).toMatchObject({
    title: 'v1.0 Lamps',
    sentence: 'Shipped on 9 Feb 2026 after 5 weeks, with 2 of 3 requirements done; the evidence for it is incomplete.',
    promised: '3 requirements, 2 phases and 4 plans',
    delivered: '2 of 3 requirements, 2 of 2 phases and 4 of 4 plans',
    evidence: { state: { word: 'Claimed' }, missing: ['Requirement LAMP-03 is not ticked.', 'The audit found gaps.'] },
    when: '5 Jan 2026 to 9 Feb 2026, 5 weeks',
    open: [{ label: 'LAMP-03', href: '#requirement-LAMP-03', state: { word: 'Open' } }],
    audits: [{ state: { state: 'warning', word: 'Gaps found' }, scores: [{ label: 'requirements', value: '2/3' }] }],
    earlier: undefined,
    later: { label: 'v1.1 Alarms', href: '/projects/lighthouse/milestones/v1.1/' },
  });
});

test('decisions stand under their phase, first those of none', () => {
  expect(viewOf('v1.1').decisions.map(({ title, rows }) => [title, rows.map(({ text }) => text)])).toEqual([
    ['Of the milestone as a whole', ['Alarms go out by telephone']],
    ['Phase 4, Radio alarms', ['Alarms go out by radio']],
  ]);
});

test('documents are those it names and those that belong to it, not those of its phases', () => {
  expect(viewOf('v1.0').documents.map(({ label }) => label)).toEqual([
    'v1.0-ROADMAP.md',
    'v1.0-MILESTONE-AUDIT.md',
    'v1.0-REQUIREMENTS.md',
  ]);
});

test('a milestone in progress lists what is still open', () => {
  const view = viewOf('v1.1');
  expect(view.sentence).toBe('In progress since 10 Feb 2026, with 1 of 2 requirements done.');
  expect(view.evidence).toBeUndefined();
  expect(view.open.map(({ label }) => label)).toEqual(['ALRM-02', 'Phase 4', 'Phase 4.1']);
});

test('how much is done is not made up', () => {
  const milestone = {
    ...lighthouse.milestones[2]!,
    status: 'shipped' as const,
    shippedOn: '2026-03-01',
    plansTotal: 24,
  };
  expect(milestoneView(lighthouse, milestone)).toMatchObject({
    sentence: 'Shipped on 1 Mar 2026.',
    promised: '24 plans',
    delivered: 'Nothing says how much of it is done',
  });
});

test('of a planned milestone nothing is made up', () => {
  expect(viewOf('v2.0')).toMatchObject({
    sentence: 'Planned, not started.',
    promised: 'No requirement, phase or plan of it was found',
    when: 'Not started',
    phases: [],
    later: undefined,
  });
});

test.each([
  [{ startedOn: '2026-01-05', shippedOn: '2026-01-05', status: 'shipped' }, '5 Jan 2026 to 5 Jan 2026, 1 day'],
  [{ shippedOn: '2026-01-05', status: 'shipped' }, '5 Jan 2026; no start is stated'],
  [{ startedOn: '2026-01-05', status: 'active' }, 'Since 5 Jan 2026'],
  [{ startedOn: '2026-01-05', status: 'shipped' }, 'Since 5 Jan 2026; no end is stated'],
  [{ status: 'shipped' }, 'No date is stated in the files'],
] as const)('%j is "%s"', (dates, text) => {
  expect(
    whenText({
      key: 'v1',
      accomplishments: [],
      stats: [],
      documents: [],
      origins: [{ path: 'a', line: 1, kind: 'milestones' }],
      ...dates,
    }),
  ).toBe(text);
});

test.each([
  ['passed', 'verified', 'Passed'],
  ['gaps_found', 'warning', 'Gaps found'],
  ['failed', 'failed', 'Failed'],
  ['in review', 'pending', 'In review'],
])('an audit that says %s is %s', (status, state, word) => {
  expect(auditState(status)).toEqual({ state, word });
});
