/** Words that nobody's key holds, but many a documentation's. */
const WORDS =
  /example|sample|dummy|fake|placeholder|your[_-]?|my[_-]|changeme|change[_-]me|insert|replace|redact|secret|token|passw|mock|foobar|deadbeef|cafebabe|notreal|not[_-]a[_-]real|invalid|undefined|null|x{4}|\.{3}|…|\*{3}|<|>|\{|\}|\$/i;

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
  return (
    KNOWN.some((known) => value.includes(known)) ||
    WORDS.test(value) ||
    isCounted(value) ||
    new Set(value).size < FEWEST_DISTINCT
  );
}

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
