import type { Phase } from '../model/index.ts';
import { number, plural } from './format.ts';

type Counted = Pick<Phase, 'status' | 'plansDone' | 'plansTotal'>;

/**
 * What a phase's status rests on where it and the count of its plans seem to say different things; undefined where both agree. A count is
 * of summaries; a roadmap's tick goes before it once the milestone has shipped (`src/planning/assemble/phase-progress.ts`).
 */
export function phaseBasis({ status, plansDone, plansTotal }: Counted): string | undefined {
  if (plansDone === undefined || plansTotal === undefined || plansTotal === 0) return undefined;
  const left = plansTotal - plansDone;
  if (status === 'done' && left > 0)
    return `Done by the roadmap; ${left === 1 ? '1 plan has' : `${number(left)} plans have`} no summary.`;
  if (left === 0 && (status === 'active' || status === 'planned'))
    return `${plansTotal === 1 ? 'The plan found is' : `All ${plural(plansTotal, 'plan')} found are`} done; the roadmap does not say that the phase is.`;
  return undefined;
}
