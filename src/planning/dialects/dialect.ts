import type { Requirement, StatusClass } from '../../model/index.ts';

/** Ways of calling something. */
export type Words = readonly string[];
type Table<K extends string> = Readonly<Partial<Record<K, Words>>>;

/** What a section holds. `other` is known to hold none of these and does not take the kind of the section above. */
export type SectionKind =
  | 'decisions'
  | 'one-decision'
  | 'blockers'
  | 'todos'
  | 'quick-tasks'
  | 'metrics'
  | 'position'
  | 'session'
  | 'reference'
  | 'core-value'
  | 'description'
  | 'current-milestone'
  | 'milestones'
  | 'shipped-milestones'
  | 'roadmap-evolution'
  | 'timeline'
  | 'requirements'
  | 'other';

export type MilestoneStatus = 'planned' | 'active' | 'shipped' | 'archived' | 'abandoned';

/**
 * The words of a dialect, besides those of the planning template, by what they mean. The keys of each table are those of the template's
 * own table in the file named behind it. Case does not matter.
 */
export interface Vocabulary {
  /** Whole labels of STATE.md and PROJECT.md (`labels.ts`). */
  labels?: Table<string>;
  /** Whole headers of columns (`columns.ts`, `requirements.ts`, `roadmap.ts`). */
  columns?: Table<string>;
  requirementColumns?: Table<string>;
  progressColumns?: Table<string>;
  /** Whole headings of a roadmap's sections, labels of a phase (`roadmap.ts`) and of a milestone (`milestones.ts`). */
  roadmapSections?: Table<string>;
  phaseLabels?: Table<string>;
  milestoneLabels?: Table<string>;
  /** Keys and labels of summaries (`summaries.ts`), labels and columns of discussions (`contexts.ts`). */
  summaryFields?: Table<string>;
  discussion?: Table<'option' | 'selected' | 'choice' | 'notes'>;
  /** What a phase, a plan and a milestone are called, singular and plural; words before the day on which a milestone began; `of` of `3 of 8`. */
  units?: Table<'phase' | 'plan' | 'milestone' | 'started' | 'of'>;
  /** Parts of headings, in patterns: `^hitos$` is the whole heading (`headings.ts`). */
  headings?: Table<SectionKind>;
  /** Headings that put requirements out of scope or off to later, or define none (`requirements.ts`). */
  scopes?: Table<'out' | 'future' | 'other'>;
  /** States of work (`status.ts`), milestones (`milestones.ts`) and requirements (`requirements.ts`), in patterns. */
  statuses?: Table<StatusClass>;
  milestoneStatus?: Table<MilestoneStatus>;
  requirementStatus?: Table<Requirement['status']>;
  /** Words by which a value says nothing, yes, done, resolved, closed, good … (`words.ts`), in patterns. */
  says?: Table<'nothing' | 'yes' | 'resolved' | 'done' | 'closed' | 'revisit' | 'pending' | 'good'>;
  /** Headings of decisions in summaries and contexts, what is none there, advice behind an option (`summaries.ts`, `contexts.ts`), in patterns. */
  decisions?: Table<'summary' | 'context' | 'none' | 'areas' | 'advice'>;
  /** Words for a document before the project's name in its title (`titles.ts`), in patterns. */
  titles?: Table<'document' | 'milestone'>;
}

/** Something in a planning root that tells a dialect. */
export interface Sign {
  /** Where `pattern` is looked for: paths of files below the root, headings, lines, keys of STATE.md's frontmatter or of config.json. */
  in: 'paths' | 'headings' | 'lines' | 'keys' | 'settings';
  pattern: RegExp;
  /** The share of lines with letters that must match, 0 to 1; default: one match is enough. */
  share?: number;
  /** It tells only where this stands in no line or path. */
  unless?: RegExp;
}

/** One way of writing planning files: a fork of the tool, a generation of its template, a language. */
export interface Dialect {
  /** Lower-case; what `dialect` in the configuration names. */
  id: string;
  name: string;
  /** Each one alone is enough. */
  signs: readonly Sign[];
  vocabulary?: Vocabulary;
  /** Those of its words that mean something else in other dialects, by table, as `fold` writes them: understood only where it holds. */
  homonyms?: Readonly<Partial<Record<keyof Vocabulary, Words>>>;
}
