import type { Link } from './decision-groups.ts';
import { areTwo, type Entry } from './decision-entry.ts';
import { likenessOf } from './decision-words.ts';

/** One that is clearly more alike is chosen. */
const CLEARLY = 0.02;
/** Two that are so alike say the same: which of them is chosen makes no difference. */
const SAYS_THE_SAME = 0.4;
/** From this share on a wording may be linked to several wordings of one list, one after the other. */
const ALIKE = 0.6;
/** From this share on a wording may be linked to several of one kind. */
const VERY_ALIKE = 0.75;

/** What is known of two forms by where they stood. */
export interface Standing {
  /** Nothing keeps them apart: they never stood in one file at once, and their plans are of one phase. */
  mayBeOne: (link: Link) => boolean;
  inOneFile: (link: Link) => boolean;
}

/** Two wordings that are as like as it takes. */
export interface Scored {
  a: Entry;
  b: Entry;
  of: number;
  /** By how much they are more alike than it takes. */
  score: number;
}

/**
 * The most alike first; each wording is linked to one of each kind at most, or to several that followed one another in one file, and to
 * none where two that say different things are as like as each other.
 */
export function mostAlike(pairs: readonly Scored[], { mayBeOne, inOneFile }: Standing): Link[] {
  const taken = new Map<string, string[]>();
  const name = ({ a, b }: Scored): string => `${a.form}\n${b.form}`;
  const order = pairs.toSorted((x, y) => y.score - x.score || (name(x) < name(y) ? -1 : 1));
  const best = Map.groupBy(
    order.flatMap((pair) => sidesOf(pair)),
    ({ key }) => key,
  );
  const isChoice = ({ key, to, score }: Side): boolean => {
    const others = (best.get(key) ?? []).filter(
      (other) =>
        other.to.form !== to.form && Math.abs(other.score - score) < CLEARLY && !mayBeOne([other.to.form, to.form]),
    );
    const [other] = others;
    return others.length > 1 || (other !== undefined && !sayTheSame(other.to, to));
  };
  const sayTheSame = (a: Entry, b: Entry): boolean =>
    !inOneFile([a.form, b.form]) && likenessOf(a.words, b.words).of >= SAYS_THE_SAME;
  const follows = (first: string, next: string): boolean => inOneFile([first, next]) && mayBeOne([first, next]);
  return order.flatMap((pair): Link[] => {
    const sides = sidesOf(pair);
    const isTaken = ({ key, to }: Side): boolean =>
      (taken.get(key) ?? []).some((form) => pair.of < ALIKE || !follows(form, to.form));
    if (pair.of < VERY_ALIKE && sides.some(isTaken)) return [];
    for (const { key, to } of sides) taken.set(key, [...(taken.get(key) ?? []), to.form]);
    return sides.some(isChoice) ? [] : [[pair.a.form, pair.b.form]];
  });
}

interface Side {
  key: string;
  to: Entry;
  score: number;
}

/** Both wordings of a pair, each as what the other is linked to: one of a kind, and one more of another plan or phase. */
function sidesOf({ a, b, score }: Scored): Side[] {
  const scope = areTwo(a.phase, b.phase) || areTwo(a.plan, b.plan) ? 'elsewhere' : 'here';
  return [
    { key: `${a.form}\n${b.kind}\n${scope}`, to: b, score },
    { key: `${b.form}\n${a.kind}\n${scope}`, to: a, score },
  ];
}
