import { saysSupersedes } from '../sections/decision-status.ts';
/** A wording that a version took away or brought. */
export interface Changed {
  form: string;
  fact: object;
}

/** What tells two wordings apart, as far as a fact has it. */
export const wordsOf = ({ fact }: Changed): { text?: string; phase?: string; plan?: string } => fact;

/** More than this much taken away or brought at once is a reset or a rewrite, not an edit. */
const MOST = 300;
/** Share of common words from which a wording counts as another's edit, and the words it takes at least. */
const ALIKE = 0.55;
const CONTAINED = 0.8;
/** The share it takes where a list was begun anew: much of it is alike by chance. */
const VERY_ALIKE = 0.75;
const COMMON = 4;

/**
 * Pairs the wordings that one version took away with those it brought: the same decision in other words has most words in
 * common and no other reference. Each wording is in one pair at most, the most alike first.
 */
export function pairRewordings<T extends Changed>(
  removed: readonly T[],
  added: readonly T[],
  isReset = false,
): [T, T][] {
  if (removed.length === 0 || added.length === 0 || removed.length > MOST || added.length > MOST) return [];
  const words = new Map([...removed, ...added].map((each) => [each, new Set(each.form.split(' '))] as const));
  const scored: { older: T; newer: T; score: number }[] = [];
  for (const newer of added) {
    const redacted = REDACTED.test(wordsOf(newer).text ?? '');
    for (const older of removed) {
      const score =
        redacted && redactedPart(wordsOf(older).text ?? '', wordsOf(newer).text ?? '')
          ? CERTAIN
          : mayBeOne(wordsOf(older), wordsOf(newer))
            ? likeness(words.get(older) ?? new Set(), words.get(newer) ?? new Set(), isReset)
            : 0;
      if (score > 0) scored.push({ older, newer, score });
    }
  }
  scored.sort((a, b) => b.score - a.score || (a.older.form + a.newer.form < b.older.form + b.newer.form ? -1 : 1));
  const used = new Set<T>();
  const pairs: [T, T][] = [];
  for (const { older, newer } of scored) {
    if (used.has(older) || used.has(newer)) continue;
    used.add(older).add(newer);
    pairs.push([older, newer]);
  }
  return pairs;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, isReset: boolean): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  if (common < COMMON) return 0;
  const dice = (2 * common) / (a.size + b.size);
  if (isReset) return dice >= VERY_ALIKE ? dice : 0;
  const contained = common / Math.min(a.size, b.size);
  return dice >= ALIKE ? dice : contained >= CONTAINED && common > COMMON ? contained / 2 : 0;
}

/** Two plans, or two phases, are two decisions; so is one that says it takes the place of another. */
function mayBeOne(a: ReturnType<typeof wordsOf>, b: ReturnType<typeof wordsOf>): boolean {
  if (saysSupersedes(b.text ?? '') && !saysSupersedes(a.text ?? '')) return false;
  if (a.plan !== undefined && b.plan !== undefined) return a.plan === b.plan;
  return a.phase === undefined || b.phase === undefined || a.phase === b.phase;
}

/** A score above all likeness: what stands around a redaction mark is the same. */
const CERTAIN = 2;
/** Letters and digits that have to stand around a mark to tell that it is the same text. */
const AROUND = 6;
const MARKS =
  'redacted|removed|withheld|censored|geschwärzt|entfernt|eliminado|removido|censuré|скрыто|удалено|삭제됨|已隐藏|已删除'.split(
    '|',
  );
/** Each as it is, in capitals, and with a capital. */
const CASES = MARKS.flatMap((mark) => [mark, mark.toUpperCase(), mark.charAt(0).toUpperCase() + mark.slice(1)]);
const REDACTED = new RegExp(
  String.raw`\[\s*(?:${CASES.join('|')})\s*[^\]]{0,30}\]|<(?:${[...CASES, 'secret', 'SECRET'].join('|')})>|\bREDACTED\b|\*{3,}|█{3,}|•{4,}|(?<!\w)[xX]{6,}(?!\w)`,
  'u',
);

/**
 * What an edit replaced by a redaction mark; empty where it did so and the text around it has changed as well, undefined where there
 * is no mark that was not there before.
 */
export function redactedPart(older: string, newer: string): string | undefined {
  const mark = REDACTED.exec(newer);
  if (mark === null || REDACTED.test(older)) return undefined;
  const before = newer.slice(0, mark.index);
  const after = newer.slice(mark.index + mark[0].length);
  const around = (before + after).replace(/[^\p{L}\p{N}]/gu, '').length;
  const fits = older.startsWith(before) && older.endsWith(after) && older.length > before.length + after.length;
  return fits && around >= AROUND ? older.slice(before.length, older.length - after.length).trim() : '';
}
