import type { MilestoneStatus, Words } from './dialect.ts';
import { words } from './lists.ts';
import { wordsOf } from './registry.ts';

export type { MilestoneStatus } from './dialect.ts';

/** The words by which planning files speak of milestones and phases: the template's, then those of every dialect. Case does not matter. */

/** What a phase, a plan and a milestone are called, singular and plural, for patterns; longer words first. */
const called = (template: string, unit: 'phase' | 'plan' | 'milestone'): Words =>
  [...new Set([...words(template), ...wordsOf('units', unit)])].sort((a, b) => b.length - a.length);
export const PHASE_WORDS = called('phases, phase', 'phase');
export const PLAN_WORDS = called('plans, plan', 'plan');
export const MILESTONE_WORDS = called('milestone', 'milestone');
/** What stands between the two numbers of `3 of 8`. */
export const OF_WORDS: Words = [...new Set(['of', '/', ...wordsOf('units', 'of')])];

const status = (name: MilestoneStatus, template: string): readonly [MilestoneStatus, Words] => [
  name,
  [...new Set([...words(template), ...wordsOf('milestoneStatus', name)])],
];

/** Words and marks for a milestone's status; the first that occurs in this order wins. */
export const STATUS_WORDS: readonly (readonly [status: MilestoneStatus, words: Words])[] = [
  status('abandoned', 'abandoned, cancelled, canceled, superseded, dropped, descoped, discarded, ❌, 🚫'),
  status(
    'active',
    `in progress, in-progress, in_progress, inprogress, active, executing, ongoing, in flight, current, started,
    under way, underway, wip, paused, on hold, 進行中, 🚧, 🔄, 🟡, 🔨, 🏗, ⏸, 🔵, ▶`,
  ),
  status(
    'planned',
    `planned, planning, not started, upcoming, next, future, proposed, queued, pending, todo, draft, backlog, 📋, 🔮, ⏳, 🗓,
    📝, 💡`,
  ),
  status(
    'shipped',
    `shipped, shipped-with-deferral, complete, completed, released, closed, done, delivered, merged, finished,
    achieved, code complete, live, ✅, ✓, ✔, ☑, 🎉, 🚀`,
  ),
  status('archived', 'archived, 📦, 🗄'),
];

/** Words before a date that say the milestone began then. */
export const START_WORDS = [
  ...new Set([...words('started, start, begun, created, opened'), ...wordsOf('units', 'started')]),
];

/** Labels of a milestone’s entry, by what they hold. */
const MILESTONE_LABELS = {
  delivered: words(`delivered, delivers, goal, milestone goal, summary, theme`),
  shipped: words(`shipped, completed, shipped on, ship date, date, released, closed, completed on, completion date`),
  started: words(`started, start, created, defined`),
  status: words(`status`),
  phases: words(`phases, phases completed, phase, phase range`),
  plans: words(`plans, total plans, plans completed, plans executed, plan count`),
  tasks: words(`tasks, total tasks`),
  timeline: words(`timeline, duration, period`),
  accomplishments:
    words(`key accomplishments, accomplishments, key achievements, achievements, highlights, what shipped, key
    deliverables, delivered features, what was built, what was delivered, key results`),
  stats: words(`stats, statistics, metrics, key metrics`),
  requirements: words(`requirements, requirements met, requirements coverage`),
  name: words(`milestone, milestone name, version`),
} as const satisfies Record<string, Words>;

export type MilestoneLabel = keyof typeof MILESTONE_LABELS;

const LABELS = new Map<string, MilestoneLabel>(
  (Object.keys(MILESTONE_LABELS) as MilestoneLabel[]).flatMap((kind) =>
    [...MILESTONE_LABELS[kind], ...wordsOf('milestoneLabels', kind)].map((label): [string, MilestoneLabel] => [
      label,
      kind,
    ]),
  ),
);

/** What a label of a milestone's entry holds; undefined for others. Remarks in brackets do not count. */
export const milestoneLabel = (label: string): MilestoneLabel | undefined =>
  LABELS.get(
    label
      .replace(/\([^()]*\)/g, '')
      .trim()
      .toLowerCase(),
  );

/** Labels whose values are figures of a milestone, shown as they are. */
export const STAT_LABELS =
  /^(?:git range|commits?|commit range|loc|lines of code|lines|code changes|codebase|files?(?: modified| changed| created)?|tests?(?: passing| added)?|test count|coverage|sessions|tag|git tag|audit|nyquist|requirements(?: met)?|zeilen|dateien|linhas de código|arquivos|known deferred items at close|archives?|closeout|live|execution time|total time|velocity)$/i;
