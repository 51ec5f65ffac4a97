import type { Activity, Blocker, MetricRow, Origin, PhaseRow, QuickTask, Todo } from '../../model/index.ts';
import type { History } from '../history/index.ts';
import { lineKey } from '../history/open-items.ts';
import { compareNatural } from '../identity.ts';
import { type AssembleInput, factsOf } from './input.ts';
import { decisionId, normalForm } from './decision-text.ts';

/** Blockers, todos, quick tasks, activity and stated metric rows, each with a key and in a stated order. */
export interface Items {
  blockers: Blocker[];
  todos: Todo[];
  quickTasks: QuickTask[];
  activity: Activity[];
  metricRows: MetricRow[];
  phaseRows: PhaseRow[];
}

/**
 * Order: blockers open before resolved, todos open before done, then by place; quick tasks by id; activity newest first; metric
 * rows by plan; By Phase rows by place.
 */
export function assembleItems(input: AssembleInput): Items {
  const facts = <K extends 'blockers' | 'todos' | 'quickTasks' | 'activity' | 'metricRows' | 'phaseRows'>(key: K) =>
    factsOf(input, key).map(({ fact }) => fact);
  const sinceWhen = dated(input.history);
  return {
    blockers: mergeTexts(facts('blockers').map(sinceWhen)).sort(
      (a, b) => Number(a.resolved) - Number(b.resolved) || byPlace(a, b),
    ),
    todos: mergeTexts(facts('todos').map(sinceWhen)).sort((a, b) => Number(a.done) - Number(b.done) || byPlace(a, b)),
    quickTasks: quickTasksOf(facts('quickTasks')),
    activity: activityOf(input, facts('activity')),
    metricRows: lastPerPlan(facts('metricRows')),
    phaseRows: facts('phaseRows').sort(byPlace),
  };
}

/** Since when an item stands in STATE.md, where it does not say so itself: the day of the commit that first held its line. */
const dated =
  (history: History | undefined) =>
  <T extends Placed & { since?: string | undefined }>(item: T): T => {
    const [origin] = item.origins;
    const first = origin === undefined ? undefined : history?.openSince.get(lineKey(origin.path, origin.line));
    return item.since !== undefined || first === undefined ? item : { ...item, since: first.date.slice(0, 10) };
  };

type Placed = { origins: Origin[] };

const place = ({ origins: [origin] }: Placed): string =>
  `${origin?.path ?? ''}:${String(origin?.line ?? 0).padStart(8, '0')}`;
const byPlace = (a: Placed, b: Placed): number => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0);

/** Items of one wording are one; its key is made of the wording, so it survives edits of the others. */
function mergeTexts<T extends Placed & { text: string }>(items: readonly T[]): (T & { key: string })[] {
  const merged = new Map<string, T & { key: string }>();
  for (const item of [...items].sort(byPlace)) {
    const form = normalForm(item.text) || item.text;
    const same = merged.get(form);
    if (same === undefined) merged.set(form, { ...item, key: decisionId('', form) });
    else
      merged.set(form, {
        ...item,
        ...same,
        origins: [
          ...same.origins,
          ...item.origins.map((origin) => (item.text === same.text ? origin : { ...origin, text: item.text })),
        ],
      });
  }
  return [...merged.values()];
}

/** A task may stand in STATE.md and have a folder of its own: one entry. Ids of the fast command repeat and get a number. */
function quickTasksOf(facts: readonly Omit<QuickTask, 'key'>[]): QuickTask[] {
  const tasks: QuickTask[] = [];
  const byId = new Map<string, QuickTask>();
  const used = new Set<string>();
  for (const fact of [...facts].sort((a, b) => compareNatural(a.id, b.id) || byPlace(a, b))) {
    const same = fact.id === 'fast' ? undefined : byId.get(idForm(fact.id));
    if (same !== undefined && !same.origins.some((origin) => fact.origins.some(({ path }) => path === origin.path))) {
      same.description ??= fact.description;
      same.date ??= fact.date;
      same.commit ??= fact.commit;
      same.origins.push(
        ...fact.origins.map((origin) =>
          fact.description === undefined || fact.description === same.description
            ? origin
            : { ...origin, text: fact.description },
        ),
      );
      continue;
    }
    let key = fact.id;
    for (let again = 2; used.has(key); again++) key = `${fact.id}-${String(again)}`;
    used.add(key);
    const task: QuickTask = { ...fact, key, origins: [...fact.origins] };
    tasks.push(task);
    if (same === undefined) byId.set(idForm(fact.id), task);
  }
  return tasks;
}

/** `001`, `1` and `quick-001` are one id. */
const idForm = (id: string): string =>
  id
    .toLowerCase()
    .replace(/^quick[-_]?(?:task[-_]?)?(?=\d)/, '')
    .replace(/^0+(?=\d)/, '');

/** A plan with two rows counts once, with the values of the last (SCHEMA). */
function lastPerPlan(rows: readonly MetricRow[]): MetricRow[] {
  const last = new Map<string, MetricRow>();
  for (const row of [...rows].sort(byPlace)) {
    const earlier = last.get(row.plan);
    last.set(
      row.plan,
      earlier === undefined ? row : { ...earlier, ...defined(row), origins: [...earlier.origins, ...row.origins] },
    );
  }
  return [...last.values()].sort((a, b) => compareNatural(a.plan, b.plan));
}

const defined = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Partial<T>;

/** Log lines, with the last activity of STATE.md where no log line tells the same. */
function activityOf(input: AssembleInput, logged: readonly Activity[]): Activity[] {
  const entries = [...logged];
  for (const { facts } of input.documents) {
    const { date, text, origins } = facts.state?.lastActivity ?? {};
    if (date === undefined || text === undefined || origins === undefined) continue;
    if (!entries.some((entry) => entry.date === date && entry.text === text))
      entries.push({ date, kind: 'activity', text, origins });
  }
  return entries.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : byPlace(a, b)));
}
