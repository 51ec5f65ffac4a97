import { z } from 'zod';
import { gone, origins } from './origin.ts';
import { day, seen } from './primitives.ts';

export const decision = z.object({
  /** 12 hexadecimal digits, stable over rewording, moves and pruning. */
  id: z.string().regex(/^[0-9a-f]{12}$/),
  formerIds: z.array(z.string()).optional(),
  /** Former ids under which it stood on the page of another day, and that day: its address led there. */
  formerDays: z.array(z.object({ id: z.string(), day })).optional(),
  text: z.string(),
  /** What was chosen, where `text` only names the matter: `Storage`, and in a column beside it, or below it, `Files`. */
  choice: z.string().optional(),
  rationale: z.string().optional(),
  alternatives: z.array(z.string()).optional(),
  category: z.string().optional(),
  outcome: z.enum(['good', 'revisit', 'pending', 'other']).optional(),
  status: z.enum(['standing', 'superseded', 'retired', 'unknown']),
  /** By what it is superseded or retired: its own text or another decision's, a correction, or that no file holds it any more. */
  statusBasis: z.enum(['text', 'correction', 'files']).optional(),
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
