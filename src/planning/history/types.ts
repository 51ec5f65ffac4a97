import type { DecisionFact, Facts, Place } from '../facts.ts';

/** A commit and its instant. */
export interface Moment {
  commit: string;
  date: string;
}

/** Where a wording stands in one version. */
export interface Standing {
  form: string;
  fact: Omit<DecisionFact, 'origin'>;
  line: number;
  endLine: number;
}

/** How long one wording stood in one file. */
export interface Stay {
  form: string;
  fact: Omit<DecisionFact, 'origin'>;
  first: Moment & { line: number; endLine: number };
  last: Moment & { line: number; endLine: number };
  /** The commit that took it away; absent while it stands. */
  gone?: Moment | undefined;
  /** First and last version it stood in, by number. */
  from: number;
  to: number;
}

/** How long a wording stood in a file; without `gone` it stands there still. */
export interface PastWording extends Stay {
  path: string;
  place: Place;
  /** The day its plan was completed, where a summary says so. */
  completedOn?: string | undefined;
}

/** A document that was deleted for good, as its last version read. */
export interface LostDocument {
  path: string;
  place: Place;
  facts: Facts;
  first: Moment;
  last: Moment;
  gone: Moment;
  /** The version of the milestone that STATE.md named when the document first stood there. */
  milestone?: string | undefined;
}

/** What the history of a planning root says. From history come facts, never whole documents. */
export interface History {
  /** Older commits exist that were not pulled. */
  shallow: boolean;
  /** Every wording of every followed or deleted file. */
  stays: readonly PastWording[];
  lost: readonly LostDocument[];
  /** The commit that first held a wording, by `seenKey`; wordings that no longer stand included. */
  firstSeen: ReadonlyMap<string, Moment>;
  /** The commit that first held the line of an open item of STATE.md, by path and line of today. */
  openSince: ReadonlyMap<string, Moment>;
  /** The version of the milestone that STATE.md named when the wording first stood there, by `seenKey`. */
  milestones: ReadonlyMap<string, string>;
  /** Older and newer form of one decision. */
  rewordings: readonly (readonly [older: string, newer: string])[];
  /** Forms that a later commit changed into a redaction mark: their text is not to be published. */
  withheld: ReadonlySet<string>;
}
