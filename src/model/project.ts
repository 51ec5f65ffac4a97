import { z } from 'zod';
import { day, documentKind, gone, origin, origins } from './origin.ts';

const count = z.int().min(0);
/** A duration in minutes. */
const minutes = z.number().min(0);
/** A commit and its instant. */
const seen = z.object({ commit: z.string(), date: z.string() });

export const statusClass = z.enum(['planning', 'discussing', 'executing', 'verifying', 'completed', 'paused', 'unknown']);
export type StatusClass = z.output<typeof statusClass>;

export const healthWord = z.enum(['on-track', 'at-risk', 'blocked', 'stale', 'done', 'unknown']);
export type HealthWord = z.output<typeof healthWord>;

export const health = z.object({
  word: healthWord,
  /** Full sentences that say why. */
  reasons: z.array(z.string()),
  statedBy: z.object({ note: z.string(), author: z.string().optional(), date: z.string() }).optional(),
});

export const statedProgress = z.object({
  plansDone: count.optional(),
  plansTotal: count.optional(),
  phasesDone: count.optional(),
  phasesTotal: count.optional(),
  percent: z.number().optional(),
  origins,
});
export type StatedProgress = z.output<typeof statedProgress>;

export const computedProgress = z.object({
  plansDone: count,
  plansTotal: count,
  phasesDone: count,
  phasesTotal: count,
  percent: z.number(),
  /** What was counted: the current milestone, or the whole project where none is known. */
  basis: z.enum(['milestone', 'project']),
});
export type ComputedProgress = z.output<typeof computedProgress>;

/** `stated` is what the files say of the current milestone, `computed` what the files add up to. */
export const progress = z.object({ stated: statedProgress.optional(), computed: computedProgress.optional() });

export const currentMilestone = z.object({
  version: z.string().optional(),
  name: z.string().optional(),
  /** The `key` of the milestone in `milestones`. */
  key: z.string().optional(),
  origins,
});

export const project = z.object({
  id: z.string(),
  name: z.string(),
  source: z.string(),
  /** Path of the planning root in the repository, e.g. `.planning`. */
  root: z.string(),
  repo: z.string().optional(),
  ref: z.string().optional(),
  commit: z.string().optional(),
  /** Date of the last commit that touched the planning root. */
  asOf: z.string().optional(),
  team: z.string().optional(),
  coreValue: z.string().optional(),
  focus: z.string().optional(),
  status: z.object({ class: statusClass, text: z.string().optional(), origins: z.array(origin) }),
  health,
  currentMilestone: currentMilestone.optional(),
  position: z
    .object({
      phase: z.string().optional(),
      phaseName: z.string().optional(),
      phaseCount: count.optional(),
      plan: z.string().optional(),
      planCount: count.optional(),
      origins,
    })
    .optional(),
  progress,
  lastActivity: z.object({ date: day.optional(), text: z.string().optional(), origins }).optional(),
  session: z
    .object({ last: z.string().optional(), stoppedAt: z.string().optional(), resumeFile: z.string().optional(), origins })
    .optional(),
});
export type Project = z.output<typeof project>;

export const milestone = z.object({
  /** Its version; `-2` for a second of the same. Unique in the project. */
  key: z.string(),
  version: z.string().optional(),
  name: z.string().optional(),
  status: z.enum(['planned', 'active', 'shipped', 'archived', 'abandoned', 'unknown']),
  startedOn: day.optional(),
  shippedOn: day.optional(),
  /** Phase numbers in normal form. */
  phases: z.array(z.string()).optional(),
  plansTotal: count.optional(),
  plansDone: count.optional(),
  tasks: count.optional(),
  summary: z.string().optional(),
  accomplishments: z.array(z.string()),
  stats: z.array(z.object({ label: z.string(), value: z.string() })),
  requirements: z.object({ total: count, done: count }).optional(),
  audit: z.object({ status: z.string(), scores: z.record(z.string(), z.string()).optional() }).optional(),
  evidence: z.object({ grade: z.enum(['verified', 'claimed']), missing: z.array(z.string()) }).optional(),
  /** Paths of its documents. */
  documents: z.array(z.string()),
  origins,
});
export type Milestone = z.output<typeof milestone>;

export const phase = z.object({
  key: z.string(),
  /** In normal form: `7`, `2.1`, `12A`. */
  number: z.string(),
  name: z.string().optional(),
  /** A milestone's `key`. */
  milestone: z.string().optional(),
  goal: z.string().optional(),
  status: z.enum(['planned', 'active', 'done', 'dropped', 'unknown']),
  /** Phase numbers. */
  dependsOn: z.array(z.string()),
  plansTotal: count.optional(),
  plansDone: count.optional(),
  minutes: minutes.optional(),
  startedOn: day.optional(),
  completedOn: day.optional(),
  inserted: z.boolean().optional(),
  backlog: z.boolean().optional(),
  origins,
  gone: gone.optional(),
});
export type Phase = z.output<typeof phase>;

export const plan = z.object({
  key: z.string(),
  /** With two-digit padding: `07-02`, `02.1-01`. */
  id: z.string(),
  /** Phase number in normal form. */
  phase: z.string(),
  milestone: z.string().optional(),
  title: z.string().optional(),
  done: z.boolean(),
  minutes: minutes.optional(),
  /** The unit was not stated. */
  minutesGuessed: z.boolean().optional(),
  /** Stated with `~`, `<` or a qualification. */
  approximate: z.boolean().optional(),
  tasks: count.optional(),
  files: count.optional(),
  completedOn: day.optional(),
  requirements: z.array(z.string()),
  tags: z.array(z.string()),
  origins,
  gone: gone.optional(),
});
export type Plan = z.output<typeof plan>;

/** A per-plan row as stated in STATE.md. */
export const metricRow = z.object({
  plan: z.string(),
  phase: z.string().optional(),
  minutes: minutes.optional(),
  minutesGuessed: z.boolean().optional(),
  approximate: z.boolean().optional(),
  tasks: count.optional(),
  files: count.optional(),
  origins,
});
export type MetricRow = z.output<typeof metricRow>;

/** A By Phase row as stated in STATE.md; `phase` is the cell as written. */
export const phaseRow = z.object({
  phase: z.string(),
  plans: count.optional(),
  totalMinutes: minutes.optional(),
  averageMinutes: minutes.optional(),
  origins,
});
export type PhaseRow = z.output<typeof phaseRow>;

export const decision = z.object({
  /** 12 hexadecimal digits, stable over rewording, moves and pruning. */
  id: z.string().regex(/^[0-9a-f]{12}$/),
  formerIds: z.array(z.string()).optional(),
  text: z.string(),
  rationale: z.string().optional(),
  alternatives: z.array(z.string()).optional(),
  category: z.string().optional(),
  outcome: z.enum(['good', 'revisit', 'pending', 'other']).optional(),
  status: z.enum(['standing', 'superseded', 'retired', 'unknown']),
  supersedes: z.string().optional(),
  supersededBy: z.string().optional(),
  phase: z.string().optional(),
  plan: z.string().optional(),
  /** A milestone's `key`. */
  milestone: z.string().optional(),
  decidedOn: day.optional(),
  decidedOnBasis: z.enum(['stated', 'summary', 'commit']).optional(),
  firstSeen: seen.optional(),
  lastSeen: seen.optional(),
  versions: z.array(z.object({ text: z.string(), firstSeen: seen, lastSeen: seen, origins })).optional(),
  markdown: z.string().optional(),
  origins,
  gone: gone.optional(),
});
export type Decision = z.output<typeof decision>;

export const requirement = z.object({
  key: z.string(),
  id: z.string().optional(),
  text: z.string(),
  status: z.enum(['open', 'done', 'dropped', 'blocked', 'unknown']),
  scope: z.enum(['current', 'future', 'out']),
  phases: z.array(z.string()).optional(),
  plans: z.array(z.string()).optional(),
  milestone: z.string().optional(),
  evidence: z.array(z.string()).optional(),
  origins,
  gone: gone.optional(),
});
export type Requirement = z.output<typeof requirement>;

export const blocker = z.object({
  key: z.string(),
  text: z.string(),
  resolved: z.boolean(),
  phase: z.string().optional(),
  since: day.optional(),
  resolvedOn: day.optional(),
  origins,
  gone: gone.optional(),
});
export type Blocker = z.output<typeof blocker>;

export const todo = z.object({
  key: z.string(),
  text: z.string(),
  done: z.boolean(),
  since: day.optional(),
  doneOn: day.optional(),
  origins,
  gone: gone.optional(),
});
export type Todo = z.output<typeof todo>;

export const quickTask = z.object({
  key: z.string(),
  id: z.string(),
  description: z.string().optional(),
  date: day.optional(),
  commit: z.string().optional(),
  origins,
  gone: gone.optional(),
});
export type QuickTask = z.output<typeof quickTask>;

export const audit = z.object({
  key: z.string(),
  /** The audited milestone's version. */
  milestone: z.string().optional(),
  status: z.string(),
  auditedOn: day.optional(),
  scores: z.record(z.string(), z.string()).optional(),
  origins,
  gone: gone.optional(),
});
export type Audit = z.output<typeof audit>;

/** Something that happened on a day, from a log line or a dated fact. */
export const activity = z.object({ date: day, kind: z.string(), text: z.string(), origins });
export type Activity = z.output<typeof activity>;

/** Bytes of a document by what became of them; the four add up to the whole file. */
export const ledger = z.object({ facts: count, prose: count, filler: count, left: count });
export type Ledger = z.output<typeof ledger>;

export const document = z.object({
  path: z.string(),
  kind: documentKind,
  title: z.string().optional(),
  milestone: z.string().optional(),
  /** A phase's `key`. */
  phase: z.string().optional(),
  ledger: ledger.optional(),
});
export type Document = z.output<typeof document>;

/** One fact on which sources disagree: the value that is trusted and what every source claims. */
export const contradiction = z.object({
  fact: z.string(),
  trusted: z.string(),
  claims: z.array(z.object({ value: z.string(), origins })),
});
export type Contradiction = z.output<typeof contradiction>;

export const severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.output<typeof severity>;

export const diagnostic = z.object({
  ruleId: z.string(),
  severity,
  message: z.string(),
  origins: z.array(origin),
  actual: z.string().optional(),
  expected: z.string().optional(),
  note: z.string().optional(),
});
export type Diagnostic = z.output<typeof diagnostic>;

/** Everything known of one project: `/data/projects/<project id>.json`. */
export const projectFile = z.object({
  schemaVersion: z.literal(1),
  project,
  milestones: z.array(milestone),
  phases: z.array(phase),
  plans: z.array(plan),
  metricRows: z.array(metricRow),
  phaseRows: z.array(phaseRow),
  decisions: z.array(decision),
  requirements: z.array(requirement),
  blockers: z.array(blocker),
  todos: z.array(todo),
  quickTasks: z.array(quickTask),
  audits: z.array(audit),
  activity: z.array(activity),
  documents: z.array(document),
  contradictions: z.array(contradiction),
  diagnostics: z.array(diagnostic),
});
export type ProjectFile = z.output<typeof projectFile>;
