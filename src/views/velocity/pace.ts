import { dayFromNumber, dayNumber, mondayOf } from '../charts/days.ts';
import { sum } from '../charts/numbers.ts';
import { dayOf } from '../format.ts';

/** Finished plans in equal steps of time; a step without one is 0. */
export interface Pace {
  unit: 'day' | 'week';
  /** First day of every step, as a day number. */
  starts: number[];
  counts: number[];
  /** Whether the last step was still running on the last day known. */
  open: boolean;
}

/** Projects that finished everything within this many days are shown by day. */
const SHORT = 42;

/**
 * Counts days into steps, from the first day to `asOf` (or to the last day, where that is later or nothing else is known).
 * @param days Days or instants, in any order, at least one.
 */
export function paceOf(days: readonly string[], asOf: string | undefined, unit?: Pace['unit']): Pace {
  const numbers = days.map(dayNumber);
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  const end = Math.max(last, dayOf(asOf) === undefined ? last : dayNumber(asOf as string));
  const chosen = unit ?? (end - first < SHORT ? 'day' : 'week');
  const size = chosen === 'day' ? 1 : 7;
  const start = chosen === 'day' ? first : mondayOf(first);
  const counts = Array.from({ length: Math.floor((end - start) / size) + 1 }, () => 0);
  for (const number of numbers) {
    const step = Math.floor((number - start) / size);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return {
    unit: chosen,
    starts: counts.map((_, step) => start + step * size),
    counts,
    open: (end - start) % size !== size - 1,
  };
}

/** The place of a day on the axis of a pace, in steps. */
export const placeIn = ({ starts, unit }: Pace, day: string): number =>
  (dayNumber(day) - (starts[0] ?? 0)) / (unit === 'day' ? 1 : 7) - (unit === 'day' ? 0 : 0.5);

const RECENT = 4;

/** Finished plans in the last four whole weeks and the four before; undefined below eight whole weeks, or for days. */
export function recentPace({ unit, counts, open }: Pace): { last: number; before: number } | undefined {
  const whole = open ? counts.slice(0, -1) : counts;
  if (unit === 'day' || whole.length < 2 * RECENT) return undefined;
  return { last: sum(whole.slice(-RECENT)), before: sum(whole.slice(-2 * RECENT, -RECENT)) };
}

/** The step in which most was finished: its first day and its count. */
export function busiest({ starts, counts }: Pace): { day: string; count: number } {
  const count = Math.max(...counts);
  return { day: dayFromNumber(starts[counts.indexOf(count)] ?? 0), count };
}
