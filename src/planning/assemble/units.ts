import type { MetricRow, Plan } from '../../model/index.ts';
import { settleUnit } from '../markdown/durations.ts';

/**
 * Settles durations without a unit by another statement of the same plan: a row of STATE.md by the plan's summary, and the other
 * way round (formats.md 11, rule 1). What nothing settles stays a guess.
 */
export function settleUnits(
  plans: readonly Plan[],
  rows: readonly MetricRow[],
): { plans: Plan[]; metricRows: MetricRow[] } {
  const ofPlans = certain(plans.map(({ id, minutes, minutesGuessed }) => ({ id, minutes, minutesGuessed })));
  const ofRows = certain(rows.map(({ plan: id, minutes, minutesGuessed }) => ({ id, minutes, minutesGuessed })));
  return {
    plans: plans.map((plan) => settle(plan, ofRows.get(plan.id))),
    metricRows: rows.map((row) => settle(row, ofPlans.get(row.plan))),
  };
}

type Timed = Pick<Plan, 'minutes' | 'minutesGuessed'>;

/** Durations with a unit by plan id; an id that several milestones use settles nothing. */
function certain(timed: readonly (Timed & { id: string })[]): Map<string, number | undefined> {
  const minutes = new Map<string, number | undefined>();
  for (const each of timed)
    minutes.set(each.id, minutes.has(each.id) || each.minutesGuessed === true ? undefined : each.minutes);
  return minutes;
}

function settle<T extends Timed>(timed: T, stated: number | undefined): T {
  if (timed.minutesGuessed !== true || timed.minutes === undefined) return timed;
  const { minutes, settled } = settleUnit({ minutes: timed.minutes }, stated);
  return settled === true ? { ...timed, minutes, minutesGuessed: undefined } : timed;
}
