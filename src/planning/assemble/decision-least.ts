import type { Cited } from './decision-citations.ts';
import type { Likeness, Words } from './decision-words.ts';

/** A wording as far as likeness goes. */
export interface Likely extends Cited {
  form: string;
  /** The same without remarks on where it was decided. */
  said: string;
  /** What is chosen, without the reason. */
  claim: string;
  /** Kind of the document, without `-history`. */
  kind: string;
  /** Its own id in its document. */
  ref: string | undefined;
  milestone: string | undefined;
  phase: string | undefined;
  plan: string | undefined;
  /** Instant at which it was first seen. */
  date: string | undefined;
}

/** The same with its words. */
export interface Entry extends Likely {
  words: Words;
  claimed: Words;
  /** Milliseconds of `date`. */
  instant: number | undefined;
}

/** What it takes, in common words by weight, to be one decision: of both wordings, or of the one that says less. */
export interface Least {
  of: number;
  /** Without weight; where it stands, either share will do. */
  byCount?: number;
  within: number;
  common: number;
  /** Whatever else it reaches, so much of the one that says less, or so much of both. */
  whole?: { within: number; of: number };
  /** Or so much of what both choose, whatever the reasons. */
  claims?: number;
}

/** The nearer two wordings stand to each other, the less of them has to be common. */
const IN_PLAN: Least = { of: 0.5, claims: 0.65, byCount: 0.6, within: 0.85, common: 3 };
const IN_PHASE: Least = { of: 0.55, byCount: 0.6, within: 0.8, common: 3 };
/** A context goes into details that a summary passes over. */
const OF_CONTEXT: Least = { of: 0.6, byCount: 0.6, within: 0.9, common: 3 };
/** The short name that a choice had in the discussion. */
const CHOICE: Least = { of: 0.45, claims: 0.65, within: 0.95, common: 3 };
const NEAR: Least = { of: 0.6, byCount: 0.6, within: 0.85, common: 3 };
const ANYWHERE: Least = { of: 0.65, within: 0.9, common: 3 };
const UNDATED: Least = { of: 0.65, byCount: 0.6, within: 0.9, common: 3 };
const AGAIN: Least = { of: 0.6, within: 2, common: 3 };
/** Versions of one list: short wordings are alike by chance. */
const SAME_KIND: Least = { of: 0.75, byCount: 0.6, within: 2, common: 12 };
/** Versions of one list that begin alike. */
const BEGUN: Least = { of: 0.6, byCount: 0.7, within: 2, common: 4 };
/** The option that was chosen in the discussion, told by another document than the context. */
const CHOSEN: Least = { of: 0.7, within: 2, common: 4 };
/** The same in a list that names no phase. */
const CHOSEN_ONCE: Least = { of: 0.8, within: 2, common: 4 };
/** Another plan of the phase tells it again, or STATE.md names the wrong plan. */
const OTHER_PLAN: Least = { of: 0.7, within: 2, common: 6, whole: { within: 0.84, of: 0.85 } };
const WRONG_PLAN: Least = { of: 0.72, byCount: 0.75, within: 2, common: 4 };
/** Another phase says that it goes on with it, or names the same requirement. */
const CARRIED: Least = { of: 0.65, within: 0.95, common: 4 };
const SAME_REQUIREMENT: Least = { of: 0.6, within: 0.95, common: 4 };
/** The context of a next phase says it again, and neither speaks of phases that the other does not. */
const RESTATED: Least = { of: 0.79, within: 0.98, common: 7, claims: 2, whole: { within: 0.85, of: 2 } };
/** It begins alike and says most of it word for word. */
const REPEATED: Least = { of: 0.65, within: 2, common: 7 };
/** What another document says that this one is. */
const CITED: Least = { of: 0.4, within: 0.6, common: 2 };
/** So many phases on. */
const NEXT = 2;
const DAYS = 3 * 86_400_000;

/** One that says so much beyond the other is a digest of several decisions. */
const DIGEST = 0.2;
/** Only a short wording can be a part of another: a long one that is has been told with others. */
const SHORT = 14;
/** Documents that take decisions over from others. */
export const DIGESTS = /^(?:state|state-archive|handoff|roadmap|milestones|retrospective|project)$/;

/** Few words that are common by count alone have to be all that one says. */
const NEARLY_ALL = 0.95;

/** Whether two wordings are as like as it takes. */
export const reaches = ({ of, byCount, within, common }: Likeness, least: Least): boolean =>
  common >= least.common &&
  (least.whole === undefined || within >= least.whole.within || of >= least.whole.of) &&
  (of >= least.of ||
    (byCount >= (least.byCount ?? Infinity) && (common > least.common || within >= NEARLY_ALL)) ||
    (within >= least.within && of >= least.of - DIGEST && common <= SHORT));

/** What it takes for these two; undefined where nothing makes them one. */
export function leastOf(a: Entry, b: Entry): Least | undefined {
  if (areTwo(a.phase, b.phase)) return leastOverPhases(a, b);
  if (areTwo(a.plan, b.plan)) return isSamePhase(a, b) ? leastOverPlans(a, b) : undefined;
  if (a.kind === 'discussion' || b.kind === 'discussion')
    return isSamePhase(a, b)
      ? isChoiceOf(a, b)
        ? CHOICE
        : CHOSEN
      : isListed(a) || isListed(b)
        ? CHOSEN_ONCE
        : undefined;
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

function leastOverPhases(a: Entry, b: Entry): Least | undefined {
  if (areTwo(a.milestone, b.milestone)) return undefined;
  if (isNamedBy(a, b) || isNamedBy(b, a)) return CITED;
  if (a.carriedFrom.includes(b.phase ?? '') || b.carriedFrom.includes(a.phase ?? '')) return CARRIED;
  if (a.requirements.some((id) => b.requirements.includes(id))) return SAME_REQUIREMENT;
  if (a.kind !== 'context' || b.kind !== 'context' || a.milestone === undefined) return undefined;
  if (!(Math.abs(Number(a.phase) - Number(b.phase)) <= NEXT)) return undefined;
  if (beginAlike(a, b) && sayWordForWord(a, b)) return REPEATED;
  return a.phases === b.phases || a.phases === '' || b.phases === '' ? RESTATED : undefined;
}

/** So many words one after the other, and so much of the shorter one, are no accident. */
const RUN = { least: 10, share: 0.6, most: 40 };

function sayWordForWord(a: Entry, b: Entry): boolean {
  const [ours, theirs] = [a.said.split(' '), b.said.split(' ')];
  const share = Math.ceil(RUN.share * Math.min(ours.length, theirs.length));
  const length = Math.min(RUN.most, Math.max(RUN.least, share));
  const runs = (words: readonly string[]): string[] =>
    words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
  const known = new Set(runs(ours));
  return known.size > 0 && runs(theirs).some((run) => known.has(run));
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

export const beginAlike = (a: Entry, b: Entry): boolean => a.words.beginning === b.words.beginning;

const isOfOne = (a: string | undefined, b: string | undefined): boolean => a !== undefined && a === b;

const isSamePhase = (a: Entry, b: Entry): boolean => isOfOne(a.phase, b.phase);

/** Its milestone is the one that STATE.md named then, which may have been another than its own. */
const isOfThen = ({ kind, phase }: Entry): boolean => kind === 'state' && phase === undefined;

/** What one commit brought is of one piece of work. */
export const isOnePhase = (a: Entry, b: Entry): boolean => isSamePhase(a, b) || timeBetween(a, b) === 0;

const isChoiceOf = (a: Entry, b: Entry): boolean => a.kind === 'context' || b.kind === 'context';

/** What PROJECT.md excerpts has been decided before. */
const isExcerptLater = (a: Entry, b: Entry): boolean =>
  a.kind !== 'project' || DIGESTS.test(b.kind) || (a.date ?? '~') >= (b.date ?? '');

export const areTwo = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

export const timeBetween = ({ instant: a }: Entry, { instant: b }: Entry): number =>
  a === undefined || b === undefined ? Infinity : Math.abs(a - b);
