import type { Phase, Plan } from '../../model/index.ts';
import { onDisk } from './counts.ts';

/**
 * Plans that only a roadmap lists are done where it counts all plans of their phase as done: their boxes are seldom ticked afterwards
 * (formats.md 3).
 */
export function closeListed(plans: readonly Plan[], phases: readonly Phase[]): Plan[] {
  const place = ({ milestone, phase }: Pick<Plan, 'milestone' | 'phase'>): string => `${milestone ?? ''}/${phase}`;
  const standing = Map.groupBy(
    plans.filter(({ gone }) => gone === undefined),
    place,
  );
  const counted = phases
    .map((phase) => ({ phase, own: standing.get(place({ milestone: phase.milestone, phase: phase.number })) ?? [] }))
    .filter(({ phase, own }) => allDone(phase) && own.length <= (phase.plansTotal ?? 0));
  const listed = new Set(counted.flatMap(({ own }) => own.filter((plan) => !onDisk(plan))));
  return plans.map((plan) => (listed.has(plan) ? { ...plan, done: true } : plan));
}

const allDone = ({ status, plansDone, plansTotal }: Phase): boolean =>
  status === 'done' && plansTotal !== undefined && plansDone === plansTotal;
