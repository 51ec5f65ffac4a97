/** A run of words that two wordings share, or that one of them has. */
export interface Piece {
  text: string;
  change: 'same' | 'added' | 'removed';
}

/** Longer wordings than this are set against each other as a whole. */
const MOST_WORDS = 600;

/** What changed from one wording to the next, word by word: the longest run of common words stays. */
export function difference(older: string, newer: string): Piece[] {
  const [a, b] = [wordsOf(older), wordsOf(newer)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return [
      { text: older, change: 'removed' },
      { text: newer, change: 'added' },
    ];
  const common = commonLengths(a, b);
  const pieces: Piece[] = [];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length;) {
    const isSame = i < a.length && j < b.length && a[i] === b[j];
    const removes = !isSame && i < a.length && (j >= b.length || at(common, i + 1, j) >= at(common, i, j + 1));
    put(pieces, (isSame || removes ? a[i] : b[j]) ?? '', isSame ? 'same' : removes ? 'removed' : 'added');
    if (isSame || removes) i++;
    if (isSame || !removes) j++;
  }
  return pieces;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Length of the longest common run of words from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row)
        row[j] = a[i] === b[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  return lengths;
}

const at = (lengths: readonly Uint16Array[], i: number, j: number): number => lengths[i]?.[j] ?? 0;

function put(pieces: Piece[], word: string, change: Piece['change']): void {
  const last = pieces.at(-1);
  if (last?.change === change) last.text += ` ${word}`;
  else pieces.push({ text: word, change });
}
