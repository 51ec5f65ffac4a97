import { describe, expect, test } from 'vitest';
import type { Blocker, HealthRules, Milestone, Note, Plan, ProjectFile } from '../../../src/model/index.ts';
import { withHealth } from '../../../src/planning/health/index.ts';
import { origin, projectFile } from '../../collections/project-file.ts';

const today = '2026-06-30T08:00:00Z';
const rules: HealthRules = { staleAfterDays: 30, concernAfterDays: 14, statementDays: 31 };
const documents = [{ path: '.planning/STATE.md', kind: 'state' }] as const;

type Arrays = Parameters<typeof projectFile>[1];
type Project = Partial<ProjectFile['project']>;

const blocker = (text: string, since?: string, over: Partial<Blocker> = {}): Blocker => ({
  key: text,
  text,
  resolved: false,
  ...(since === undefined ? {} : { since }),
  origins: [origin()],
  ...over,
});
const milestone = (key: string, status: Milestone['status'], over: Partial<Milestone> = {}): Milestone => ({
  key,
  version: key,
  status,
  accomplishments: [],
  stats: [],
  documents: [],
  origins: [origin()],
  ...over,
});
const finished = (id: string, completedOn: string): Plan => ({
  key: id,
  id,
  phase: '1',
  done: true,
  completedOn,
  requirements: [],
  tags: [],
  origins: [origin()],
});
const current: Project = {
  asOf: '2026-06-29T08:00:00Z',
  currentMilestone: { key: 'v1.1', version: 'v1.1', origins: [origin()] },
};
const counted = (plansDone: number, plansTotal: number, percent?: number): ProjectFile['project']['progress'] => ({
  computed: {
    plansDone,
    plansTotal,
    phasesDone: 0,
    phasesTotal: 1,
    percent: (100 * plansDone) / plansTotal,
    basis: 'milestone',
  },
  ...(percent === undefined ? {} : { stated: { percent, origins: [origin()] } }),
});

const judge = (arrays: Arrays, project: Project, notes: Note[] = [], at: string | undefined = today) =>
  withHealth([projectFile('shop', { documents: [...documents], ...arrays }, project)], { today: at, notes, rules })[0]
    ?.project.health;

const cases: [string, Arrays, Project, string, string[]][] = [
  [
    'work that goes on at a pace',
    {
      plans: [finished('01-01', '2026-06-20'), finished('01-02', '2026-06-25')],
      milestones: [milestone('v1.1', 'active')],
    },
    { ...current, progress: counted(2, 5) },
    'on-track',
    [
      'No blockers are open.',
      '2 of 5 plans are done.',
      '2 plans finished in four weeks: at that pace the 3 left take about 6 weeks.',
    ],
  ],
  [
    'work that halted',
    { plans: [finished('01-01', '2026-05-01')] },
    { ...current, status: { class: 'executing', origins: [origin()] }, progress: counted(1, 5) },
    'at-risk',
    ['No plan was finished in four weeks; 4 plans are left.', 'No blockers are open.', '1 of 5 plans is done.'],
  ],
  [
    'a milestone in preparation, of which no plan is expected yet',
    { plans: [finished('01-01', '2026-05-01')] },
    { ...current, status: { class: 'planning', origins: [origin()] }, progress: counted(1, 2) },
    'on-track',
    ['No blockers are open.', '1 of 2 plans is done.'],
  ],
  [
    'a pause',
    {},
    { ...current, status: { class: 'paused', text: 'Paused until the harbour freezes.', origins: [origin()] } },
    'blocked',
    ['Work is paused: “Paused until the harbour freezes”.'],
  ],
  [
    'two blockers, the older first',
    { blockers: [blocker('Blocked by the licence', '2026-06-29'), blocker('Blocked on the crane.', '2026-06-10')] },
    current,
    'blocked',
    [
      'Blocked for 20 days, since 2026-06-10: “Blocked on the crane”.',
      'Blocked for 1 day, since 2026-06-29: “Blocked by the licence”.',
    ],
  ],
  [
    'an old and a young concern',
    {
      blockers: [
        blocker('The quay may be too short', '2026-06-01'),
        blocker('Ferry names are not final', '2026-06-28'),
      ],
    },
    current,
    'at-risk',
    [
      'A concern is open for 29 days, since 2026-06-01: “The quay may be too short”.',
      'A concern is open for 2 days, since 2026-06-28: “Ferry names are not final”.',
    ],
  ],
  [
    'concerns of unknown age',
    { blockers: [blocker('The quay may be too short'), blocker('So may the crane'), blocker('And the rope')] },
    current,
    'at-risk',
    ['A concern is open: “The quay may be too short”.', '2 more concerns are open.'],
  ],
  [
    'concerns that are over',
    {
      blockers: [
        blocker('Blocked by ice', '2026-01-01', { resolved: true }),
        blocker('Blocked by fog', '2026-01-01', { gone: { commit: 'a', date: today } }),
      ],
    },
    { ...current, progress: counted(1, 2) },
    'on-track',
    ['No blockers are open.', '1 of 2 plans is done.'],
  ],
  [
    'an audit with gaps',
    { milestones: [milestone('v1.1', 'active', { audit: { status: 'gaps_found' } })] },
    current,
    'at-risk',
    ['The audit of the current milestone says gaps found.', 'No blockers are open.'],
  ],
  [
    'a percentage that misleads',
    {},
    { ...current, progress: counted(2, 7, 99) },
    'at-risk',
    ['The files contradict each other: 99 % is stated, 2 of 7 plans are done.', 'No blockers are open.'],
  ],
  [
    'a percentage that rounds',
    {},
    { ...current, progress: counted(2, 3, 67) },
    'on-track',
    ['No blockers are open.', '2 of 3 plans are done.'],
  ],
  [
    'nothing changed for a month',
    { blockers: [blocker('The quay may be too short', '2026-03-01')] },
    { ...current, asOf: '2026-05-30T10:00:00Z' },
    'stale',
    [
      'Nothing changed for 31 days, since 2026-05-30.',
      'A concern is open for 121 days, since 2026-03-01: “The quay may be too short”.',
    ],
  ],
  [
    'blocked and old',
    { blockers: [blocker('Blocked by ice', '2026-01-01')] },
    { ...current, asOf: '2026-01-01T00:00:00Z' },
    'blocked',
    ['Blocked for 180 days, since 2026-01-01: “Blocked by ice”.', 'Nothing changed for 180 days, since 2026-01-01.'],
  ],
  [
    'everything shipped, long ago',
    { milestones: [milestone('v1.0', 'shipped', { shippedOn: '2026-01-10' })] },
    { asOf: '2026-01-11T00:00:00Z' },
    'done',
    ['v1.0 shipped on 2026-01-10, and no other milestone is open.', 'No blockers are open.'],
  ],
  [
    'a milestone is planned after the last that shipped',
    { milestones: [milestone('v1.0', 'shipped'), milestone('v1.1', 'planned')] },
    { asOf: today },
    'on-track',
    ['No blockers are open.'],
  ],
  [
    'nothing is said',
    {},
    { asOf: today },
    'unknown',
    ['The planning files say neither what is being worked on nor what is done.'],
  ],
];

test.each(cases)('%s', (_, arrays, project, word, reasons) => {
  expect(judge(arrays, project)).toEqual({ word, reasons });
});

test('a plain folder is as old as the newest day its files state', () => {
  const plans = [finished('01-01', '2026-06-25')];
  const project: Project = { status: { class: 'planning', origins: [origin()] } };
  expect(judge({ plans }, project)?.word).toBe('on-track');
  expect(judge({ plans }, project, [], '2027-01-01')?.word).toBe('stale');
});

test('where no source has a date nothing is old', () => {
  const file = projectFile('shop', { documents: [...documents], plans: [finished('01-01', '2019-06-25')] });
  expect(withHealth([file], { today: undefined, notes: [], rules })[0]?.project.health.word).toBe('on-track');
});

test('a project that could not be read keeps what is said of it', () => {
  const health = { word: 'unknown', reasons: ['no such folder.'] } as const;
  const file = projectFile('shop', {}, { health: { ...health, reasons: [...health.reasons] } });
  expect(withHealth([file], { today, notes: [], rules })[0]?.project.health).toEqual(health);
});

describe('a person’s word', () => {
  const note = (over: Partial<Note>): Note => ({
    title: 'Week 26',
    date: '2026-06-24',
    project: 'shop',
    health: 'at-risk',
    ...over,
  });
  const milestones = [milestone('v1.1', 'active')];

  test('goes first, and the judged reasons stay', () => {
    expect(judge({ milestones }, current, [note({ author: 'Ana' })])).toEqual({
      word: 'at-risk',
      reasons: ['No blockers are open.'],
      statedBy: { note: 'Week 26', author: 'Ana', date: '2026-06-24' },
    });
  });

  test('the newest counts', () => {
    const notes = [note({ date: '2026-06-20', health: 'blocked' }), note({ date: '2026-06-25', health: 'done' })];
    expect(judge({ milestones }, current, notes)?.word).toBe('done');
  });

  test.each([
    ['on another project', note({ project: 'till' })],
    ['on a milestone', note({ milestone: 'v1.0' })],
    ['without a word on health', note({ health: undefined })],
    ['that is 32 days old', note({ date: '2026-05-29' })],
  ])('a note %s says nothing', (_, each) => {
    expect(judge({ milestones }, current, [each])?.word).toBe('on-track');
  });
});
