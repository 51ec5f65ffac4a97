import type { Plan, ProjectFile } from '../../model/index.ts';

/** A plan's time and where it was read. */
export interface TimedPlan {
  id: string;
  key: string;
  phase: string;
  milestone?: string | undefined;
  minutes: number;
  completedOn?: string | undefined;
  /** The time comes from a metrics row of STATE.md; else from the plan's own summary. */
  fromRow: boolean;
  /** Stated with a qualification, or without a unit. */
  rough: boolean;
}

/**
 * Every plan with a time: from its own summary, else from a metrics row of STATE.md where its id names one plan only (plan ids
 * repeat between milestones). In the order of the model; rows of plans that were not found come last.
 */
export function timedPlans(file: Pick<ProjectFile, 'plans' | 'metricRows'>): TimedPlan[] {
  const rows = file.metricRows.flatMap((row) => (row.minutes === undefined ? [] : [{ ...row, minutes: row.minutes }]));
  const rowOf = new Map(rows.map((row) => [row.plan, row]));
  const bearers = Map.groupBy(file.plans, ({ id }) => id);
  const found = file.plans.flatMap((plan) => {
    if (plan.minutes !== undefined) return [timed(plan, plan, plan.minutes, false)];
    const row = bearers.get(plan.id)?.length === 1 ? rowOf.get(plan.id) : undefined;
    return row === undefined ? [] : [timed(plan, row, row.minutes, true)];
  });
  const alone = [...rowOf.values()].filter((row) => !bearers.has(row.plan));
  return [
    ...found,
    ...alone.map((row) => timed({ id: row.plan, key: row.plan, phase: row.phase ?? '' }, row, row.minutes, true)),
  ];
}

interface Roughness {
  approximate?: boolean | undefined;
  minutesGuessed?: boolean | undefined;
}

type PlanFace = Pick<Plan, 'id' | 'key' | 'phase' | 'milestone' | 'completedOn'>;

function timed(plan: PlanFace, source: Roughness, minutes: number, fromRow: boolean): TimedPlan {
  const { id, key, phase, milestone, completedOn } = plan;
  const rough = source.approximate === true || source.minutesGuessed === true;
  return { id, key, phase, milestone, completedOn, minutes, fromRow, rough };
}
