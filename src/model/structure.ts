import { z } from 'zod';
import { gone, origins } from './origin.ts';
import { count, day, minutes } from './primitives.ts';

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
