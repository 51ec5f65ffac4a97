import type { StatedProgress } from '../../model/index.ts';
import type { StateFacts } from '../facts.ts';
import type { Structure } from './milestones.ts';

/**
 * The stated numbers that belong to the current milestone, or to the one shipped last while none is current: totals over the
 * whole project are left out unless it has no milestones (SCHEMA, `stated`).
 */
export function ownProgress(
  { stated, counted, totals, milestone, position }: StateFacts,
  { milestones, phases, milestoneKey, current }: Structure,
): StatedProgress | undefined {
  if (milestones.length === 0 && milestone === undefined) return withTotals(stated, totals);
  if (stated === undefined || milestones.length < 2) return stated;
  const here = phases.filter(({ number }) => number === position?.phase);
  const elsewhere = here.length > 0 && here.every((phase) => phase.milestone !== current?.key);
  // It names no milestone, and its position is in none or in another: the numbers are not of the current one.
  if (milestone?.version === undefined && current !== undefined && elsewhere) return undefined;
  const key = milestoneKey(milestone?.version) ?? newestShipped(milestones);
  const own = milestones.find((each) => each.key === key);
  const ownPhases = own?.phases?.length ?? phases.filter((phase) => phase.milestone === key).length;
  const others = phases.length;
  if (
    counted === true ||
    stated.phasesTotal === undefined ||
    ownPhases === 0 ||
    stated.phasesTotal <= ownPhases ||
    stated.phasesTotal < others * 0.8
  )
    return stated;
  const { plansDone, plansTotal, origins } = stated;
  return plansTotal === undefined ? undefined : { plansDone, plansTotal, origins };
}

function newestShipped(milestones: Structure['milestones']): string | undefined {
  let newest: Structure['milestones'][number] | undefined;
  for (const each of milestones)
    if (each.shippedOn !== undefined && each.shippedOn >= (newest?.shippedOn ?? '')) newest = each;
  return newest?.key;
}

/** What STATE.md states, with totals of the project for what it leaves out. */
function withTotals(stated: StatedProgress | undefined, totals: StateFacts['totals']): StatedProgress | undefined {
  if (totals === undefined) return stated;
  const { plansDone = totals.plansDone, phasesTotal = totals.phasesTotal, ...rest } = stated ?? { origins: [] };
  return { ...rest, plansDone, phasesTotal, origins: [...rest.origins, ...totals.origins] };
}
