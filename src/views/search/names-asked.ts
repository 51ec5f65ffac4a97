import { folded } from '../terms.ts';
import { kindWords } from './query.ts';

/** Something that has a name: kind, what it is, root-relative address, project id, and where it stands. */
export type Named = [kind: NamedKind, title: string, url: string, project: string, about: string];
export type NamedKind = 'milestone' | 'phase' | 'plan' | 'requirement' | 'document';

/** The kind of something that bears a name, as its badge says. */
export const namedWord = (kind: NamedKind): string =>
  ({ ...kindWords, plan: 'Plan', requirement: 'Requirement' })[kind];

/** The names a query may mean: the whole of it, and each word that looks like an identifier or a file. */
export function namesAsked(q: string): string[] {
  const words = q.split(/\s+/).filter((word) => /[-._/]|^[a-z]+\d/i.test(word));
  return [...new Set([q.trim().replace(/\s+/g, ' '), ...words].map(folded).filter((name) => name.length > 1))];
}
