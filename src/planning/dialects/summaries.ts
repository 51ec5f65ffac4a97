import type { Words } from './dialect.ts';
import { fold } from './fold.ts';
import { remembered } from './remembered.ts';
import { words } from './lists.ts';
import { wordsOf } from './registry.ts';

/** Keys of SUMMARY frontmatter and labels of its body, in every spelling of the template (formats.md 7.2, survey 7). */
const FIELDS = {
  minutes: words(`duration, duration minutes, duration min, duration_minutes, duration-minutes, duration_min, time
    spent, time, elapsed, actual duration, execution time, total time`),
  seconds: words(`duration_seconds, duration-seconds, duration_s, duration_sec, duration seconds`),
  milliseconds: words(`duration_ms`),
  hours: words(`duration_hours, duration_h`),
  completed: words(`completed, completed_at, completed_date, completed-date, completed-at, completed_on, completed on,
    completed date, completion date, completion, plan completed, executed, executed on, execution date,
    executed at, finished on, done, done on, closed, date of completion, completion time, completed
    time, date completed, date, finished, finished_at, ended, end, completed at`),
  started: words(`started, started_at, start, started on, started at, start time`),
  status: words(`status`),
  tasks: words(`tasks, tasks_completed, tasks-completed, tasks completed, tasks_total, task_count, tasks done`),
  files: words(`files, files_modified, files-modified, files modified, files_changed, files changed, files_created,
    files_touched, files touched`),
  decisions: words(
    `key-decisions, key_decisions, decisions, decisions_made, decisions-made, keydecisions, key decisions`,
  ),
  requirements: words(`requirements-completed, requirements_completed, requirements_covered, requirements-covered,
    requirements, requirements_satisfied, requirements-satisfied, requirements_addressed,
    requirements-addressed, requirements_closed, requirements-closed, requirements completed,
    requirements_met, requirements-met`),
  tags: words(`tags, keywords`),
  oneLiner: words(`one-liner, one_liner, oneliner, one liner, summary, tl;dr`),
  title: words(`title, name, plan_name, plan_title, plan-name`),
} as const satisfies Record<string, Words>;

export type SummaryField = keyof typeof FIELDS;

const byWord = new Map<string, SummaryField>(
  Object.entries(FIELDS).flatMap(([field, names]) =>
    [...names, ...wordsOf('summaryFields', field)].map((word) => [fold(word), field as SummaryField] as const),
  ),
);

/** Which field a frontmatter key or a body label names. */
export const summaryField = remembered((text: string): SummaryField | undefined =>
  byWord.get(fold(text.replace(/([a-z])(?=[A-Z])/g, '$1 '))),
);

export const isSummaryLabel = (text: string): boolean => summaryField(text) !== undefined;

const DECISIONS =
  /^(?:(?:key|main|major|important|technical|design|architectural|architecture|implementation|notable) )*decisions?(?: made| taken| captured| log| records?)?(?: during (?:execution|implementation))?(?: (?:and|&) (?:deviations|rationale|trade-?offs|notes))?$/;
const DECISIONS_ELSEWHERE = new RegExp(`^(?:${wordsOf('decisions', 'summary').join('|')})$`);

/** `Decisions & deviations`, `Decisões e desvios`: what else stands there is no decision, but its items are told apart below. */
const AND_MORE = /\s(?:&|e|y|et|und|и|와|및|与|和|と)\s.{1,40}$/u;

/** Whether a heading stands above the decisions that a plan took. Those it only honoured or applied are another document's. */
export function isDecisionsHeading(title: string): boolean {
  const words = fold(title.replace(/\([^()]*\)/g, ' '));
  return [words, words.replace(AND_MORE, '')].some((each) => DECISIONS.test(each) || DECISIONS_ELSEWHERE.test(each));
}
