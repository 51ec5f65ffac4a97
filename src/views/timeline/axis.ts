import { scaleLinear } from 'd3-scale';
import { dayFromNumber, firstsOf, mondayOf } from '../charts/days.ts';
import { fitting, textWidth } from '../charts/lanes.ts';
import { longDay } from '../format.ts';

export interface TimeTick {
  x: number;
  /** Empty where the neighbours leave no room for it. */
  label: string;
  /** A quarter's first day; other ticks are months or, on short timelines, Mondays. */
  quarter: boolean;
}

export interface TimeAxis {
  x: (day: number) => number;
  ticks: TimeTick[];
}

const WITH_MONTHS = 550;
const WITH_WEEKS = 75;

/** An axis to scale over days (both inclusive) and pixels: quarters always ticked, months and Mondays where they fit. */
export function timeAxis(from: number, to: number, left: number, right: number): TimeAxis {
  const scale = scaleLinear([from, Math.max(to, from + 1)], [left, right]);
  const x = (day: number): number => Math.round(scale(day) * 10) / 10;
  const quarters = firstsOf('quarter', from, to);
  const minor = to - from > WITH_MONTHS ? [] : firstsOf('month', from, to).filter((day) => !quarters.includes(day));
  const weeks =
    to - from > WITH_WEEKS ? [] : mondays(from, to).filter((day) => !quarters.includes(day) && !minor.includes(day));
  const named = [
    ...quarters.map((day) => [day, quarterName(day)]),
    ...minor.map((day) => [day, monthName(day)]),
    ...weeks.map((day) => [day, dayName(day)]),
  ] as [number, string][];
  const spans = named.map(([day, label]) => ({ start: x(day), end: x(day) + 4 + textWidth(label) }));
  const labelled = new Set(fitting(spans, 6).filter((index) => (spans[index]?.end ?? 0) <= right));
  const ticks = named.map(([day, label], index) => ({
    day,
    x: x(day),
    label: labelled.has(index) ? label : '',
    quarter: index < quarters.length,
  }));
  return { x, ticks: ticks.sort((a, b) => a.day - b.day).map(({ x, label, quarter }) => ({ x, label, quarter })) };
}

const mondays = (from: number, to: number): number[] => {
  const first = mondayOf(from + 6);
  return Array.from({ length: Math.max(0, Math.floor((to - first) / 7) + 1) }, (_, index) => first + index * 7);
};

const quarterName = (day: number): string => {
  const [year, month] = dayFromNumber(day).split('-');
  return `Q${String((Number(month) - 1) / 3 + 1)} ${year ?? ''}`;
};
const monthName = (day: number): string => longDay(dayFromNumber(day)).slice(2, 5);
const dayName = (day: number): string => longDay(dayFromNumber(day)).replace(/ \d{4}$/, '');
