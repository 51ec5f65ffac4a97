/** Words that nobody's key holds, but many a documentation's; those of four letters only where a word begins, since chance writes them too. */
const WORDS =
  /example|sample|dummy|placeholder|change[_-]?me|insert[_-]|replace[_-]|redact|secret|token|passw|foobar|deadbeef|cafebabe|not[_-]?(?:a[_-]?)?real|undefined|(?<![A-Za-z0-9])(?:your|my[_-]|fake|mock|null$|test[_-]|demo[_-])/i;
const HOLES = /x{5}|X{5}|\.{3}|…|\*{3}|[<>{}$]/;

/** Beginnings and parts of values that documentation is known to use. */
const KNOWN = [
  'wJalrXUtnFEMI/K7MDENG',
  'hunter2',
  'correcthorsebatterystaple',
  'IQoJb3JpZ2luX2Vj',
  'eyJzdWIiOiIxMjM0NTY3ODkw',
  'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV',
];

/** Ascending, descending or equal characters in a row that no random value has. */
const RUN = 6;
const FEWEST_DISTINCT = 6;

/** Whether a value is one that documentation shows in place of a real one. */
export function isSample(value: string): boolean {
  const body = value.replace(KINDS, '');
  if (KNOWN.some((known) => body.includes(known)) || WORDS.test(body) || HOLES.test(body)) return true;
  return isCounted(body) || new Set(body).size < FEWEST_DISTINCT;
}

/** Words of their own with which tokens of some kinds begin. */
const KINDS = /^(?:secret_|sb_secret_|access_token\$|AGE-SECRET-KEY-|[srp]k_test_|rzp_test_)/;

/** `abcdef`, `123456`, `111111`: characters in the order of a keyboard's rows or of the alphabet. */
export function isCounted(value: string): boolean {
  let [run, step] = [1, Number.NaN];
  const text = value.toLowerCase();
  for (let at = 1; at < text.length; at++) {
    const next = stepOf(text.charCodeAt(at - 1), text.charCodeAt(at));
    run = next === step && !Number.isNaN(next) ? run + 1 : Number.isNaN(next) ? 1 : 2;
    step = next;
    if (run >= RUN) return true;
  }
  return false;
}

/** -1, 0 or 1; not a number where the two do not follow one another. `9` is followed by `0`, and by `a`. */
function stepOf(a: number, b: number): number {
  if ((a === 57 && (b === 48 || b === 97)) || (a === 122 && b === 48)) return 1;
  return Math.abs(b - a) <= 1 ? b - a : Number.NaN;
}

/** Bits per character, from how often each occurs. */
export function entropyOf(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
