import type { Activity, Blocker, MetricRow, Origin, PhaseRow, QuickTask, Todo } from '../../model/index.ts';
import { compareNatural } from '../identity.ts';
import { type AssembleInput, factsOf } from './input.ts';
import { openItems } from './open-items.ts';

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
 * Order: blockers open before resolved, todos open before done, those of the history last, then by place; quick tasks by id; activity newest first; metric
 * rows by plan; By Phase rows by place.
 */
export function assembleItems(input: AssembleInput): Items {
  const facts = <K extends 'blockers' | 'todos' | 'quickTasks' | 'activity' | 'metricRows' | 'phaseRows'>(key: K) =>
    factsOf(input, key).map(({ fact }) => fact);
  return {
    blockers: openItems('blocker', facts('blockers'), input.history),
    todos: openItems('todo', facts('todos'), input.history),
    quickTasks: quickTasksOf(facts('quickTasks')),
    activity: activityOf(input, facts('activity')),
    metricRows: lastPerPlan(facts('metricRows')),
    phaseRows: facts('phaseRows').sort(byPlace),
  };
}

type Placed = { origins: Origin[] };

const place = ({ origins: [origin] }: Placed): string =>
  `${origin?.path ?? ''}:${String(origin?.line ?? 0).padStart(8, '0')}`;
const byPlace = (a: Placed, b: Placed): number => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0);

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
