import { z } from 'zod';
import { origin, origins } from './origin.ts';
import { count, day } from './primitives.ts';

export const statusClass = z.enum([
  'planning',
  'discussing',
  'executing',
  'verifying',
  'completed',
  'paused',
  'unknown',
]);
export type StatusClass = z.output<typeof statusClass>;

export const healthWord = z.enum(['on-track', 'at-risk', 'blocked', 'stale', 'done', 'unknown']);
export type HealthWord = z.output<typeof healthWord>;

export const health = z.object({
  word: healthWord,
  /** Full sentences that say why. */
  reasons: z.array(z.string()),
  statedBy: z.object({ note: z.string(), author: z.string().optional(), date: z.string() }).optional(),
});
export type Health = z.output<typeof health>;

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

/** A dialect in which a project's files are written, and what tells it; no evidence where it is configured and nothing else tells it. */
export const detectedDialect = z.object({
  id: z.string(),
  name: z.string(),
  basis: z.enum(['detected', 'configured']),
  /** Up to three places, as written there. */
  evidence: z.array(z.object({ text: z.string(), origins })),
});
export type DetectedDialect = z.output<typeof detectedDialect>;

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
  /** Old versions of its files that were read, and that could not be; absent without history. */
  history: z.object({ versions: count, unreadable: count, conflicts: count }).optional(),
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
    .object({
      last: z.string().optional(),
      stoppedAt: z.string().optional(),
      resumeFile: z.string().optional(),
      origins,
    })
    .optional(),
  /** How the files are written: forks before languages. */
  dialects: z.array(detectedDialect).optional(),
});
export type Project = z.output<typeof project>;
