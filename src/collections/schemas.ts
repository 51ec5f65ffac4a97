import { z } from 'zod';
import * as model from '../model/index.ts';

/** The arrays of a `ProjectFile`: one content collection each. */
export const arrayNames = [
  'milestones',
  'phases',
  'plans',
  'metricRows',
  'phaseRows',
  'decisions',
  'requirements',
  'blockers',
  'todos',
  'quickTasks',
  'audits',
  'activity',
  'documents',
  'contradictions',
  'diagnostics',
] as const satisfies readonly (keyof model.ProjectFile)[];
export type ArrayName = (typeof arrayNames)[number];

/** What an entry has besides its model item: the store sorts by id, so the stated order is kept as a number. */
const place = {
  /** Project id. */
  project: z.string(),
  /** Index in the project's array. */
  order: z.int().min(0),
};

/** Entry schemas of the collections that hold the arrays of all projects. */
export const arraySchemas = {
  milestones: model.milestone.extend(place),
  phases: model.phase.extend(place),
  plans: model.plan.extend(place),
  metricRows: model.metricRow.extend(place),
  phaseRows: model.phaseRow.extend(place),
  decisions: model.decision.extend(place),
  requirements: model.requirement.extend(place),
  blockers: model.blocker.extend(place),
  todos: model.todo.extend(place),
  quickTasks: model.quickTask.extend(place),
  audits: model.audit.extend(place),
  activity: model.activity.extend(place),
  documents: model.document.extend({
    ...place,
    /** Name of the file in the cache that holds the rendered prose; absent where the document has no text to show. */
    html: z.string().optional(),
  }),
  contradictions: model.contradiction.extend(place),
  diagnostics: model.diagnostic.extend(place),
} satisfies Record<ArrayName, z.ZodType>;

/** The one entry of the `site` collection. */
export const siteEntry = z.object({
  site: model.site,
  teams: z.array(model.team),
  portfolio: model.portfolio,
  /** The collections that hold something: Astro warns when an empty one is read. */
  filled: z.array(z.string()),
  /** Absolute path of the folder of rendered documents. */
  rendered: z.string(),
});
export type SiteEntry = z.output<typeof siteEntry>;
