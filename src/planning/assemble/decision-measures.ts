import type { Likeness } from './decision-words.ts';

/** What it takes, in common words by weight, to be one decision: of both wordings, or of the one that says less. */
export interface Least {
  of: number;
  /** Without weight; where it stands, either share will do. */
  byCount?: number;
  within: number;
  common: number;
  /** The same where one tells all of the other, reason and all. */
  commonWholly?: number;
  /** Whatever else it reaches, so much of the one that says less, or so much of both. */
  whole?: { within: number; of: number };
  /** Or so much of what both choose, whatever the reasons. */
  claims?: number;
  /** The text says itself that it takes it from there. */
  isStated?: true;
}

/** The nearer two wordings stand to each other, the less of them has to be common. */
export const IN_PLAN: Least = { of: 0.5, claims: 0.65, byCount: 0.6, within: 0.85, common: 3 };
export const IN_PHASE: Least = { of: 0.55, byCount: 0.6, within: 0.8, common: 3 };
/** A context goes into details that a summary passes over. */
export const OF_CONTEXT: Least = { of: 0.6, byCount: 0.6, within: 0.9, common: 3 };
/** The short name that a choice had in the discussion. */
export const CHOICE: Least = { of: 0.45, claims: 0.65, within: 0.95, common: 3 };
export const NEAR: Least = { of: 0.6, byCount: 0.6, within: 0.85, common: 3 };
export const ANYWHERE: Least = { of: 0.65, within: 0.9, common: 3 };
export const UNDATED: Least = { of: 0.65, byCount: 0.6, within: 0.9, common: 3 };
export const AGAIN: Least = { of: 0.6, within: 2, common: 3 };
/** Versions of one list: short wordings are alike by chance. */
export const SAME_KIND: Least = { of: 0.75, byCount: 0.6, within: 2, common: 12 };
/** Versions of one list that begin alike. */
export const BEGUN: Least = { of: 0.6, byCount: 0.7, within: 2, common: 4 };
/** The option that was chosen in the discussion, told by another document than the context. */
export const CHOSEN: Least = { of: 0.7, within: 2, common: 4 };
/** The same in a list that names no phase. */
export const CHOSEN_ONCE: Least = { of: 0.8, within: 2, common: 4 };
/** Another plan of the phase tells it again, or STATE.md names the wrong plan. */
export const OTHER_PLAN: Least = {
  of: 0.7,
  within: 2,
  common: 6,
  commonWholly: 4,
  claims: 0.8,
  whole: { within: 0.82, of: 0.85 },
};
export const WRONG_PLAN: Least = { of: 0.72, byCount: 0.75, within: 2, common: 4 };
/** Another phase says that it goes on with it, or names the same requirement. */
export const CARRIED: Least = { of: 0.65, within: 0.95, common: 4, isStated: true };
export const SAME_REQUIREMENT: Least = { of: 0.59, within: 0.95, common: 4, isStated: true };
/** The context of a next phase says it again, and neither speaks of phases that the other does not. */
export const RESTATED: Least = { of: 0.79, within: 0.98, common: 7, claims: 2, whole: { within: 0.85, of: 2 } };
export const RESTATED_BEGUN: Least = { of: 0.7, within: 2, common: 7, claims: 2, whole: { within: 0.9, of: 2 } };
/** It begins alike and says most of it word for word. */
export const REPEATED: Least = { of: 0.6, within: 2, common: 7 };
/** What another document says that this one is. */
export const CITED: Least = { of: 0.4, within: 0.6, common: 2, isStated: true };

/** One that says so much beyond the other is a digest of several decisions. */
const DIGEST = 0.2;
/** Only a short wording can be a part of another: a long one that is has been told with others. */
const SHORT = 14;

/** Few words that are common by count alone have to be all that one says. */
const NEARLY_ALL = 0.95;

/** From this share on all of a wording is told. */
const WHOLLY = 0.98;

/** Whether two wordings are as like as it takes. */
export const reaches = ({ of, byCount, within, common }: Likeness, least: Least): boolean =>
  common >= (within >= WHOLLY ? (least.commonWholly ?? least.common) : least.common) &&
  (least.whole === undefined || within >= least.whole.within || of >= least.whole.of) &&
  (of >= least.of ||
    (byCount >= (least.byCount ?? Infinity) && (common > least.common || within >= NEARLY_ALL)) ||
    (within >= least.within && of >= least.of - DIGEST && common <= SHORT));
