import { z } from 'zod';
import { documentKind, documentKinds, type DocumentKind } from './origin.ts';

/** Who may see something, or whom a site is built for; each sees what the ones before it see. */
export const visibility = z.enum(['public', 'stakeholder', 'team']);
export type Visibility = z.output<typeof visibility>;

/** Levels of a part of what the sources hold; where several speak of one thing, the strictest counts. What none names is public. */
export const visibilityRules = z.strictObject({
  /** Per kind of document, old versions included. */
  kinds: z
    .strictObject(
      Object.fromEntries(documentKinds.map((kind) => [kind, visibility.optional()])) as Record<
        DocumentKind,
        z.ZodOptional<typeof visibility>
      >,
    )
    .default({}),
  /** Sections of documents, by heading; in every kind of document where none is named. */
  sections: z
    .array(z.strictObject({ kind: documentKind.optional(), heading: z.string().trim().min(1), level: visibility }))
    .default([]),
  /** Files, as globs below the repository root; of every source where none is named. */
  paths: z
    .array(z.strictObject({ path: z.string().min(1), source: z.string().min(1).optional(), level: visibility }))
    .default([]),
  /** What stands in older commits alone. */
  history: visibility.default('public'),
});
export type VisibilityRules = z.output<typeof visibilityRules>;
