import type { Dialect } from '../dialect.ts';
import { words } from '../lists.ts';

/** Milestones are folders with their own phases; what is put off has an id; one branch of it speaks of studies. */
export const grd: Dialect = {
  id: 'grd',
  name: 'GRD',
  signs: [
    { in: 'paths', pattern: /^milestones\/anonymous\// },
    { in: 'headings', pattern: /^deferred validations$/i },
    { in: 'lines', pattern: /\bDEFER-\d+(?:\.\d+)?-\d+\b|(?:^|[\s`(])\/grd[:-][a-z]/ },
  ],
  vocabulary: { units: { milestone: words('study') } },
  homonyms: { units: words('study') },
};
