import { z } from 'zod';
import { decision } from './decision.ts';
import { contradiction, diagnostic, document } from './documents.ts';
import { activity, blocker, metricRow, phaseRow, quickTask, requirement, todo } from './items.ts';
import { project } from './project.ts';
import { audit, milestone, phase, plan } from './structure.ts';

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
