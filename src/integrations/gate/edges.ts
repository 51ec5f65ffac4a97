/** Whether no letter, digit, `_` or `-` stands beside some bytes, whatever the format writes such a neighbour with. */
export const standsAlone = (hay: Buffer, start: number, end: number): boolean =>
  !/[\p{L}\p{N}_-]$/u.test(readableBefore(hay, start)) && endsAlone(hay, start, end);

/** The same of what follows alone: in the search index a word begins behind its length, which may look like a letter. */
export const endsAlone = (hay: Buffer, _start: number, end: number): boolean =>
  !/^[\p{L}\p{N}_-]/u.test(hay.toString('utf8', end, end + 4));

/** The last characters before an index, without the letters and digits of an escape such as `\n`, `\u003c` or `%20`. */
const readableBefore = (hay: Buffer, start: number): string =>
  hay.toString('utf8', Math.max(0, start - 8), start).replace(/(?:\\(?:[bfnrt]|u[0-9a-f]{4})|%[0-9a-f]{2})$/i, ' ');
