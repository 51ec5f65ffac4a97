// Words as they are looked up: without case and accents; text that is written without spaces between words in pairs of its signs.

/** A class of signs that are written without spaces between words, for a pattern with the flag `u`. */
export const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;
const WORD = new RegExp(
  String.raw`${UNSPACED}+|(?:(?!${UNSPACED})[\p{L}\p{N}])+(?:[-._/](?:(?!${UNSPACED})[\p{L}\p{N}])+)*`,
  'gu',
);
const SIGN = new RegExp(UNSPACED, 'u');

/** Whether a text has signs that are written without spaces between words. */
export const isUnspaced = (text: string): boolean => SIGN.test(text);

/** Text without case, accents and the differences of width. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();

/** The terms a text is found by, each once: words, parts of identifiers, pairs of signs. */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (const [word] of folded(text).matchAll(WORD)) {
    if (SIGN.test(word)) for (const pair of pairsOf(word)) terms.add(pair);
    else for (const part of [word, ...word.split(/[-._/]/)]) terms.add(part);
  }
  return terms;
}

/** Every two neighbours, and the last sign, so that each sign begins a term. */
function pairsOf(run: string): string[] {
  const signs = Array.from(run);
  return signs.map((sign, at) => sign + (signs[at + 1] ?? ''));
}

/** One term of a query: the beginning of a word, or the whole of it. */
export interface QueryTerm {
  term: string;
  prefix: boolean;
}

/**
 * The terms that all have to occur. A word may be a beginning; a single letter and an identifier may not: `v1.1` is not `v1.10`.
 */
export function queryTerms(q: string): QueryTerm[] {
  const words = [...folded(q).matchAll(WORD)].map(([word]) => word);
  return words.flatMap((word) => {
    if (!SIGN.test(word)) return [{ term: word, prefix: word.length > 1 && !/\d/.test(word) }];
    const signs = Array.from(word);
    return signs.length === 1
      ? [{ term: word, prefix: true }]
      : pairsOf(word)
          .slice(0, -1)
          .map((term) => ({ term, prefix: true }));
  });
}
