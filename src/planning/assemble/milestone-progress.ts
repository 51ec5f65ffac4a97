import type { Audit, Milestone, Phase, ProjectFile, Requirement } from '../../model/index.ts';
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
    const counted = {
      ...milestone,
      ...countPlans(milestone, own.length, own.filter(({ done }) => done).length),
      ...withRequirements(milestone, requirements.get(milestone.key) ?? []),
      ...withAudit(file.audits, milestone),
    };
    const evidence = gradeEvidence(counted, own.filter(onDisk), phases.get(milestone.key) ?? ([] as Phase[]));
    return evidence === undefined ? counted : { ...counted, evidence };
  });
}

/** The stated total stands (it covers plans whose files are gone); what is done is counted where all of it is on disk. */
function countPlans(
  { plansTotal, plansDone, status }: Milestone,
  total: number,
  done: number,
): Pick<Milestone, 'plansTotal' | 'plansDone'> {
  if (total === 0) return {};
  if (plansTotal === undefined) return { plansTotal: total, plansDone: done };
  if (total >= plansTotal) return { plansTotal, plansDone: Math.min(done, plansTotal) };
  return status === 'shipped'
    ? plansDone === undefined
      ? {}
      : { plansDone }
    : { plansTotal, plansDone: Math.max(done, plansDone ?? 0) };
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
