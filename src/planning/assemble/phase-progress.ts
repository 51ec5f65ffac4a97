import type { Milestone, Phase, Plan } from '../../model/index.ts';
import { slugOf } from '../identity.ts';
import { hadFiles, type PlanIndex, onDisk } from './counts.ts';
import { likeness } from './phase-claims.ts';

type Over = (milestone: string | undefined) => boolean;

/** Completes phases from their plans: how many there are and are done, minutes, the day the last one was completed, and the status. */
export function completePhases(
  phases: readonly Phase[],
  plans: PlanIndex,
  milestones: readonly Milestone[],
  position: string | undefined,
  current: string | undefined,
): Phase[] {
  const closed = new Set(
    milestones.filter(({ status }) => status === 'shipped' || status === 'archived').map(({ key }) => key),
  );
  return phases.map((phase) => {
    const standing = plans.ofPhase(phase);
    // Folders get cleared: what was done in them is known from history (formats.md 0).
    const own = standing.length > 0 || phase.gone !== undefined ? standing : cleared(phase, plans.goneOf(phase));
    const counted = countPlans(phase, own);
    const here = position === phase.number && phase.milestone === current && phase.milestone !== undefined;
    return {
      ...phase,
      ...counted,
      ...timesOf(own),
      status: statusOf(phase, own, here, (key) => key !== undefined && closed.has(key)),
    };
  });
}

/** The deleted plans of a phase, by the name of the folder they lay in: a number may have been another phase's before. */
const cleared = ({ name }: Phase, gone: readonly Plan[]): Plan[] =>
  name === undefined
    ? []
    : gone.filter(({ origins }) =>
        origins.some(({ path }) => likeness(slugOf(name), slugOf(path.split('/').at(-2) ?? '')) >= 0.5),
      );

/** A roadmap counts some of its plans as done. */
const isBegun = ({ plansDone = 0, plansTotal = 0 }: Phase): boolean => plansDone > 0 && plansDone < plansTotal;

/** Files count before what a roadmap states; a roadmap that lists more plans than there are files counts for the total. */
function countPlans(phase: Phase, own: readonly Plan[]): Pick<Phase, 'plansDone' | 'plansTotal'> {
  if (own.length === 0) return {};
  const done = own.filter((plan) => plan.done).length;
  if (own.some(onDisk)) return { plansDone: done, plansTotal: own.length };
  const plansTotal = Math.max(own.length, phase.plansTotal ?? 0);
  return { plansDone: Math.min(Math.max(done, phase.plansDone ?? 0), plansTotal), plansTotal };
}

function timesOf(own: readonly Plan[]): Pick<Phase, 'minutes' | 'completedOn'> {
  const minutes = own.flatMap((plan) => (plan.minutes === undefined ? [] : [plan.minutes]));
  const days = own.flatMap((plan) => (plan.completedOn === undefined ? [] : [plan.completedOn])).sort();
  const all = own.length > 0 && own.every((plan) => plan.done);
  return {
    ...(minutes.length === 0 ? {} : { minutes: round(minutes.reduce((sum, each) => sum + each, 0)) }),
    ...(all && days.length > 0 ? { completedOn: days.at(-1) } : {}),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * Done when every plan has its summary; a roadmap's word counts where there are no files, and where the milestone has shipped: then
 * ticked plans are enough, and a phase of its roadmap of which nobody states a status shipped with it.
 */
function statusOf(phase: Phase, own: readonly Plan[], here: boolean, isOver: Over): Phase['status'] {
  if (phase.status === 'dropped') return 'dropped';
  const files = own.filter(hadFiles);
  const over = isOver(phase.milestone);
  const all = own.length > 0 && own.every((plan) => plan.done) && own.length >= (phase.plansTotal ?? 0);
  if (all && (files.length > 0 || over)) return 'done';
  if (phase.status === 'done' && (files.length === 0 || over || files.every((plan) => plan.done))) return 'done';
  if (own.some((plan) => plan.done) || isBegun(phase) || here || phase.status === 'active' || phase.status === 'done')
    return 'active';
  const listed = phase.status === 'unknown' && phase.origins.some(({ kind }) => kind === 'roadmap');
  if (!listed) return phase.status;
  return over && files.length === 0 ? 'done' : 'planned';
}
