import type { Phase, Project, ProjectFile } from '../../model/index.ts';
import { type PlanIndex, percentOf } from './counts.ts';

/**
 * What the files add up to: of the current milestone, or of the whole project where none is known; dropped phases count for
 * nothing. Absent where there is nothing to count.
 */
export function computeProgress(
  file: ProjectFile,
  plans: PlanIndex,
  current: string | undefined,
): Project['progress']['computed'] {
  const milestone = file.milestones.find(({ key }) => key === current);
  const phases = file.phases.filter(
    (phase) =>
      counts(phase) &&
      (milestone === undefined ||
        (phase.milestone === milestone.key && milestone.phases?.includes(phase.number) !== false)),
  );
  const dropped = file.phases.filter(
    ({ status, milestone: key }) => status === 'dropped' && (milestone === undefined || key === milestone.key),
  );
  const left = new Set(dropped.flatMap((phase) => plans.ofPhase(phase)));
  const own = (
    milestone === undefined ? file.plans.filter(({ gone }) => gone === undefined) : plans.ofMilestone(milestone.key)
  ).filter((plan) => !left.has(plan));
  const listed = milestone?.phases?.filter((each) => dropped.every(({ number }) => number !== each)).length ?? 0;
  const phasesTotal = Math.max(phases.length, milestone === undefined ? 0 : listed);
  const plansTotal = Math.max(own.length, sum(phases.map((phase) => phase.plansTotal ?? 0)));
  if (phasesTotal === 0 && plansTotal === 0) return undefined;
  const plansDone = Math.max(own.filter(({ done }) => done).length, sum(phases.map((phase) => phase.plansDone ?? 0)));
  const phasesDone = phases.filter(({ status }) => status === 'done').length;
  const [ofPlans, ofPhases] = [percentOf(plansDone, plansTotal), percentOf(phasesDone, phasesTotal)];
  // Plans of later phases are not written yet: all plans done is not all done (formats.md trap 10).
  const percent = plansTotal === 0 || (ofPlans === 100 && phasesTotal > 0) ? ofPhases : ofPlans;
  return {
    plansDone: Math.min(plansDone, plansTotal),
    plansTotal,
    phasesDone,
    phasesTotal,
    percent,
    basis: milestone === undefined ? 'project' : 'milestone',
  };
}

const counts = ({ backlog, status, gone }: Phase): boolean =>
  backlog !== true && status !== 'dropped' && gone === undefined;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
