import type { Milestone } from '../../model/index.ts';
import { plural } from '../format.ts';
import type { Lookup } from '../lookup.ts';

/** How the numbers of a report came about, one sentence each: what was counted, and by what sign it counts as done. */
export function basisOf({ key, evidence }: Milestone, known: Lookup): string[] {
  const phases = known.phasesOf(key);
  const plans = phases.flatMap((phase) => known.plansOf(phase));
  const gone = phases.filter((phase) => phase.gone).length;
  const requirements = known.requirementsOfMilestone(key).filter(({ scope }) => scope === 'current');
  return [
    phases.length > 0 &&
      `${plural(phases.length, 'phase')} from the roadmaps and the folders of phases; one is done when each of its plans has a summary; a roadmap’s tick counts where there are no plan files, or the milestone has shipped.`,
    gone > 0 && `${plural(gone, 'phase')} of them no longer in the files, read from the history.`,
    plans.length > 0 &&
      `${plural(plans.length, 'plan')} from plan files, summaries and roadmaps; one is done where it has a summary or a roadmap ticks it.`,
    requirements.length > 0 &&
      `${plural(requirements.length, 'requirement')} in scope; one is done where its box is ticked or its row of the traceability table says so.`,
    evidence !== undefined &&
      'Verified means that phases, plans, requirements and the audit that were found all bear the milestone out; claimed means that something is missing.',
    'Where two documents disagree, both values are kept and the disagreement is listed.',
  ].filter((sentence) => sentence !== false);
}
