import type { Link } from './decision-groups.ts';

/** A wording as far as likeness goes. */
export interface Likely {
  form: string;
  /** Kind of the document, without `-history`. */
  kind: string;
  path: string;
  milestone: string | undefined;
  phase: string | undefined;
  plan: string | undefined;
  /** Instant at which it was first seen. */
  date: string | undefined;
}

interface Entry extends Likely {
  words: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
}

/** Common words in twice the share of both, from which two wordings of one plan or phase are one decision; of no plan, more. */
const ALIKE = 0.6;
const VERY_ALIKE = 0.75;
const COMMON = 4;
const DAYS = 2 * 86_400_000;
/** So many wordings in one place are not compared each with each. */
const MOST = 400;

/**
 * Links wordings of different kinds of documents that say the same in nearly the same words: the line that STATE.md took over from the
 * summary of a plan. They must be of one plan or phase, or where one names neither, have come up within two days; and no number of
 * either may be missing in the other. Of several the most alike is chosen, one of each kind.
 */
export function likeLinks(wordings: readonly Likely[]): Link[] {
  const entries = unique(wordings).map((each): Entry => {
    const words = each.form.split(' ');
    return { ...each, words: new Set(words), numbers: new Set(words.filter((word) => /\d/.test(word))) };
  });
  const phased = entries.filter(({ phase }) => phase !== undefined);
  const byPhase = Map.groupBy(phased, ({ milestone, phase }) => `${milestone ?? ''}/${phase ?? ''}`);
  const byDay = Map.groupBy(
    entries.filter(({ date }) => date !== undefined),
    ({ date }) => Math.floor(Date.parse(date ?? '') / DAYS),
  );
  const scored = [
    ...[...byPhase.values()].flatMap((group) => scoredPairs(group, [], ALIKE)),
    ...[...byDay].flatMap(([day, group]) => scoredPairs(group, byDay.get(day + 1) ?? [], VERY_ALIKE)),
  ];
  return mostAlike(scored);
}

function unique(wordings: readonly Likely[]): Likely[] {
  const found = new Map<string, Likely>();
  for (const each of wordings) {
    const key = `${each.form}\n${each.kind}\n${each.plan ?? each.phase ?? ''}`;
    const known = found.get(key);
    if (known === undefined || (each.date ?? '~') < (known.date ?? '~')) found.set(key, each);
  }
  return [...found.values()].sort((a, b) => (a.form < b.form ? -1 : a.form > b.form ? 1 : a.kind < b.kind ? -1 : 1));
}

interface Scored {
  a: Entry;
  b: Entry;
  score: number;
}

function scoredPairs(group: readonly Entry[], next: readonly Entry[], least: number): Scored[] {
  if (group.length > MOST || next.length > MOST) return [];
  const pairs: Scored[] = [];
  group.forEach((a, at) => {
    for (const b of [...group.slice(at + 1), ...next]) {
      const score = a.kind === b.kind || a.form === b.form || !mayBeOne(a, b, least) ? 0 : likeness(a, b);
      if (score >= least) pairs.push({ a, b, score });
    }
  });
  return pairs;
}

function mayBeOne(a: Entry, b: Entry, least: number): boolean {
  if (a.plan !== undefined && b.plan !== undefined && a.plan !== b.plan) return false;
  if (a.phase !== undefined && b.phase !== undefined && a.phase !== b.phase) return false;
  if (least === VERY_ALIKE && Math.abs(Date.parse(a.date ?? '') - Date.parse(b.date ?? '')) > DAYS) return false;
  return [...a.numbers].every((word) => b.words.has(word)) || [...b.numbers].every((word) => a.words.has(word));
}

function likeness({ words: a }: Entry, { words: b }: Entry): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common < COMMON ? 0 : (2 * common) / (a.size + b.size);
}

/** The most alike first; each wording is linked to one of each kind at most. */
function mostAlike(scored: Scored[]): Link[] {
  const used = new Set<string>();
  const name = ({ a, b }: Scored): string => `${a.form}\n${b.form}`;
  const order = scored.sort((x, y) => y.score - x.score || (name(x) < name(y) ? -1 : 1));
  return order.flatMap(({ a, b }): Link[] => {
    const [of, to] = [`${a.form}\n${b.kind}`, `${b.form}\n${a.kind}`];
    if (used.has(of) || used.has(to)) return [];
    used.add(of).add(to);
    return [[a.form, b.form]];
  });
}
