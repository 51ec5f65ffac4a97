import type { ProjectFile } from '../../model/index.ts';
import type { Chart } from '../charts/spec.ts';
import { duration, number, plural } from '../format.ts';
import { median } from '../charts/numbers.ts';
import { milestonePaces, type MilestonePace } from './milestones.ts';
import { minutesChart } from './minutes.ts';
import { outlook } from './outlook.ts';
import { phasesChart } from './phases.ts';
import { plansChart } from './plans.ts';
import { timedPlans } from './times.ts';

export interface VelocityView {
  lead: string;
  /** When the current milestone may be done, where that can be said. */
  outlook?: string | undefined;
  charts: Chart[];
  paces: MilestonePace[];
}

/** What a project's velocity page prints. */
export function velocityView(file: ProjectFile): VelocityView {
  return {
    lead: leadOf(file),
    outlook: outlook(file),
    charts: [plansChart(file), minutesChart(file), phasesChart(file)],
    paces: milestonePaces(file),
  };
}

function leadOf(file: ProjectFile): string {
  const done = file.plans.filter((plan) => plan.done).length;
  const minutes = timedPlans(file).map((plan) => plan.minutes);
  const middle = median(minutes);
  if (file.plans.length === 0 && minutes.length + file.phaseRows.length > 0)
    return 'No plans were found; the times are those that STATE.md states.';
  if (file.plans.length === 0) return 'No plans were found, so there is no pace to show.';
  return [
    `${number(done)} of ${plural(file.plans.length, 'plan')} finished.`,
    middle === undefined
      ? 'None states how long it took.'
      : `Median time of the ${plural(minutes.length, 'plan')} that state one: ${duration(middle)}.`,
  ].join(' ');
}
