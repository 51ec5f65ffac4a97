import { expect, test } from 'vitest';
import { parseState } from '../../../src/planning/documents/state.ts';
import { plain, readAs } from '../../helpers/reading.ts';

const expected = {
  status: { class: 'executing' },
  milestone: { version: 'v1.2' },
  position: { phase: '4', phaseCount: 6, plan: '04-02', planCount: 3 },
  stated: { percent: 40 },
  lastActivity: { date: '2026-03-04' },
};

const frontmatter = `---
gsd_state_version: 1.0
milestone: v1.2
milestone_name: Night Ferries
current_phase: 04
status: executing
last_activity: 2026-03-04 -- Plan 04-01 done
progress:
  total_phases: 6
  percent: 40
---

# Project State

## Current Position

Phase: 4 of 6 (Lamps)
Plan: 2 of 3 in current phase
Status: Executing Phase 4
Last activity: 2026-03-04
`;

const lines = (write: (label: string, value: string) => string, labels: Record<string, string>): string =>
  [
    '# State',
    '',
    `## ${labels['position'] ?? 'Current Position'}`,
    '',
    ...VALUES.map(([label, value]) => write(labels[label] ?? label, value)),
  ].join('\n');

const VALUES: readonly (readonly [string, string])[] = [
  ['Milestone', 'v1.2 Night Ferries'],
  ['Phase', '4 / 6 (Lamps)'],
  ['Plan', '2 / 3'],
  ['Status', 'in progress'],
  ['Last activity', '2026-03-04 — Plan 04-01'],
  ['Progress', '[████░░░░░░] 40%'],
];

const LOCALISED: Record<string, Record<string, string>> = {
  German: {
    position: 'Aktuelle Position',
    Milestone: 'Meilenstein',
    'Last activity': 'Letzte Aktivität',
    Progress: 'Fortschritt',
  },
  Spanish: {
    position: 'Posición actual',
    Milestone: 'Hito',
    Phase: 'Fase',
    Status: 'Estado',
    'Last activity': 'Última actividad',
    Progress: 'Progreso',
  },
  Portuguese: {
    position: 'Posição Atual',
    Milestone: 'Marco',
    Phase: 'Fase',
    Plan: 'Plano',
    'Last activity': 'Última atividade',
    Progress: 'Progresso',
  },
  French: {
    position: 'Position actuelle',
    Milestone: 'Jalon',
    Status: 'Statut',
    'Last activity': 'Dernière activité',
    Progress: 'Progression',
  },
  Russian: {
    position: 'Текущая позиция',
    Milestone: 'Веха',
    Phase: 'Фаза',
    Plan: 'План',
    Status: 'Статус',
    'Last activity': 'Последняя активность',
    Progress: 'Прогресс',
  },
  Korean: {
    position: '현재 위치',
    Milestone: '마일스톤',
    Phase: '단계',
    Plan: '계획',
    Status: '상태',
    'Last activity': '마지막 활동',
    Progress: '진행률',
  },
  Chinese: {
    position: '当前位置',
    Milestone: '里程碑',
    Phase: '阶段',
    Plan: '计划',
    Status: '状态',
    'Last activity': '最近活动',
    Progress: '进度',
  },
  Japanese: {
    position: '現在地',
    Milestone: 'マイルストーン',
    Phase: 'フェーズ',
    Plan: 'プラン',
    Status: 'ステータス',
    'Last activity': '最終アクティビティ',
    Progress: '進捗',
  },
};

test.each<[string, string]>([
  ['frontmatter', frontmatter],
  ['plain labels', lines((label, value) => `${label}: ${value}`, {})],
  ['bold labels', lines((label, value) => `**${label}:** ${value}`, {})],
  ['bold labels with the colon outside', lines((label, value) => `**${label}**: ${value}`, {})],
  ['bold labels behind bullets', lines((label, value) => `- **${label}:** ${value}`, {})],
  [
    'rows of a table',
    `${lines(() => '', {})}\n| Field | Value |\n|---|---|\n${VALUES.map(([label, value]) => `| ${label} | ${value} |`).join('\n')}`,
  ],
  ['CRLF', lines((label, value) => `${label}: ${value}\r`, {})],
  ...Object.entries(LOCALISED).map(([language, labels]): [string, string] => [
    `${language} labels`,
    lines((label, value) => `${label}: ${value}`, labels),
  ]),
])('%s give status, milestone, position, progress and last activity', (_, text) => {
  expect(plain(readAs('state', parseState, text).facts.state)).toMatchObject(expected);
});

test.each([
  ['7 of 8 (Piers) -- IN PROGRESS', { phase: '7', phaseCount: 8, phaseName: 'Piers' }],
  ['03 (Piers) — EXECUTING', { phase: '3', phaseName: 'Piers' }],
  ['05 — Piers', { phase: '5', phaseName: 'Piers' }],
  ['13 - Piers & Lamps', { phase: '13', phaseName: 'Piers & Lamps' }],
  ['3 — COMPLETE', { phase: '3' }],
  ['2.1 of 9 (Piers (inserted))', { phase: '2.1', phaseCount: 9, phaseName: 'Piers (inserted)' }],
  ['Phase 34 — Piers (COMPLETE)', { phase: '34', phaseName: 'Piers' }],
  ['44 (next) — not yet planned', { phase: '44' }],
])('Phase: %s', (value, position) => {
  expect(plain(readAs('state', parseState, `## Current Position\n\nPhase: ${value}\n`).facts.state?.position)).toEqual(
    position,
  );
});

test.each([
  'Complete',
  'Not started (defining requirements)',
  'None',
  'N/A',
  'Between milestones',
  'Milestone v1.0 complete',
  'All v1.0 phases complete',
  '—',
  'v1.5 Complete',
])('Phase: %s names no phase', (value) => {
  expect(readAs('state', parseState, `## Current Position\n\nPhase: ${value}\n`).facts.state?.position).toBeUndefined();
});

test.each([
  ['Progress: [█████████░] 81%', { percent: 81 }],
  ['Progress: [####--] 57% (8/14 plans)', { percent: 57, plansDone: 8, plansTotal: 14 }],
  ['Progress: ████░ ~59% (23 of ~39 plans)', { percent: 59, plansDone: 23, plansTotal: 39 }],
  ['Progress: [====..] 2/5 phases', { phasesDone: 2, phasesTotal: 5 }],
  [
    'Milestone: v2.0 Tides\nProgress: [██] 99% (v1.0: 200/203 plans) → [███░] 29% (v2.0: 9/31 plans)',
    { percent: 29, plansDone: 9, plansTotal: 31 },
  ],
  ['Milestone: v1.6 Tides\nProgress: v1.5 [██████] 100%; v1.6 [███░░░] 50%', { percent: 50 }],
  ['Milestone: v1.7 Tides\nProgress: v1.5 [██████] 100%; v1.6 [███░░░] 50%', undefined],
  ['Progress: [████] 68/68 plans (100%) - v1.0 through v1.3 shipped', undefined],
  ['Phase: Complete (7/7 phases)', { phasesDone: 7, phasesTotal: 7 }],
  ['**Phases Complete:** 4/4', { phasesDone: 4, phasesTotal: 4 }],
  ['**Progress:**\n```\n[====] Phase 1 (done)\n```\nOverall: 6/6 phases complete', { phasesDone: 6, phasesTotal: 6 }],
  ['Progress: Ready to start', undefined],
])('%s', (text, stated) => {
  expect(plain(readAs('state', parseState, `## Current Position\n\n${text}\n`).facts.state?.stated ?? null)).toEqual(
    stated ?? null,
  );
});

test('bars below a heading for progress count, those of one phase do not', () => {
  const text = '## Progress\n\n```\n[====] Phase 1: 100%\n[##..] 50% (4/8 plans)\n```\n';
  expect(plain(readAs('state', parseState, text).facts.state?.stated)).toEqual({
    percent: 50,
    plansDone: 4,
    plansTotal: 8,
  });
});

test.each([
  ['Milestone: v1.1 — Night Ferries (in flight)', { version: 'v1.1', name: 'Night Ferries' }],
  ['**Milestone:** None active — v3.0 just shipped', { version: 'v3.0', closed: true }],
  ['**Milestone:** v2.0 Night Ferries **SHIPPED**', { version: 'v2.0', name: 'Night Ferries', closed: true }],
  ['Milestone: v1.1 Night Ferries — COMPLETE', { version: 'v1.1', name: 'Night Ferries' }],
  ['Status: v1.3 shipped - Ready to plan v2.0', { version: 'v1.3', closed: true }],
  ['Last activity: 2026-02-23 — Milestone v0.2 Night Ferries started', { version: 'v0.2', name: 'Night Ferries' }],
  ['Current focus: v1.7 Night Ferries (IN PROGRESS)', { version: 'v1.7', name: 'Night Ferries' }],
  ['Current focus: Planning next milestone (v2.0 Night Ferries)', undefined],
])('%s names the milestone', (text, milestone) => {
  expect(plain(readAs('state', parseState, `## Current Position\n\n${text}\n`).facts.state?.milestone ?? null)).toEqual(
    milestone ?? null,
  );
});

test('a value that frontmatter gives by default is absent', () => {
  const state = readAs(
    'state',
    parseState,
    '---\nmilestone: v1.0\nmilestone_name: milestone\nstatus: unknown\n---\n\n# State\n',
  ).facts.state;
  expect(plain(state?.milestone)).toEqual({ version: 'v1.0' });
  expect(state?.status?.class).toBe('unknown');
});

test.each([
  ['Phase: 4 (Lamps) — COMPLETE', 'completed'],
  ['Phase: 4 (Lamps) — EXECUTING', 'executing'],
  ['Phase: 4 (Lamps) — by the sea', 'unknown'],
])('where no status is stated, the mark behind the phase tells it: %s', (line, expected) => {
  const { facts } = readAs('state', parseState, `---\nstatus: unknown\n---\n\n## Current Position\n\n${line}\n`);
  expect(facts.state?.status?.class).toBe(expected);
});

test('a heading for the status may have its sentence below', () => {
  const { facts } = readAs('state', parseState, '# State\n\n## Current Status\n\nPhase 1 is ready to plan.\n');
  expect(facts.state?.status).toMatchObject({ class: 'planning', text: 'Phase 1 is ready to plan.' });
});

test('a bar below the words of the progress is part of it, and figures of another milestone are not', () => {
  const text = `# Project State

## Current Position

Phase: 22 of 25
Progress: v1.3 + v1.4 SHIPPED | v1.5 IN PROGRESS
[█████░░░░░░░░░] 1/4 phases

## Performance Metrics

**v1.4 Velocity:**
- Phases completed: 6
- Plans completed: 8
`;
  const { facts } = readAs('state', parseState, text);
  expect(facts.state?.stated).toMatchObject({ phasesDone: 1, phasesTotal: 4 });
  expect(facts.state?.totals?.plansDone).toBeUndefined();
});

test('a plan file named by its phase alone tells no number of a plan', () => {
  const { facts } = readAs('state', parseState, '## Current Position\n\nPhase: 3 of 4\nPlan: 03-PLAN.md\n');
  expect(facts.state?.position).toMatchObject({ phase: '3', plan: undefined });
});

test('a mark behind the name of a phase is no part of it', () => {
  const { facts } = readAs('state', parseState, '## Current Position\n\nPhase: 27 - Lamps ✓\n');
  expect(facts.state?.position).toMatchObject({ phase: '27', phaseName: 'Lamps' });
});

test('a milestone name that begins with its own version says it once', () => {
  const state = readAs(
    'state',
    parseState,
    '---\nmilestone: v1.0\nmilestone_name: v1.0 Night Ferries\n---\n\n# State\n',
  );
  expect(plain(state.facts.state?.milestone)).toEqual({ version: 'v1.0', name: 'Night Ferries' });
});

test('plans counted over several phases name no plan of the first', () => {
  const { facts } = readAs('state', parseState, '## Current Position\n\nPhase: 45-50 - Quay\nPlan: 6/6 done\n');
  expect(plain(facts.state?.position)).toEqual(expect.objectContaining({ phase: '45' }));
  expect(facts.state?.position).toEqual(expect.objectContaining({ plan: undefined, planCount: undefined }));
});
