import type { Milestone, Phase, Plan, Requirement } from '../../model/index.ts';
import { many } from './counts.ts';

const PASSED = /^(?:passed|tech_debt|complete|shipped|approved|archive_ready)/;

/**
 * How well it is evidenced that a milestone shipped: *verified* when its plans have their summaries, its requirements are done and its
 * audit passed; *claimed* otherwise, with a sentence for each thing that is missing. Only of milestones that are over.
 */
export function gradeEvidence(
  milestone: Milestone,
  plans: readonly Plan[],
  phases: readonly Phase[],
  requirements: readonly Requirement[],
): Milestone['evidence'] {
  if (milestone.status !== 'shipped' && milestone.status !== 'archived') return undefined;
  const missing = [
    ofPlans(milestone, plans),
    ofPhases(phases),
    ofRequirements(requirements),
    ofAudit(milestone),
    ofDate(milestone),
  ].filter((each) => each !== undefined);
  return { grade: missing.length === 0 ? 'verified' : 'claimed', missing };
}

function ofPlans({ plansTotal }: Milestone, plans: readonly Plan[]): string | undefined {
  const open = plans.filter(({ done }) => !done).length;
  if (plans.length === 0) return 'No plan or summary of it is in the repository.';
  if (open > 0) return `${String(open)} of ${many(plans.length, 'plan')} ${open === 1 ? 'has' : 'have'} no summary.`;
  return plansTotal !== undefined && plans.length < plansTotal
    ? `Only ${String(plans.length)} of ${many(plansTotal, 'stated plan')} are in the repository.`
    : undefined;
}

function ofPhases(phases: readonly Phase[]): string | undefined {
  const open = phases.filter(({ status }) => status === 'planned' || status === 'active');
  return open.length === 0
    ? undefined
    : `${open.length === 1 ? 'Phase' : 'Phases'} ${open.map(({ number }) => number).join(', ')} ${open.length === 1 ? 'is' : 'are'} not marked as done.`;
}

function ofRequirements(requirements: readonly Requirement[]): string | undefined {
  if (requirements.length === 0) return 'No requirements of it are in the repository.';
  const open = requirements.filter(({ status }) => status !== 'done').length;
  return open === 0
    ? undefined
    : `${String(open)} of ${many(requirements.length, 'requirement')} ${open === 1 ? 'is' : 'are'} not done.`;
}

function ofAudit({ audit }: Milestone): string | undefined {
  if (audit === undefined) return 'No milestone audit was found.';
  return PASSED.test(audit.status) ? undefined : `Its audit says ${audit.status.replaceAll('_', ' ')}.`;
}

const ofDate = ({ shippedOn }: Milestone): string | undefined =>
  shippedOn === undefined ? 'No ship date is stated.' : undefined;
