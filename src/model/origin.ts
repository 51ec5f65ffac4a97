import { z } from 'zod';

/** The kinds of document a fact can come from. A place that no longer stands at HEAD has `-history` behind it. */
export const documentKinds = [
  'state',
  'state-archive',
  'milestones',
  'roadmap',
  'project',
  'requirements',
  'audit',
  'plan',
  'summary',
  'context',
  'discussion',
  'verification',
  'uat',
  'validation',
  'retrospective',
  'quick',
  'todo',
  'seed',
  'thread',
  'debug',
  'report',
  'handoff',
  'config',
  'research',
  'codebase',
  'note',
  'issues',
  'document',
] as const;
export const documentKind = z.enum(documentKinds);
export type DocumentKind = z.output<typeof documentKind>;

/** Where a fact stands: repository path, line, commit. */
export const origin = z.object({
  /** Relative to the repository root. */
  path: z.string(),
  /** 1-based, in the file as stored. */
  line: z.int().min(1),
  endLine: z.int().min(1).optional(),
  /** Full hash; left out where it is the project's commit, or for a plain folder. */
  commit: z.string().optional(),
  /** Instant of that commit, ISO 8601 with zone. */
  date: z.string().optional(),
  url: z.string().optional(),
  /**
   * The kind of document: one of `documentKinds`, with `-history` behind it where the place is gone; or `commit`, `correction`. `summary-body`
   * is the text of a summary whose frontmatter lists other decisions.
   */
  kind: z.string(),
  /** The wording at that place where it differs from the entry's. */
  text: z.string().optional(),
});
export type Origin = z.output<typeof origin>;

/** At least one place per fact. */
export const origins = z.array(origin).min(1);

/** The commit that took something away from HEAD. */
export const gone = z.object({ commit: z.string(), date: z.string() });
export type Gone = z.output<typeof gone>;
