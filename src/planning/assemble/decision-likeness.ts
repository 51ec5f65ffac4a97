import { mostAlike, type Scored, type Standing } from './decision-choice.ts';
import { beginAlike, type Entry, isOnePhase, type Likely, timeBetween } from './decision-entry.ts';
import type { Link } from './decision-groups.ts';
import { leastOf } from './decision-least.ts';
import { type Least, reaches } from './decision-measures.ts';
import { areOpposed, type Likeness, likenessOf, weighWords } from './decision-words.ts';

/** Of several that are as alike, the one that begins alike is chosen: what follows may be told of others. */
const SAME_BEGINNING = 0.16;
/** Of several that are as alike, the one that the same commit brought is chosen. */
const SAME_COMMIT = 0.05;
/** What it takes that both choose the same, whatever the reasons; or that one tells all that the other chooses, in one phase. */
const CLAIM = { common: 4, of: 0.75 };
const TOLD = { common: 6, of: 0.6, within: 0.95 };
/** By so many of its rarest words a wording is looked for, in so many others at most; by the two rarest in more. */
const RAREST = 12;
const SHARED = 30;
const WIDELY_SHARED = 120;

/**
 * Links wordings that say the same in nearly the same words: the line that STATE.md took over from the summary of a plan, and the row
 * that PROJECT.md made of both. Rare words count for more than common ones; another plan, phase or milestone, another number, a denial
 * or an opposite keep two apart. Of several the most alike is chosen, one of each kind of document. Each wording is held only against
 * those that share one of its rare words.
 */
export function likeLinks(wordings: readonly Likely[], standing: Standing): Link[] {
  const wordsOf = weighWords(wordings.map(({ said }) => said));
  const entries = unique(wordings).map((each): Entry => ({
    ...each,
    words: wordsOf(each.said),
    get claimed() {
      return wordsOf(each.claim); // few are asked for
    },
    instant: each.date === undefined ? undefined : Date.parse(each.date),
  }));
  const scoreOf = scorer(entries);
  const pairs = sharedRareWord(entries).flatMap(([first, second]) => scoreOf(first, second));
  return mostAlike(
    pairs.filter(({ a, b }) => standing.mayBeOne([a.form, b.form])),
    standing,
  );
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

/** Every two that share one of the rarest words of either, by their numbers; twice where it is one of both. */
function sharedRareWord(entries: readonly Entry[]): [number, number][] {
  const places = new Map<string, number[]>();
  entries.forEach(({ words }, at) => {
    for (const word of words.weights.keys()) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [at]);
      else if (known.length <= WIDELY_SHARED) known.push(at);
    }
  });
  return entries.flatMap(({ words }, at): [number, number][] => {
    const rarest = [...words.weights]
      .sort(([x, left], [y, right]) => right - left || (x < y ? -1 : 1))
      .slice(0, RAREST);
    const others = new Set(
      rarest.flatMap(([word], place) => {
        const shared = places.get(word) ?? [];
        return shared.length > (place < 2 ? WIDELY_SHARED : SHARED) ? [] : shared;
      }),
    );
    others.delete(at);
    return [...others].map((other) => (other > at ? [at, other] : [other, at]));
  });
}

/** Scores pairs of entries, each once. */
function scorer(entries: readonly Entry[]): (first: number, second: number) => readonly Scored[] {
  const known = new Map<number, readonly Scored[]>();
  return (first, second) => {
    const [a, b] = [entries[first], entries[second]];
    const pair = first * entries.length + second;
    const score = known.get(pair) ?? (a === undefined || b === undefined ? [] : scored(a, b));
    known.set(pair, score);
    return score;
  };
}

function scored(a: Entry, b: Entry): Scored[] {
  const least = a.form === b.form ? undefined : leastOf(a, b);
  if (least === undefined) return [];
  const whole = likenessOf(a.words, b.words);
  const likeness = reaches(whole, least) ? whole : claimed(a, b, whole, least);
  if (!reaches(likeness, least) || areOpposedHere(a, b, likeness)) return [];
  const of = least.isStated === true ? 1 : likeness.of;
  const bonus = (beginAlike(a, b) ? SAME_BEGINNING : 0) + (timeBetween(a, b) === 0 ? SAME_COMMIT : 0);
  return [{ a, b, of, score: likeness.of - least.of + bonus }];
}

/** By what both choose, where that says it better. */
function claimed(a: Entry, b: Entry, whole: Likeness, least: Least): Likeness {
  if (whole.common < CLAIM.common) return whole;
  const claims = likenessOf(a.claimed, b.claimed);
  const { common, of, within } = claims;
  const isSame = common >= CLAIM.common && of >= (least.claims ?? CLAIM.of);
  const isTold = common >= TOLD.common && of >= TOLD.of && within >= TOLD.within && isOnePhase(a, b);
  return isSame || isTold ? claims : whole;
}

/** Numbers that only the reasons differ in are details, where what is chosen has one in common. */
function areOpposedHere(a: Entry, b: Entry, likeness: Likeness): boolean {
  const inOne = isOnePhase(a, b);
  if (!areOpposed(a.words, b.words, likeness, inOne)) return false;
  const haveCommon = [...a.claimed.numbers.keys()].some((number) => b.claimed.numbers.has(number));
  return !inOne || !haveCommon || areOpposed(a.claimed, b.claimed, likeness, inOne);
}
