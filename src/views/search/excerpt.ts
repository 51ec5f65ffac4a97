import { isUnspaced } from '../terms.ts';

/** A piece of an excerpt; marked pieces are what was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};

/** Takes an excerpt of the index apart, so that it can be shown as text: only `<mark>` is read, nothing else is markup. */
export function piecesOf(excerpt: string): Piece[] {
  const parts = excerpt.split(/<mark>([\s\S]*?)<\/mark>/);
  return parts
    .map((part, index) => ({ text: decoded(part), marked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

const decoded = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (entity) => entities[entity] ?? entity);

/** Text with the words marked that an excerpt marks. */
export function markedAs(text: string, words: readonly string[]): Piece[] {
  const wanted = words.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter(Boolean);
  if (wanted.length === 0) return [{ text, marked: false }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${wanted.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** Text with the beginnings of words marked that are words of a query, or begin like one. */
export function markedBeginnings(text: string, words: readonly string[]): Piece[] {
  if (words.length === 0) return [{ text, marked: false }];
  const beginnings = words.map((word) => `${isUnspaced(word) ? '' : '(?<![\\p{L}\\p{N}])'}${literal(word)}`);
  const pattern = new RegExp(`(${beginnings.join('|')})`, 'giu');
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words that an excerpt marks. */
export const markedWords = (excerpt: string): string[] =>
  piecesOf(excerpt)
    .filter(({ marked }) => marked)
    .map(({ text }) => text);

const ALIKE = 3;

/**
 * Whether an excerpt marks anything that begins like a word of the query. The index falls back to ever shorter words where it
 * knows none of them: `s` is no answer to `sqlite`.
 */
export function answers(excerpt: string, q: string): boolean {
  const asked = wordsOf(q);
  return wordsOf(markedWords(excerpt).join(' ')).some((found) => asked.some((word) => alike(found, word)));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const alike = (a: string, b: string): boolean => {
  const length = Math.min(ALIKE, b.length);
  return a.slice(0, length) === b.slice(0, length);
};
