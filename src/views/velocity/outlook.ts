import type { ProjectFile } from '../../model/index.ts';
import { quantile, sum } from '../charts/numbers.ts';
import { list, number, plural } from '../format.ts';
import { milestoneName } from '../timeline/items.ts';
import { paceOf } from './pace.ts';
import { finishedDays } from './plans.ts';

/** Whole weeks that the outlook looks back on, and the fewest plans that must have been finished in them. */
const WEEKS = 8;
const ENOUGH = 8;

/**
 * When the current milestone may be done, in words: its open plans against the slower and the faster of the last eight weeks. It
 * is an outlook, not a promise, and says so; where it cannot be given it says what is missing. Undefined where nothing is left to do.
 */
export function outlook(file: ProjectFile): string | undefined {
  const { computed } = file.project.progress;
  const left = computed?.basis === 'milestone' ? computed.plansTotal - computed.plansDone : 0;
  const current = file.milestones.find(({ key }) => key === file.project.currentMilestone?.key);
  if (left <= 0 || current === undefined) return undefined;
  const open = `${plural(left, 'plan')} of ${milestoneName(current)} ${left === 1 ? 'is' : 'are'} open.`;
  const weeks = lastWeeks(file);
  if (weeks === undefined)
    return `${open} When it will be done cannot be said: that takes ${String(WEEKS)} whole weeks of dated plans.`;
  if (sum(weeks) < ENOUGH)
    return `${open} When it will be done cannot be said: only ${plural(sum(weeks), 'plan was', 'plans were')} finished in the last ${String(WEEKS)} weeks.`;
  return `${open} ${spanOf(left, weeks)}`;
}

/** Finished plans in each of the last whole weeks, oldest first. */
function lastWeeks(file: ProjectFile): number[] | undefined {
  const days = finishedDays(file);
  if (days.length === 0) return undefined;
  const { counts, open } = paceOf(days, file.project.asOf, 'week');
  const whole = open ? counts.slice(0, -1) : counts;
  return whole.length < WEEKS ? undefined : whole.slice(-WEEKS);
}

function spanOf(left: number, weeks: readonly number[]): string {
  const [slow, fast] = [quantile(weeks, 0.25) ?? 0, quantile(weeks, 0.75) ?? 0];
  const soonest = Math.ceil(left / Math.max(fast, 0.25));
  const pace = `In the last ${String(WEEKS)} weeks ${list(weeks.map(number))} plans were finished a week`;
  if (slow < 0.25) return `${pace}: at the pace of the better of them it takes ${plural(soonest, 'week')} or more.`;
  const latest = Math.ceil(left / slow);
  return soonest === latest
    ? `${pace}: at that pace it takes about ${plural(latest, 'week')}.`
    : `${pace}: at that pace it takes ${String(soonest)} to ${plural(latest, 'week')}.`;
}
