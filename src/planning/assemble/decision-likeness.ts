import type { Cited } from './decision-citations.ts';
import type { Link } from './decision-groups.ts';
import { areOpposed, type Likeness, likenessOf, type Words, weighWords } from './decision-words.ts';

/** A wording as far as likeness goes. */
export interface Likely extends Cited {
  form: string;
  /** Kind of the document, without `-history`. */
  kind: string;
  milestone: string | undefined;
  phase: string | undefined;
  plan: string | undefined;
  /** Instant at which it was first seen. */
  date: string | undefined;
}

interface Entry extends Likely {
  words: Words;
  /** Milliseconds of `date`. */
  instant: number | undefined;
}

/** What it takes, in common words by weight, to be one decision: of both wordings, or of the one that says less. */
interface Least {
  of: number;
  /** Without weight; where it stands, either share will do. */
  byCount?: number;
  within: number;
  common: number;
  /** Whatever else it reaches, so much of the one that says less, or so much of both. */
  whole?: { within: number; of: number };
}

/** The nearer two wordings stand to each other, the less of them has to be common. */
const IN_PLAN: Least = { of: 0.5, byCount: 0.6, within: 0.85, common: 3 };
const IN_PHASE: Least = { of: 0.55, byCount: 0.6, within: 0.8, common: 3 };
/** A context goes into details that a summary passes over. */
const OF_CONTEXT: Least = { of: 0.6, byCount: 0.6, within: 0.9, common: 3 };
/** The short name that a choice had in the discussion. */
const CHOICE: Least = { of: 0.45, within: 0.95, common: 3 };
const NEAR: Least = { of: 0.6, byCount: 0.6, within: 0.85, common: 3 };
const ANYWHERE: Least = { of: 0.65, within: 0.9, common: 3 };
const AGAIN: Least = { of: 0.6, within: 2, common: 3 };
/** Versions of one list: short wordings are alike by chance. */
const SAME_KIND: Least = { of: 0.75, byCount: 0.6, within: 2, common: 12 };
/** Versions of one list that begin alike. */
const BEGUN: Least = { of: 0.6, byCount: 0.7, within: 2, common: 4 };
/** The option that was chosen in the discussion, told by another document than the context. */
const CHOSEN: Least = { of: 0.7, within: 2, common: 4 };
/** Another plan of the phase tells it again, or STATE.md names the wrong plan. */
const OTHER_PLAN: Least = { of: 0.75, within: 2, common: 7, whole: { within: 0.95, of: 0.85 } };
const WRONG_PLAN: Least = { of: 0.72, byCount: 0.75, within: 2, common: 4 };
/** Another phase says that it goes on with it, or names the same requirement. */
const CARRIED: Least = { of: 0.65, within: 0.95, common: 4 };
const SAME_REQUIREMENT: Least = { of: 0.85, within: 2, common: 4 };
/** One that is clearly more alike is chosen. */
const CLEARLY = 0.05;
/** Of several that are as alike, the one that begins alike is chosen: what follows may be told of others. */
const SAME_BEGINNING = 0.1;
/** Two that are so alike say the same: which of them is chosen makes no difference. */
const SAYS_THE_SAME = 0.4;
/** From this share on a wording may be linked to several wordings of one list, one after the other. */
const ALIKE = 0.6;
/** From this share on a wording may be linked to several of one kind. */
const VERY_ALIKE = 0.75;
const DAYS = 3 * 86_400_000;

/** One that says so much beyond the other is a digest of several decisions. */
const DIGEST = 0.2;
/** Only a short wording can be a part of another: a long one that is has been told with others. */
const SHORT = 14;
/** Documents that take decisions over from others. */
const DIGESTS = /^(?:state|state-archive|handoff|roadmap|milestones|retrospective|project)$/;

/** By so many of its rarest words a wording is looked for, in so many others at most; by the two rarest in more. */
const RAREST = 12;
const SHARED = 30;
const WIDELY_SHARED = 120;

/** What is known of two forms by where they stood. */
export interface Standing {
  /** Nothing keeps them apart: they never stood in one file at once, and their plans are of one phase. */
  mayBeOne: (link: Link) => boolean;
  inOneFile: (link: Link) => boolean;
}

/**
 * Links wordings that say the same in nearly the same words: the line that STATE.md took over from the summary of a plan, and the row
 * that PROJECT.md made of both. Rare words count for more than common ones; another plan, phase or milestone, another number, a denial
 * or an opposite keep two apart. Of several the most alike is chosen, one of each kind of document. Each wording is held only against
 * those that share one of its rare words.
 */
export function likeLinks(wordings: readonly Likely[], standing: Standing): Link[] {
  const words = weighWords(wordings.map(({ form }) => form));
  const entries = unique(wordings).flatMap((each): Entry[] => {
    const own = words.get(each.form);
    const instant = each.date === undefined ? undefined : Date.parse(each.date);
    return own === undefined ? [] : [{ ...each, words: own, instant }];
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

interface Scored {
  a: Entry;
  b: Entry;
  of: number;
  /** By how much they are more alike than it takes. */
  score: number;
}

function scored(a: Entry, b: Entry): Scored[] {
  const least = a.form === b.form ? undefined : leastOf(a, b);
  if (least === undefined) return [];
  const likeness = likenessOf(a.words, b.words);
  if (!reaches(likeness, least) || areOpposed(a.words, b.words, likeness, isOnePhase(a, b))) return [];
  return [{ a, b, of: likeness.of, score: likeness.of - least.of + (beginAlike(a, b) ? SAME_BEGINNING : 0) }];
}

/** Few words that are common by count alone have to be all that one says. */
const NEARLY_ALL = 0.95;

const reaches = ({ of, byCount, within, common }: Likeness, least: Least): boolean =>
  common >= least.common &&
  (least.whole === undefined || within >= least.whole.within || of >= least.whole.of) &&
  (of >= least.of ||
    (byCount >= (least.byCount ?? Infinity) && (common > least.common || within >= NEARLY_ALL)) ||
    (within >= least.within && of >= least.of - DIGEST && common <= SHORT));

/** What it takes for these two; undefined where nothing makes them one. */
function leastOf(a: Entry, b: Entry): Least | undefined {
  if (areTwo(a.phase, b.phase)) return leastOverPhases(a, b);
  if (areTwo(a.plan, b.plan)) return isSamePhase(a, b) ? leastOverPlans(a, b) : undefined;
  if (a.kind === 'discussion' || b.kind === 'discussion')
    return isSamePhase(a, b) ? (isChoiceOf(a, b) ? CHOICE : CHOSEN) : undefined;
  const apart = timeBetween(a, b);
  const isNear = apart <= DAYS;
  if (
    areTwo(a.milestone, b.milestone) &&
    !(isNear && isSamePhase(a, b)) &&
    !(apart === 0 && (isOfThen(a) || isOfThen(b)))
  )
    return isNear && a.kind !== b.kind && (isOfThen(a) || isOfThen(b)) ? { ...NEAR, within: 2 } : undefined;
  if (a.plan !== undefined && a.plan === b.plan) return a.kind === b.kind ? AGAIN : IN_PLAN;
  if (a.kind === b.kind)
    return DIGESTS.test(a.kind) || isSamePhase(a, b) ? (beginAlike(a, b) ? BEGUN : SAME_KIND) : undefined;
  if (isOnePhase(a, b)) return a.kind === 'context' || b.kind === 'context' ? OF_CONTEXT : IN_PHASE;
  if (!DIGESTS.test(a.kind) && !DIGESTS.test(b.kind))
    return isNear && a.phase === undefined && b.phase === undefined ? OF_CONTEXT : undefined;
  return { ...(isNear ? NEAR : ANYWHERE), ...(isExcerptLater(a, b) && isExcerptLater(b, a) ? {} : { within: 2 }) };
}

function leastOverPhases(a: Entry, b: Entry): Least | undefined {
  if (areTwo(a.milestone, b.milestone)) return undefined;
  if (a.carriedFrom.includes(b.phase ?? '') || b.carriedFrom.includes(a.phase ?? '')) return CARRIED;
  return a.requirements.some((id) => b.requirements.includes(id)) ? SAME_REQUIREMENT : undefined;
}

function leastOverPlans(a: Entry, b: Entry): Least | undefined {
  const areDigests = DIGESTS.test(a.kind) && DIGESTS.test(b.kind);
  if (areTwo(a.milestone, b.milestone) || areDigests) return undefined;
  return a.kind === b.kind ? OTHER_PLAN : WRONG_PLAN;
}

const beginAlike = (a: Entry, b: Entry): boolean => a.words.beginning === b.words.beginning;

const isSamePhase = (a: Entry, b: Entry): boolean => a.phase !== undefined && a.phase === b.phase;

/** Its milestone is the one that STATE.md named then, which may have been another than its own. */
const isOfThen = ({ kind, phase }: Entry): boolean => kind === 'state' && phase === undefined;

/** What one commit brought is of one piece of work. */
const isOnePhase = (a: Entry, b: Entry): boolean => isSamePhase(a, b) || timeBetween(a, b) === 0;

const isChoiceOf = (a: Entry, b: Entry): boolean => a.kind === 'context' || b.kind === 'context';

/** What PROJECT.md excerpts has been decided before. */
const isExcerptLater = (a: Entry, b: Entry): boolean =>
  a.kind !== 'project' || DIGESTS.test(b.kind) || (a.date ?? '~') >= (b.date ?? '');

const areTwo = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;

const timeBetween = ({ instant: a }: Entry, { instant: b }: Entry): number =>
  a === undefined || b === undefined ? Infinity : Math.abs(a - b);

/**
 * The most alike first; each wording is linked to one of each kind at most, or to several that followed one another in one file, and to
 * none where two that say different things are as like as each other.
 */
function mostAlike(pairs: readonly Scored[], { mayBeOne, inOneFile }: Standing): Link[] {
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
