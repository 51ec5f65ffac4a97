import { z } from 'zod';
import { day, slug } from './primitives.ts';
import { milestone } from './structure.ts';

const decisionId = z.string().regex(/^[0-9a-f]{12}$/, 'expected the 12 hexadecimal digits of a decision');

/** What a person settles that the files cannot: one verb about one decision or one milestone of a project. */
export const correction = z.strictObject({
  project: slug,
  decision: decisionId.optional(),
  /** A milestone's `key`. */
  milestone: z.string().min(1).optional(),
  /** The decision that took this one's place. */
  supersededBy: decisionId.optional(),
  /** The decision that this one is another wording of; this one's address leads there. */
  sameAs: decisionId.optional(),
  /** It only reads like a decision. */
  noDecision: z.literal(true).optional(),
  shippedOn: day.optional(),
  status: milestone.shape.status.optional(),
  /** Why, in a sentence; shown with the correction. */
  reason: z.string().min(1).optional(),
});
export type CorrectionEntry = z.output<typeof correction>;

/** What a person writes in `content/corrections.yaml`. */
export const correctionsFile = z.strictObject({ corrections: z.array(correction).default([]) });

/** The verbs, by what they are about. */
export const correctionVerbs = {
  decision: ['supersededBy', 'sameAs', 'noDecision'],
  milestone: ['shippedOn', 'status'],
} as const;

/** A correction and where it stands. */
export interface Correction extends CorrectionEntry {
  /** The file as messages name it. */
  path: string;
  line: number;
}
