import type { Milestone, ProjectFile } from '../../model/index.ts';
import { daysBetween, duration, longDay, plural, span } from '../format.ts';
import type { Lookup } from '../lookup.ts';
import { milestonePaces } from '../velocity/milestones.ts';

/** How fast a milestone went. */
export interface MilestonePaceView {
  /** Sentences: plans in days, times, against the project's other milestones. */
  text: string;
  /** Plans finished per day or, in a longer milestone, per week; oldest first. */
  bars?: { values: number[]; caption: string; label: string } | undefined;
}

/** A milestone of more days is drawn by weeks. */
const BY_DAY = 42;
const LONGEST = 60;

/** Undefined where no plan of the milestone has a day or a time. */
export function milestonePace(file: ProjectFile, { key }: Milestone, known: Lookup): MilestonePaceView | undefined {
  const paces = milestonePaces(file);
  const pace = paces.find(({ milestone }) => milestone.key === key);
  const days = known
    .phasesOf(key)
    .flatMap((phase) => known.plansOf(phase))
    .flatMap(({ done, completedOn }) => (done && completedOn !== undefined ? [completedOn] : []))
    .sort();
  if (pace === undefined || (days.length === 0 && pace.timed === 0)) return undefined;
  const { plansDone, days: length, timed, medianMinutes, totalMinutes } = pace;
  const sentences = [
    plansDone === undefined || plansDone === 0 || length === undefined
      ? ''
      : `${plural(plansDone, 'plan')} in ${span(length)}.`,
    medianMinutes === undefined || totalMinutes === undefined
      ? ''
      : timed === 1
        ? `The one timed plan took ${duration(totalMinutes)}.`
        : `Half of the ${plural(timed, 'timed plan')} took ${duration(medianMinutes)} or less, all of them together ${duration(totalMinutes)}.`,
    comparison(
      pace.medianMinutes,
      paces.filter(({ milestone }) => milestone.key !== key).flatMap((each) => each.medianMinutes ?? []),
    ),
  ];
  return { text: sentences.filter(Boolean).join(' '), bars: barsOf(days) };
}

/** Against the other milestones of the project, where at least two have times. */
function comparison(own: number | undefined, others: readonly number[]): string {
  if (own === undefined || others.length < 2) return '';
  const slower = others.filter((minutes) => minutes > own).length;
  return `Of the ${String(others.length)} other milestones with times, ${String(slower)} took longer a plan.`;
}

function barsOf(days: readonly string[]): MilestonePaceView['bars'] {
  const [first, last] = [days[0], days.at(-1)];
  const length = daysBetween(first, last);
  if (first === undefined || last === undefined || length === undefined || length < 2) return undefined;
  const [size, unit] = length < BY_DAY ? [1, 'day'] : [7, 'week'];
  const values = Array.from({ length: Math.floor(length / size) + 1 }, () => 0);
  if (values.length > LONGEST) return undefined;
  for (const day of days) {
    const index = Math.floor((daysBetween(first, day) ?? 0) / size);
    values[index] = (values[index] ?? 0) + 1;
  }
  const caption = `Plans finished per ${unit}, ${longDay(first)} to ${longDay(last)}`;
  return { values, caption, label: `${caption}: ${values.join(', ')}` };
}
