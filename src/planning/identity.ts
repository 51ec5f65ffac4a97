/** Reading of the ids that planning files use (formats.md 10): phases, plans, milestones, requirements. */

/** `7`, `07`, `12A`, `08-A`, `02.1`, `3.1c.3`, with an optional project code (`CK-01`) or fork prefix (`m8-02`, `E93`). */
const PHASE_TOKEN = String.raw`\d+[A-Za-z]?(?:\.\d+[A-Za-z]?)*`;
const PHASE = new RegExp(`^(?:[A-Z][A-Z0-9_]*-)?(${PHASE_TOKEN})$`);

/** Normal form of a phase number: no leading zeros in the integer parts, decimals and letters kept; undefined when it is none. */
export function phaseNumber(token: string | undefined): string | undefined {
  const text = token?.trim() ?? '';
  const lettered = /^0*(\d+-[A-Z])$/.exec(text);
  if (lettered !== null) return lettered[1];
  const match = PHASE.exec(text);
  if (match?.[1] === undefined) return /^[A-Za-z]{1,6}-?\d+[A-Za-z]?(?:-\d+)?$/.test(text) ? text : undefined;
  return match[1]
    .split('.')
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join('.');
}

/** A plan id in padded form, `07-02` or `02.1-01`, from a phase number and a plan token (`2`, `02`, `P02`, `01b`). */
export function planId(phase: string, plan: string): string {
  const [whole = '', ...decimals] = phase.split('.');
  const padded = [whole.replace(/^\d+/, (digits) => digits.padStart(2, '0')), ...decimals].join('.');
  return `${padded}-${plan
    .replace(/^P(?=\d)/i, '')
    .replace(/^0*(\d+)/, (_, digits: string) => digits.padStart(2, '0'))
    .toLowerCase()}`;
}

export interface Reference {
  phase?: string | undefined;
  /** Padded plan id. */
  plan?: string | undefined;
  /** A milestone version as written. */
  milestone?: string | undefined;
}

const PHASE_RANGE = new RegExp(`^${PHASE_TOKEN}\\s*–\\s*${PHASE_TOKEN}$`);
const REFERENCE = new RegExp(
  `^(${PHASE_TOKEN})(?:(?:-|\\s*,?\\s*(?:plan|trd|P)\\s*)(?:P)?(\\d+[a-z]?)|-[a-z][^\\s]*?)?(?:\\s+(?:P|plan\\s*)(?:\\d+[\\d.]*-)?(\\d+[a-z]?))?$`,
  'i',
);

/**
 * Reads a reference to a phase or plan: `Phase 3`, `Phase 35-02`, `35-02`, `Phase 35 Plan 02`, `Phase 01-slug P02`, `P35-02`,
 * `Plan 9-1`, `35-02-PLAN.md`. `Plan 02` alone is a reference that does not say whose plan it is. A second number is a plan, unless it is a range: plural word, en dash, or unpadded and larger (formats.md 10).
 */
export function readReference(text: string): Reference | undefined {
  if (/^\s*(?:plan|trd)\s*\d{1,3}[a-z]?\s*$/i.test(text)) return {};
  const body = text
    .trim()
    .replace(/^(?:phases?|plan|objective|trd|p)\s*(?=\d|quick)/i, '')
    .replace(/-(?:PLAN|SUMMARY|TRD)(?:\.md)?$/i, '');
  if (/^phases\b/i.test(text.trim()) || PHASE_RANGE.test(body)) return undefined;
  const match = REFERENCE.exec(body);
  const phase = phaseNumber(match?.[1]);
  if (match === null || phase === undefined) return undefined;
  const plan = match[3] ?? match[2];
  if (plan === undefined) return { phase };
  if (match[3] === undefined && /^phases?\s/i.test(text.trim()) && isRange(match[1] ?? '', plan)) return undefined;
  return { phase, plan: planId(phase, plan) };
}

/** `1-9` and `3-4` are ranges, `35-02` is a plan: the second number is unpadded and greater. */
const isRange = (first: string, second: string): boolean =>
  /^[1-9]\d*$/.test(second) && second.length < 2 && Number(second) > Number.parseFloat(first);

/** `v1`, `v1.0`, `v0.1.0`; lower-case `v`. Undefined when the text does not begin with a version. */
export function versionIn(text: string): string | undefined {
  const match =
    /(?:^|[^\w.])v(\d+(?:\.\d+){0,3}(?:-(?:alpha|beta|rc)[.\d]*)?)(?!\w|\.\w)/i.exec(text) ??
    /^v(\d+(?:\.\d+){0,3})\b/i.exec(text);
  return match?.[1] === undefined ? undefined : `v${match[1]}`;
}

/** Compares two strings with numbers in them part by part: `v1.9` < `v1.10`, `2.1` < `2.2` < `2.10` < `12` < `12A`. */
export function compareNatural(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.match(/\d+|\D+/g) ?? []);
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at++) {
    const [x, y] = [left?.[at], right?.[at]];
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1;
    const [m, n] = [Number(x), Number(y)];
    const order = Number.isNaN(m) || Number.isNaN(n) ? (x < y ? -1 : x > y ? 1 : 0) : m - n;
    if (order !== 0) return order;
  }
  return 0;
}

/** Slugs are folder names of the site, and file systems take 255 bytes. */
const MAX_SLUG = 60;

/** Letters, digits, dots, dashes and underscores kept, everything else one dash; never empty. For keys that stand in URLs. */
export function slugOf(text: string): string {
  const slug = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .replace(/^index\.html$/, 'index-html'); // the name of every page's own file
  const cut = slug.slice(0, MAX_SLUG).replace(/[\uD800-\uDBFF]$/, '');
  const short = slug.length > MAX_SLUG ? cut.replace(/[-.][^-.]*$/, '') : slug;
  return short === '' ? 'unnamed' : short;
}
