/** The names that are most like one, the likest first, at most three; none where nothing is alike. Marks and case count for nothing. */
export function nearest(name: string, names: readonly string[]): string[] {
  const wanted = plain(name);
  if (wanted === '') return [];
  return names
    .map((each) => ({ each, distance: distance(wanted, plain(each)) }))
    .filter(({ each, distance }) => distance <= 1 + Math.max(1, Math.min(wanted.length, plain(each).length) / 3))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ each }) => each);
}

/** So much of a name is compared: what an address holds may be long. */
const LONGEST = 80;
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, LONGEST);

/** 0 where they are one, 1 where one begins or ends with the other, else the letters to change, add or leave out (Levenshtein), and 1. */
function distance(a: string, b: string): number {
  if (a === b) return 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length > 3 && (long.startsWith(short) || long.endsWith(short))) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let index = 0; index < a.length; index++) {
    const next = [index + 1];
    for (let at = 1; at <= b.length; at++)
      next.push(
        Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (row[at - 1] ?? 0) + (a[index] === b[at - 1] ? 0 : 1)),
      );
    row = next;
  }
  return (row[b.length] ?? 0) + 1;
}

/** The addresses above a page, the nearest first, as `/projects/pedal/milestones/v9/` → `/projects/pedal/milestones/`, `/projects/pedal/`. */
export function addressesAbove(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '');
  return parts
    .map(
      (_, index) =>
        `/${parts
          .slice(0, index)
          .map((part) => `${part}/`)
          .join('')}`,
    )
    .toReversed()
    .slice(0, 6);
}
