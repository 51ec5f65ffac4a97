import type { Diagnostic } from '../../model/index.ts';
import type { DecisionFact, Facts, PhaseFact, Place, PlanFact, RequirementFact } from '../facts.ts';

/** A commit and its instant. */
export interface Moment {
  commit: string;
  date: string;
  /** Its place among the commits that changed planning files, parents before children. Clocks may be wrong; this is not. */
  at: number;
}

type Unplaced<T> = Omit<T, 'origin' | 'origins'>;

/** The facts that are followed through the history, by what they are. */
export interface FactOf {
  decision: Unplaced<DecisionFact>;
  blocker: Unplaced<Facts['blockers'][number]>;
  todo: Unplaced<Facts['todos'][number]>;
  phase: Unplaced<PhaseFact>;
  requirement: Unplaced<RequirementFact>;
}
export type Sort = keyof FactOf;

/** One thing that a version says. `form` names it: what has one form is the same thing, worded alike. */
export type Saying = { [S in Sort]: { sort: S; form: string; fact: FactOf[S] } }[Sort];

/** What one version of one file says. Plain data: kept between runs, so that no version is read twice. */
export interface VersionFacts {
  /** Three numbers each: which saying, its first and its last line. */
  says: number[];
  /** The version of the milestone that its frontmatter names. */
  milestone?: string | undefined;
  plans?: (Omit<PlanFact, 'origin'> & { line: number })[] | undefined;
  /** It stood when it was read, as a document and not in parts. */
  today?: true | undefined;
  /** A merge conflict was committed: which side holds is not known, so nothing was read. */
  conflict?: true | undefined;
}

/** The versions that were read, by what they were read as, and what they say; sayings repeat in nearly every version. */
export interface ReadVersions {
  /** What they were read by (`conventionsKey`). */
  conventions: string;
  sayings: Saying[];
  versions: Record<string, VersionFacts>;
}

/** Where a saying stands in one version. */
export interface Standing<S extends Sort = Sort> {
  form: string;
  fact: FactOf[S];
  line: number;
  endLine: number;
}

/** Where something stood in a version; `path` is the one it had then. */
export type Standpoint = Moment & { path: string; line: number; endLine: number };

/** How long one form stood in one file. */
export interface Stay<S extends Sort = Sort> {
  form: string;
  /** As it was said last. */
  fact: FactOf[S];
  /** Everything that the last version says of it, `fact` included. */
  facts: readonly FactOf[S][];
  first: Standpoint;
  last: Standpoint;
  /** The commit that took it away; absent while it stands. */
  gone?: Moment | undefined;
  /** The commit that first said that it is resolved or done. */
  settled?: Moment | undefined;
  /** First and last version it stood in, by number. */
  from: number;
  to: number;
}

/** A stay and the file it was in; without `gone` it stands there still. */
export type Past<S extends Sort> = Stay<S> & {
  path: string;
  place: Place;
  /** The version of the milestone that STATE.md named when it was first said. */
  milestone?: string | undefined;
};

/** A wording of a decision in a file. */
export type PastWording = Past<'decision'> & {
  /** The day its plan was completed, where a summary says so. */
  completedOn?: string | undefined;
};

/** A plan or summary that was deleted for good, as its last version read. */
export interface LostPlan {
  path: string;
  place: Place;
  fact: Omit<PlanFact, 'origin'> & { line: number };
  first: Moment;
  last: Moment;
  gone: Moment;
  milestone?: string | undefined;
}

/** How much of the history could be read. */
export interface HistoryCount {
  versions: number;
  /** Binary, too large, or not in the cache. */
  unreadable: number;
  conflicts: number;
}

/** What the history of a planning root says. From history come facts, never whole documents. */
export interface History {
  /** Older commits exist that were not pulled. */
  shallow: boolean;
  /** Every wording of every decision in every followed file. */
  stays: readonly PastWording[];
  blockers: readonly Past<'blocker'>[];
  todos: readonly Past<'todo'>[];
  /** Phases and requirements that a file held once and holds no more. */
  phases: readonly Past<'phase'>[];
  requirements: readonly Past<'requirement'>[];
  plans: readonly LostPlan[];
  /** Whether a moment dates what it first holds: the first commits of a shallow history may only show what is older. */
  isDated: (moment: Moment) => boolean;
  /** The commit that added each todo file of today, and the one that put it into the folder of done ones. */
  todoFiles: ReadonlyMap<string, { added: Moment; closed?: Moment | undefined }>;
  /** Older and newer form of one decision, of one blocker, of one todo. */
  rewordings: readonly (readonly [older: string, newer: string])[];
  /** Whether a later commit changed this wording, or a part of it, into a redaction mark: it is not to be published. */
  isWithheld: (text: string, form: string) => boolean;
  count: HistoryCount;
  diagnostics: readonly Diagnostic[];
}
