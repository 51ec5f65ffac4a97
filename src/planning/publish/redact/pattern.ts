/** A pattern that a person wrote, ready to use, or why it cannot be. */
export type Pattern = { ok: true; pattern: RegExp } | { ok: false; reason: string };

/** What `*`, `+` and `{n,}` match at most. */
const LONGEST = 60;
/** A repetition of more than this is a long one. */
const SHORT = 12;
const MOST_LONG = 2;

/**
 * Reads a pattern from the configuration: a regular expression of JavaScript, without regard to case. It must stay fast on any text:
 * no repetition inside a repetition and no reference back, at most two long repetitions, and each of them ends after 60 characters, so that a
 * text costs its length times a constant.
 */
export function readPattern(source: string): Pattern {
  const bounded = withBounds(source);
  if (typeof bounded !== 'string') return { ok: false, reason: bounded.reason };
  try {
    const pattern = compiled(bounded);
    return pattern.test('') ? { ok: false, reason: 'it matches where there is nothing' } : { ok: true, pattern };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

function compiled(source: string): RegExp {
  try {
    return new RegExp(source, 'giu');
  } catch {
    return new RegExp(source, 'gi');
  }
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .replace(/^Invalid regular expression: (?:\/.*\/\w*: )?/s, '')
    .toLowerCase();

/** One piece of a regular expression: an escape, a class, the opening of a group, a repetition, or a character. */
const PIECE =
  /\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|[*+?]|\{\d*(?:,\d*)?\}|[\s\S]/gu;

/** The pattern with an end to every repetition, or what makes it slow. */
function withBounds(source: string): string | { reason: string } {
  const open: boolean[] = [];
  let [bounded, repetitions, closed, previous] = ['', 0, false, ''];
  for (const [piece] of source.matchAll(PIECE)) {
    if (/^\\(?:[1-9]|k)/.test(piece)) return { reason: 'it refers back to a group' };
    const range = rangeOf(piece);
    const repeats = range !== undefined && !/^(?:[*+?]|\{.*\})$/.test(previous);
    if (repeats && range.most > 1) {
      if (previous === ')' && closed) return { reason: 'it repeats a group that holds a repetition or a choice' };
      if (open.length > 0) open[open.length - 1] = true;
      if (range.most > SHORT && ++repetitions > MOST_LONG)
        return { reason: `it has more than ${String(MOST_LONG)} long repetitions` };
    }
    if (piece === '|' && open.length > 0) open[open.length - 1] = true;
    if (piece.startsWith('(') && piece !== '\\(') open.push(false);
    if (piece === ')') {
      closed = open.pop() ?? false;
      if (closed && open.length > 0) open[open.length - 1] = true;
    }
    bounded +=
      repeats && range.most === Number.POSITIVE_INFINITY
        ? `{${String(range.least)},${String(range.least + LONGEST)}}`
        : piece;
    previous = piece;
  }
  return bounded;
}

function rangeOf(piece: string): { least: number; most: number } | undefined {
  if (piece === '*') return { least: 0, most: Number.POSITIVE_INFINITY };
  if (piece === '+') return { least: 1, most: Number.POSITIVE_INFINITY };
  if (piece === '?') return { least: 0, most: 1 };
  const braces = /^\{(\d+)(?:(,)(\d*))?\}$/.exec(piece);
  if (braces === null) return undefined;
  const least = Number(braces[1]);
  return { least, most: braces[2] === undefined ? least : braces[3] ? Number(braces[3]) : Number.POSITIVE_INFINITY };
}
