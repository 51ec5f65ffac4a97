import { z } from 'zod';
import { healthWord } from './project.ts';
import { visibility } from './visibility.ts';

/** Frontmatter of an MDX note: an update or commentary by a person, attached to a project, a milestone or a team. */
export const note = z.strictObject({
  title: z.string().min(1),
  date: z.coerce.date().transform((date) => date.toISOString().slice(0, 10)),
  author: z.string().min(1).optional(),
  project: z.string().min(1).optional(),
  /** A milestone's `key`, with `project`. */
  milestone: z.coerce.string().min(1).optional(),
  team: z.string().min(1).optional(),
  health: healthWord.optional(),
  /** Who may see the note; stated, its text is taken as fit for them. */
  visibility: visibility.optional(),
});
export type Note = z.output<typeof note>;
