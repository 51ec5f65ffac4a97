import { z } from 'zod';
import { count } from './primitives.ts';
import { currentMilestone, health, progress, project, statusClass } from './project.ts';
import { visibility } from './visibility.ts';

export const counts = z.object({
  milestones: count,
  phases: count,
  plans: count,
  decisions: count,
  requirements: count,
  blockers: count,
  todos: count,
  diagnostics: count,
  contradictions: count,
});
export type Counts = z.output<typeof counts>;

export const projectSummary = z.object({
  id: z.string(),
  source: z.string(),
  root: z.string(),
  name: z.string(),
  team: z.string().optional(),
  commit: z.string().optional(),
  asOf: z.string().optional(),
  status: z.object({ class: statusClass, text: z.string().optional() }),
  health,
  currentMilestone: currentMilestone.omit({ origins: true }).optional(),
  progress,
  lastActivity: project.shape.lastActivity,
  counts,
});
export type ProjectSummary = z.output<typeof projectSummary>;

export const sourceReport = z.object({
  id: z.string(),
  /** Without credentials. */
  repo: z.string(),
  web: z.string().optional(),
  /** fresh: pulled now; stale: the last good snapshot of an unreachable source; failed: nothing to show; empty: no planning files. */
  state: z.enum(['fresh', 'stale', 'failed', 'empty']),
  commit: z.string().optional(),
  asOf: z.string().optional(),
  shallow: z.boolean().optional(),
  /** Project ids. */
  projects: z.array(z.string()),
  /** What went wrong, in one sentence; never holds a credential. */
  message: z.string().optional(),
});
export type SourceReport = z.output<typeof sourceReport>;

/** `/data/portfolio.json`. */
export const portfolio = z.object({
  schemaVersion: z.literal(1),
  /** The newest `asOf` of all sources, or `site.asOf`: the site's "today". */
  asOf: z.string().optional(),
  /** Whom the site was built for; left out where everybody may see it. */
  audience: visibility.optional(),
  projects: z.array(projectSummary),
  sources: z.array(sourceReport),
});
export type Portfolio = z.output<typeof portfolio>;
