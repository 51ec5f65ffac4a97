import type { Activity, Blocker, MetricRow, PhaseRow, QuickTask, Todo } from '../../model/index.ts';
import type { AssembleInput } from './input.ts';

/** Blockers, todos, quick tasks, activity and stated metric rows, each with a key and in a stated order. */
export interface Items {
  blockers: Blocker[];
  todos: Todo[];
  quickTasks: QuickTask[];
  activity: Activity[];
  metricRows: MetricRow[];
  phaseRows: PhaseRow[];
}

export function assembleItems(_input: AssembleInput): Items {
  return { blockers: [], todos: [], quickTasks: [], activity: [], metricRows: [], phaseRows: [] };
}
