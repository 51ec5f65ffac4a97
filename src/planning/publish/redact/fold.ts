/** A text without the marks that a reader does not see inside words, and the way back. */
export interface Folded {
  text: string;
  /** The offset in the original of an offset in `text`. */
  toRaw(at: number): number;
}

/**
 * Emphasis, code marks, tags, comments, escapes, character references and invisible characters inside a word: `sk-**abc**` is read
 * as `sk-abc`. Escapes before letters are none (`C:\Users`). It looks ahead first: few characters begin anything, most could stand before it.
 */
const INSIDE =
  /(?=[*`~<\\\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff])(?<=[\w+/=.:@-])(?:\*{1,3}|`{1,3}|~~|<[^<>\n]{0,60}>|\\(?=[!-\-/:-@[-`{-~])|[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]){1,8}(?=[\w+/=.:@-])/g;
const REFERENCE =
  /&(?:#(?<decimal>\d{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>amp|quot|apos|sol|bsol|colon|commat|period|lowbar|equals|plus|hyphen|nbsp|shy|zwnj|zwj));/g;
const BOTH = new RegExp(`${INSIDE.source}|${REFERENCE.source}`, 'g');

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  sol: '/',
  bsol: '\\',
  colon: ':',
  commat: '@',
  period: '.',
  lowbar: '_',
  equals: '=',
  plus: '+',
  hyphen: '-',
  nbsp: ' ',
};

/** Takes out what stands inside words without being part of them. */
export function fold(text: string): Folded {
  REFERENCE.lastIndex = 0;
  const cuts: { at: number; shift: number }[] = [];
  let [shift, from, folded] = [0, 0, ''];
  for (const match of text.matchAll(REFERENCE.test(text) ? BOTH : INSIDE)) {
    const shown = decoded(match.groups ?? {});
    folded += text.slice(from, match.index) + shown;
    from = match.index + match[0].length;
    shift += match[0].length - shown.length;
    cuts.push({ at: folded.length, shift });
  }
  return cuts.length === 0 ? { text, toRaw: (at) => at } : { text: folded + text.slice(from), toRaw: wayBack(cuts) };
}

function decoded({ decimal, hex, name }: Record<string, string | undefined>): string {
  if (name !== undefined) return NAMED[name] ?? '';
  if (decimal === undefined && hex === undefined) return '';
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}

function wayBack(cuts: readonly { at: number; shift: number }[]): (at: number) => number {
  return (at) => {
    let [low, high] = [0, cuts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cuts[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return at + (cuts[low - 1]?.shift ?? 0);
  };
}
