import {
  areTwo,
  beginAlike,
  DIGESTS,
  type Entry,
  isOfOne,
  isOnePhase,
  isSamePhase,
  sayWordForWord,
  timeBetween,
} from './decision-entry.ts';
import {
  IN_PLAN,
  IN_PHASE,
  OF_CONTEXT,
  CHOICE,
  NEAR,
  ANYWHERE,
  UNDATED,
  AGAIN,
  SAME_KIND,
  BEGUN,
  CHOSEN,
  CHOSEN_ONCE,
  OTHER_PLAN,
  WRONG_PLAN,
  CARRIED,
  SAME_REQUIREMENT,
  RESTATED,
  RESTATED_BEGUN,
  REPEATED,
  CITED,
  type Least,
} from './decision-measures.ts';

/** So many phases on. */
const NEXT = 2;
const DAYS = 3 * 86_400_000;

/** What it takes for these two; undefined where nothing makes them one. */
export function leastOf(a: Entry, b: Entry): Least | undefined {
  if (areTwo(a.phase, b.phase)) return leastOverPhases(a, b);
  if (areTwo(a.plan, b.plan)) return isSamePhase(a, b) ? leastOverPlans(a, b) : undefined;
  if (a.kind === 'discussion' || b.kind === 'discussion') return leastOfChoice(a, b);
  const apart = timeBetween(a, b);
  const isNear = apart <= DAYS || (apart === Infinity && isOfOne(a.milestone, b.milestone));
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
  return {
    ...(isNear ? NEAR : apart === Infinity ? UNDATED : ANYWHERE),
    ...(isExcerptLater(a, b) && isExcerptLater(b, a) ? {} : { within: 2 }),
  };
}

function leastOfChoice(a: Entry, b: Entry): Least | undefined {
  if (isSamePhase(a, b)) return a.kind === 'context' || b.kind === 'context' ? CHOICE : CHOSEN;
  return isListed(a) || isListed(b) ? CHOSEN_ONCE : undefined;
}

function leastOverPhases(a: Entry, b: Entry): Least | undefined {
  if (areTwo(a.milestone, b.milestone)) return undefined;
  if (isNamedBy(a, b) || isNamedBy(b, a)) return CITED;
  if (a.carriedFrom.includes(b.phase ?? '') || b.carriedFrom.includes(a.phase ?? '')) return CARRIED;
  if (a.requirements.some((id) => b.requirements.includes(id))) return SAME_REQUIREMENT;
  if (a.kind !== 'context' || b.kind !== 'context' || a.milestone === undefined) return undefined;
  if (!(Math.abs(Number(a.phase) - Number(b.phase)) <= NEXT)) return undefined;
  if (beginAlike(a, b) && sayWordForWord(a, b)) return REPEATED;
  if (a.phases !== b.phases && a.phases !== '' && b.phases !== '') return undefined;
  return beginAlike(a, b) ? RESTATED_BEGUN : RESTATED;
}

function leastOverPlans(a: Entry, b: Entry): Least | undefined {
  const areDigests = DIGESTS.test(a.kind) && DIGESTS.test(b.kind);
  if (areTwo(a.milestone, b.milestone) || areDigests) return undefined;
  return a.kind === b.kind ? OTHER_PLAN : WRONG_PLAN;
}

const isNamedBy = ({ phase, ref }: Entry, by: Entry): boolean =>
  by.is !== undefined && by.is === `${phase ?? ''} ${ref ?? ''}`;

/** It stands in a list of the whole project. */
const isListed = ({ kind, phase }: Entry): boolean => phase === undefined && DIGESTS.test(kind);

/** Its milestone is the one that STATE.md named then, which may have been another than its own. */
const isOfThen = ({ kind, phase }: Entry): boolean => kind === 'state' && phase === undefined;

/** What PROJECT.md excerpts has been decided before. */
const isExcerptLater = (a: Entry, b: Entry): boolean =>
  a.kind !== 'project' || DIGESTS.test(b.kind) || (a.date ?? '~') >= (b.date ?? '');
