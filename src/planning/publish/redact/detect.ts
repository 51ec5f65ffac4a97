import { fold, type Folded } from './fold.ts';
import type { RuleGroup } from './rules/index.ts';
import type { Hit, Rule } from './types.ts';

/** Finds every place in a text where a known value stands. */
export type Finder = (text: string) => Hit[];

/** What a look at a text tells. */
export interface Look {
  /** The text without marks inside of its words. */
  folded: Folded;
  /** What rules found in it, in their order. */
  found: Hit[];
  /** Secretlint is to be asked as well. */
  suspect: boolean;
}

/** All hits in a text. */
export const detect = (text: string, groups: readonly RuleGroup[], known?: Finder): Hit[] =>
  hitsOf(look(text, groups), known);

/** Everything in a text that a rule names. Marks inside of words do not hide anything. */
export function look(text: string, groups: readonly RuleGroup[]): Look {
  const folded = fold(text);
  const found: Hit[] = [];
  let suspect = false;
  for (const group of groups) {
    if (group.needs?.test(folded.text) === false) continue;
    suspect ||= group.suspect === true;
    for (const rule of group.rules) tryRule(folded.text, rule, found);
  }
  return { folded, found, suspect };
}

/**
 * What was found and the known values, in order and without overlaps. Where two hits overlap, one takes the place of both: that of the
 * earlier rule.
 */
export function hitsOf({ folded, found }: Pick<Look, 'folded' | 'found'>, known?: Finder): Hit[] {
  const all = known === undefined ? found : [...found, ...known(folded.text)];
  return apart(all).map((hit) => ({ ...hit, start: folded.toRaw(hit.start), end: rawEnd(folded, hit.end) }));
}

/** The end of the last character, so that a mark behind it stays where it is. */
const rawEnd = (folded: Folded, end: number): number => folded.toRaw(end - 1) + 1;

function tryRule(text: string, { ruleId, label, pattern, valueOf }: Rule, found: Hit[]): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++;
    const value = valueOf === undefined ? { at: 0, text: match[0] } : valueOf(match);
    if (value === undefined || value.text === '') continue;
    const start = match.index + value.at;
    const { text: removed, instead, everywhere = true } = value;
    found.push({ ruleId, label, start, end: start + removed.length, value: removed, instead, everywhere });
  }
}

/** Sorted, each spot once. `found` is in the order of the rules. */
function apart(found: readonly Hit[]): Hit[] {
  const ranked = found.map((hit, rank) => ({ hit, rank }));
  ranked.sort((a, b) => a.hit.start - b.hit.start || a.rank - b.rank);
  const kept: { hit: Hit; rank: number }[] = [];
  for (const next of ranked) {
    const last = kept.at(-1);
    if (last === undefined || next.hit.start >= last.hit.end) kept.push({ ...next });
    else if (next.hit.end > last.hit.end || next.rank < last.rank) kept[kept.length - 1] = joined(last, next);
  }
  return kept.map(({ hit }) => hit);
}

/** One hit over the ground of two. */
function joined(a: { hit: Hit; rank: number }, b: { hit: Hit; rank: number }): { hit: Hit; rank: number } {
  const [first] = a.rank <= b.rank ? [a] : [b];
  const [start, end] = [Math.min(a.hit.start, b.hit.start), Math.max(a.hit.end, b.hit.end)];
  return { rank: first.rank, hit: { ...first.hit, start, end } };
}
