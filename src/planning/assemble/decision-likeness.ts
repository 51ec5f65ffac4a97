import { mostAlike, type Scored, type Standing } from './decision-choice.ts';
import type { Link } from './decision-groups.ts';
import { beginAlike, type Entry, isOnePhase, leastOf, type Likely, reaches, timeBetween } from './decision-least.ts';
import { areOpposed, likenessOf, weighWords } from './decision-words.ts';

/** Of several that are as alike, the one that begins alike is chosen: what follows may be told of others. */
const SAME_BEGINNING = 0.1;
/** Of several that are as alike, the one that the same commit brought is chosen. */
const SAME_COMMIT = 0.05;
/** What is chosen says the same, whatever the reasons. */
const CLAIM = { of: 0.75, common: 4 };
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
  const words = weighWords(
    wordings.map(({ said }) => said),
    wordings.map(({ claim }) => claim),
  );
  const entries = unique(wordings).flatMap((each): Entry[] => {
    const own = words.get(each.said);
    const instant = each.date === undefined ? undefined : Date.parse(each.date);
    const claimed = words.get(each.claim);
    return own === undefined || claimed === undefined ? [] : [{ ...each, words: own, claimed, instant }];
  });
  const pairs = sharedRareWord(entries).flatMap(([a, b]) => scored(a, b));
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

/** Every two that share one of the rarest words of either. */
function sharedRareWord(entries: readonly Entry[]): [Entry, Entry][] {
  const places = new Map<string, number[]>();
  entries.forEach(({ words }, at) => {
    for (const word of words.weights.keys()) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [at]);
      else if (known.length <= WIDELY_SHARED) known.push(at);
    }
  });
  return entries.flatMap((a, at): [Entry, Entry][] => {
    const rarest = [...a.words.weights]
      .sort(([x, left], [y, right]) => right - left || (x < y ? -1 : 1))
      .slice(0, RAREST);
    const others = new Set(
      rarest.flatMap(([word], place) => {
        const shared = places.get(word) ?? [];
        return shared.length > (place < 2 ? WIDELY_SHARED : SHARED) ? [] : shared;
      }),
    );
    return [...others].flatMap((other): [Entry, Entry][] => {
      const b = entries[other];
      return b === undefined || other === at ? [] : [other > at ? [a, b] : [b, a]];
    });
  });
}

function scored(a: Entry, b: Entry): Scored[] {
  const least = a.form === b.form ? undefined : leastOf(a, b);
  if (least === undefined) return [];
  const whole = likenessOf(a.words, b.words);
  const isWhole = whole.common < CLAIM.common || reaches(whole, least);
  const claims = isWhole ? whole : likenessOf(a.claimed, b.claimed);
  const likeness = least.whole?.of !== 2 && claims.common >= CLAIM.common && claims.of >= CLAIM.of ? claims : whole;
  if (!reaches(likeness, least) || areOpposed(a.words, b.words, likeness, isOnePhase(a, b))) return [];
  const bonus = (beginAlike(a, b) ? SAME_BEGINNING : 0) + (timeBetween(a, b) === 0 ? SAME_COMMIT : 0);
  return [{ a, b, of: likeness.of, score: likeness.of - least.of + bonus }];
}
