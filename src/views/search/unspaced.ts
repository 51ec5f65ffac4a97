import { isUnspaced, UNSPACED } from '../terms.ts';

// The index knows words by the spaces between them. Text that is written without gets marks that it takes for spaces, and a query of
// such text is asked for as a phrase of single signs.

const WORD = String.raw`[\p{L}\p{N}]`;
const BETWEEN = new RegExp(`(?<=${UNSPACED})(?=${WORD})|(?<=${WORD})(?=${UNSPACED})`, 'gu');
// A word joiner: the index keeps it with its word, where it takes a zero width space away.
const MARK = '\u2060';

/** Text with a mark between neighbouring signs, so that the index sees each by itself. */
export const separated = (text: string): string => (isUnspaced(text) ? text.replace(BETWEEN, `${MARK} `) : text);

/** An excerpt as it was before it was separated; neighbouring hits become one. */
export const joined = (excerpt: string): string =>
  excerpt
    .replaceAll(`${MARK}</mark> <mark>`, '')
    .replaceAll(/\u2060(<\/?mark>)? ?(<\/?mark>)?/g, (_, before: string = '', after: string = '') => before + after);

/** A query as the index takes it. A run of signs is a phrase; among other words all its signs have to occur. */
export function asPhrase(q: string): string {
  const words = q.trim().split(/\s+/);
  const query = q.replace(BETWEEN, ' ');
  return words.length === 1 && isUnspaced(q) && query !== q ? `"${query}"` : query;
}
