import type { Audit, Milestone, Phase, Plan, ProjectFile, Requirement } from '../../model/index.ts';
import { type PlanIndex, onDisk } from './counts.ts';
import { gradeEvidence } from './evidence.ts';

/** Completes milestones from what belongs to them: plans, requirements, the audit, and how well it is all evidenced. */
export function completeMilestones(file: ProjectFile, plans: PlanIndex): Milestone[] {
  const requirements = Map.groupBy(
    file.requirements.filter(({ scope, gone }) => scope === 'current' && gone === undefined),
    ({ milestone }) => milestone ?? '',
  );
  const phases = Map.groupBy(file.phases, ({ milestone }) => milestone ?? '');
  return file.milestones.map((milestone) => {
    const own = plans.ofMilestone(milestone.key);
    const ofPhases = (phases.get(milestone.key) ?? []).filter(
      ({ number }) => milestone.phases?.includes(number) !== false,
    );
    const counted = {
      ...milestone,
      ...countPlans(milestone, own, ofPhases),
      ...withRequirements(milestone, requirements.get(milestone.key) ?? []),
      ...withAudit(file.audits, milestone),
    };
    const evidence = gradeEvidence(
      counted,
      own.filter(onDisk),
      phases.get(milestone.key) ?? ([] as Phase[]),
      requirements.get(milestone.key) ?? [],
    );
    return evidence === undefined ? counted : { ...counted, evidence };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/**
 * The stated total stands (it covers plans whose files are gone). What is done is counted where all of it is on disk, or where the
 * phases make up the total; an open milestone has at least what its plans and phases show.
 */
function countPlans(
  { plansTotal, plansDone, status }: Milestone,
  own: readonly Plan[],
  phases: readonly Phase[],
): Pick<Milestone, 'plansTotal' | 'plansDone'> {
  const done = own.filter((plan) => plan.done).length;
  const ofPhases = sum(phases.map((phase) => phase.plansDone ?? 0));
  if (plansTotal === undefined) {
    const isWhole = own.length > 0 || phases.every((phase) => phase.plansTotal !== undefined);
    const counted = isWhole ? Math.max(own.length, sum(phases.map((phase) => phase.plansTotal ?? 0))) : 0;
    return counted === 0 ? {} : { plansTotal: counted, plansDone: Math.min(counted, Math.max(done, ofPhases)) };
  }
  if (own.length >= plansTotal) return { plansTotal, plansDone: Math.min(done, plansTotal) };
  if (ofPhases >= plansTotal) return { plansTotal, plansDone: plansTotal };
  if (status !== 'shipped' && own.length > 0)
    return { plansTotal, plansDone: Math.max(done, plansDone ?? 0, ofPhases) };
  return plansDone === undefined ? {} : { plansDone };
}

function withRequirements(milestone: Milestone, own: readonly Requirement[]): Pick<Milestone, 'requirements'> {
  if (own.length === 0) return milestone.requirements === undefined ? {} : { requirements: milestone.requirements };
  return { requirements: { total: own.length, done: own.filter(({ status }) => status === 'done').length } };
}

/** The newest audit of a milestone. */
function withAudit(audits: readonly Audit[], { version, name, key }: Milestone): Pick<Milestone, 'audit'> {
  const own = audits.filter(
    ({ milestone, gone }) => gone === undefined && milestone !== undefined && [version, name, key].includes(milestone),
  );
  const newest = own.sort((a, b) => (b.auditedOn ?? '').localeCompare(a.auditedOn ?? ''))[0];
  if (newest === undefined) return {};
  return { audit: { status: newest.status, ...(newest.scores === undefined ? {} : { scores: newest.scores }) } };
}
