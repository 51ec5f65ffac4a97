import { z } from 'zod';
import { gone, origins } from './origin.ts';
import { count, day, minutes } from './primitives.ts';

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

/** Something that happened on a day, from a log line or a dated fact. */
export const activity = z.object({ date: day, kind: z.string(), text: z.string(), origins });
export type Activity = z.output<typeof activity>;
