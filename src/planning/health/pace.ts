import type { ProjectFile } from '../../model/index.ts';
import { daysBetween } from './time.ts';

const WEEKS = 4;
/** A stated percentage further than this from the counted one misleads whoever reads it. */
const MISLEADING = 10;

/** How far the current work is, whether the files agree on it, and whether it goes on at a pace that ends. */
export function progressReasons(file: ProjectFile, today: string | undefined): { atRisk: string[]; noted: string[] } {
  const { computed, stated } = file.project.progress;
  if (computed === undefined) return { atRisk: [], noted: [] };
  const { plansDone, plansTotal, phasesDone, phasesTotal, percent, basis } = computed;
  const [done, total, noun] = plansTotal > 0 ? [plansDone, plansTotal, 'plan'] : [phasesDone, phasesTotal, 'phase'];
  if (total === 0) return { atRisk: [], noted: [] };
  const counted = `${String(done)} of ${plural(total, noun)} ${done === 1 || total === 1 ? 'is' : 'are'} done`;
  const misleading =
    basis === 'milestone' && stated?.percent !== undefined && Math.abs(stated.percent - percent) >= MISLEADING;
  const pace = basis === 'milestone' ? paceReason(file, total - done, noun, today) : undefined;
  return {
    atRisk: [
      ...(misleading ? [`The files contradict each other: ${String(stated.percent)} % is stated, ${counted}.`] : []),
      ...(pace?.halted === true ? [pace.text] : []),
    ],
    noted: [...(misleading ? [] : [`${counted}.`]), ...(pace?.halted === false ? [pace.text] : [])],
  };
}

/** Plans finished in the four weeks up to today against those that are left; undefined where plans have no days. */
function paceReason(file: ProjectFile, left: number, noun: string, today: string | undefined) {
  const days = file.plans.flatMap(({ done, completedOn }) => (done && completedOn !== undefined ? [completedOn] : []));
  if (noun !== 'plan' || left <= 0 || days.length === 0 || today === undefined) return undefined;
  const recent = days.filter((day) => {
    const age = daysBetween(day, today);
    return age !== undefined && age >= 0 && age < WEEKS * 7;
  }).length;
  const rest = `${plural(left, 'plan')} ${left === 1 ? 'is' : 'are'} left`;
  if (recent > 0) {
    const weeks = Math.max(1, Math.round((left * WEEKS) / recent));
    const text = `${plural(recent, 'plan')} finished in four weeks: at that pace the ${String(left)} left take about ${plural(weeks, 'week')}.`;
    return { halted: false, text };
  }
  // While a milestone is being prepared nobody expects a plan to be finished.
  const preparing = ['planning', 'discussing'].includes(file.project.status.class);
  return preparing ? undefined : { halted: true, text: `No plan was finished in four weeks; ${rest}.` };
}

const plural = (count: number, noun: string) => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
