import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const count = z.int().min(0);
/** A duration in minutes. */
export const minutes = z.number().min(0);
/** A commit and its instant. */
export const seen = z.object({ commit: z.string(), date: z.string() });
/** Lower-case letters, digits and single dashes between them; stands in every URL. `--` separates a source from a root. */
export const slug = z.string().regex(/^[a-z0-9]+(-{1,2}[a-z0-9]+)*$/, 'expected lower-case letters, digits and dashes');
