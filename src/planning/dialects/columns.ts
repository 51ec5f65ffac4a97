import type { Words } from './dialect.ts';
import { fold } from './fold.ts';
import { words } from './lists.ts';
import { wordsOf } from './registry.ts';

/** What a table column holds, by the words of its header in the template (survey 2.4–2.6, 6). */
const COLUMNS = {
  decision: words(
    `decision, decisions, decision made, choice made, what we decided, what was decided, we decided, decided on what, what we chose`,
  ),
  choice: words(`choice, chosen, selected`),
  topic: words(`area, topic, question, category, domain, aspect, component, subject`),
  rationale: words(`rationale, reason, why, why?, because, reasoning, justification, context`),
  outcome: words(`outcome, result`),
  phase: words(`phase, phases, made in, phase/plan, phase / plan`),
  plan: words(`plan, plan id`),
  date: words(`date, decided, when, decided on, date added, added, closed, completed on`),
  id: words(`id, #, no, no., ref, quick id, task id, key, n`),
  milestone: words(`milestone, version, milestones, release`),
  name: words(`name, title, focus, theme`),
  status: words(`status, state, resolution, disposition`),
  done: words(`done, resolved, fixed, finished, resolved on, resolved date, date resolved, resolution date`),
  shipped: words(`shipped, shipped on, ship date, released, completed, completion, complete, closed`),
  plans: words(`plans, plans complete, plan count`),
  total: words(`total, total time, duration, time`),
  average: words(`avg/plan, avg, average, avg / plan, average/plan, avg per plan`),
  tasks: words(`tasks, task`),
  files: words(`files, file`),
  description: words(`description, task, summary, what`),
  commit: words(`commit, commits, hash, sha`),
  directory: words(`directory, dir, folder, link`),
  item: words(
    `item, blocker, concern, issue, fix, problem, todo, original blocker, original issue, blocker/concern, blocker / concern`,
  ),
  change: words(`change, event, activity, what changed, action`),
} as const satisfies Record<string, Words>;

export type Column = keyof typeof COLUMNS;

const titles = Object.fromEntries(
  Object.entries(COLUMNS).map(([column, names]) => [
    column,
    new Set([...names, ...wordsOf('columns', column)].map(fold)),
  ]),
) as Record<Column, Set<string>>;

/** The index of the column that holds `column`, by its header; -1 where there is none. A name in brackets behind a header is left out. */
export function columnAt(header: readonly string[], column: Column): number {
  return header.findIndex(
    (title) => titles[column].has(fold(title)) || titles[column].has(fold(title.replace(/\s*[([].*$/, ''))),
  );
}

/** What a column of that header, or a label in its place, holds; undefined for words that no table knows. */
export const columnOf = (title: string): Column | undefined =>
  (Object.keys(titles) as Column[]).find((column) => titles[column].has(fold(title)));
