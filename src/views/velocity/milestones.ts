import type { Milestone, ProjectFile } from '../../model/index.ts';
import { median, sum } from '../charts/numbers.ts';
import { daysBetween } from '../format.ts';
import { timedPlans } from './times.ts';

/** One milestone's pace; what no file states is absent. */
export interface MilestonePace {
  milestone: Pick<Milestone, 'key' | 'version' | 'name' | 'status' | 'startedOn' | 'shippedOn'>;
  plansDone?: number | undefined;
  /** From the first to the last day known, both counted. */
  days?: number | undefined;
  timed: number;
  medianMinutes?: number | undefined;
  totalMinutes?: number | undefined;
}

/** The pace of every milestone that has a finished plan or a day, in the order of the model. */
export function milestonePaces(file: ProjectFile): MilestonePace[] {
  const done = Map.groupBy(
    file.plans.filter((plan) => plan.done),
    ({ milestone }) => milestone,
  );
  const times = Map.groupBy(timedPlans(file), ({ milestone }) => milestone);
  return file.milestones
    .map((milestone): MilestonePace => {
      const minutes = (times.get(milestone.key) ?? []).map((plan) => plan.minutes);
      const days = (done.get(milestone.key) ?? []).flatMap(({ completedOn }) => completedOn ?? []).sort();
      return {
        milestone,
        plansDone: milestone.plansDone ?? done.get(milestone.key)?.length,
        days: inclusive(milestone.startedOn ?? days[0], milestone.shippedOn ?? days.at(-1)),
        timed: minutes.length,
        medianMinutes: median(minutes),
        totalMinutes: minutes.length > 0 ? sum(minutes) : undefined,
      };
    })
    .filter(({ plansDone, days, timed }) => (plansDone ?? 0) > 0 || days !== undefined || timed > 0);
}

function inclusive(from: string | undefined, to: string | undefined): number | undefined {
  const days = daysBetween(from, to);
  return days === undefined || days < 0 ? undefined : days + 1;
}
