import { PHASE_WORDS } from '../dialects/milestones.ts';
import { compareNatural, phaseNumber } from '../identity.ts';

/** First and last phase, both in normal form; equal for a single phase. */
export type PhaseRange = [first: string, last: string];

const TOKEN = String.raw`\d{1,4}(?:-[A-Z](?![A-Za-z])|[A-Za-z](?![A-Za-z]))?(?:\.\d{1,3}[A-Za-z]?)*`;
const NAMED = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:[a-z]?\d[\d.]*-)?(?:${PHASE_WORDS.join('|')})\s{0,3}[:：(]?\s{0,3}(?=\d)`,
  'giu',
);
const PART = new RegExp(
  String.raw`^(${TOKEN})(?:\s{0,3}(?:[-–—−~→]|to|through|thru|bis|a|até|al|по)\s{0,3}(${TOKEN}))?`,
  'iu',
);
/** `Phase 46 deferred`: named because it is not among them. */
const LEFT_OUT =
  /^[\d.]+\s+(?:was |is |\(?)?(?:deferred|dropped|superseded|descoped|cancell?ed|skipped|not executed|addendum|punted|moved)/i;
/** What may stand between two parts of a list, with the word `incl.` and a repeated word for phase. */
const BETWEEN = new RegExp(
  String.raw`^\s{0,3}(?:[,;&+/、]|and|und|y|e|et|и|plus)?\s{0,3}\(?(?:incl\.?|including|inkl\.?|plus|\+)?\s{0,3}(?:(?:${PHASE_WORDS.join('|')})\s{0,3})?(?=\d)`,
  'iu',
);

/**
 * The phases that a text names behind a word for phase: `Phases 1-4`, `Phases 48, 52-55, 57.1`, `Fases 35–36 + 999.1`,
 * `Phases 08-A through 08-D`, `m8-Phases 01-03`. A number that counts phases (`9 phases`) is none.
 */
export function namedRanges(text: string): PhaseRange[] | undefined {
  for (const match of text.matchAll(NAMED)) {
    const behind = text.slice(match.index + match[0].length);
    const ranges = LEFT_OUT.test(behind) ? undefined : rangesAt(behind);
    if (ranges !== undefined) return ranges;
  }
  return undefined;
}

/** Every range that a text names: `Phase 4 (Name), Phase 5 (Name)`. */
export const allNamedRanges = (text: string): PhaseRange[] =>
  [...text.matchAll(NAMED)].flatMap((match) => rangesAt(text.slice(match.index + match[0].length)) ?? []);

/** All phases that a text names, ranges written out: `Phase 1, Phase 3`, `Phases 16 and 17`. */
export const allNamedPhases = (text: string): string[] => expandRanges(allNamedRanges(text));

/** The phases listed at the start of a text without a word before them: `1-4`, `48, 52-55 (3 plans)`, `4 phases` is none. */
export function rangesAt(text: string): PhaseRange[] | undefined {
  const ranges: PhaseRange[] = [];
  for (let rest = text.trimStart(); ;) {
    const part = PART.exec(rest);
    const [first, last] = [phaseNumber(part?.[1]), phaseNumber(part?.[2] ?? part?.[1])];
    if (
      part === null ||
      first === undefined ||
      last === undefined ||
      isCount(rest.slice(part[0].length), part[2] !== undefined)
    )
      break;
    ranges.push([first, last]);
    rest = rest.slice(part[0].length);
    const between = BETWEEN.exec(rest);
    if (between === null || between[0] === '') break;
    rest = rest.slice(between[0].length);
  }
  return ranges.length === 0 ? undefined : ranges;
}

/** `5 phases`, `3 plans`, `2/2`, `2026-01-02`, `5 complete`: a number that names no phase. A range may be complete. */
const isCount = (rest: string, range: boolean): boolean =>
  /^(?:\s{0,3}(?:phases?|plans?|tasks?|plan\b|days?|commits?|requirements?|h\b|min\b|%)|\/\d|-\d{2}-\d{2}|%)/i.test(
    rest,
  ) ||
  (!range && /^\s{0,3}(?:total|complete|of\b)/i.test(rest));

/** Whether a phase lies in a range. Decimal phases behind the last one belong to it, as `4.1` to `1-4`. */
export function inRange(number: string, [first, last]: PhaseRange): boolean {
  if (compareNatural(number, first) < 0) return false;
  return compareNatural(number, last) <= 0 || number.startsWith(`${last}.`);
}

/**
 * All phases of ranges: every whole number between first and last, lettered ones (`8-A` to `8-D`), and of the decimal ones those
 * that exist. `exists` lists the numbers of known phases, `taken` says which of them are another milestone's own.
 */
export function expandRanges(
  ranges: readonly PhaseRange[],
  exists: readonly string[] = [],
  taken: (number: string) => boolean = () => false,
): string[] {
  const numbers = new Set<string>();
  for (const [first, last] of ranges) {
    for (const number of wholeNumbers(first, last)) numbers.add(number);
    for (const number of exists)
      if (number.includes('.') && inRange(number, [first, last]) && !taken(number)) numbers.add(number);
  }
  return [...numbers].sort(compareNatural);
}

const LETTERED = /^(\d+-?)([A-Z])$/;

function wholeNumbers(first: string, last: string): string[] {
  const [from, to] = [LETTERED.exec(first), LETTERED.exec(last)];
  if (from !== null && to !== null && from[1] === to[1]) {
    const [start = 0, end = 0] = [from[2]?.charCodeAt(0), to[2]?.charCodeAt(0)];
    return Array.from(
      { length: Math.max(0, end - start + 1) },
      (_, at) => `${from[1] ?? ''}${String.fromCharCode(start + at)}`,
    );
  }
  const [start, end] = [Number.parseInt(first, 10), Number.parseInt(last, 10)];
  const count = Number.isNaN(start) || Number.isNaN(end) ? 0 : Math.min(500, Math.max(0, end - start - 1));
  return [
    first,
    ...Array.from({ length: count }, (_, at) => String(start + 1 + at)),
    ...(end > start && !/^\d+$/.test(last) ? [String(end)] : []),
    last,
  ];
}
