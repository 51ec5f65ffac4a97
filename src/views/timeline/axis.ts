import { scaleLinear } from 'd3-scale';
import { dayFromNumber, firstsOf, mondayOf } from '../charts/days.ts';
import { fitting, textWidth } from '../charts/lanes.ts';
import { longDay, span } from '../format.ts';
import type { QuietStretch } from './quiet.ts';

export interface TimeTick {
  x: number;
  /** Empty where the neighbours leave no room for it. */
  label: string;
  /** A quarter's first day; other ticks are months or, on short timelines, Mondays. */
  quarter: boolean;
}

/** A place where the axis leaves days out. */
export interface TimeBreak {
  x1: number;
  x2: number;
  /** How long nothing happened. */
  label: string;
}

export interface TimeAxis {
  x: (day: number) => number;
  ticks: TimeTick[];
  breaks: TimeBreak[];
}

const WITH_MONTHS = 550;
const WITH_WEEKS = 75;

/** The room of a break, wide enough for its label. */
export const BREAK = 76;

/**
 * An axis to scale over days (both inclusive) and pixels: quarters always ticked, months and Mondays where they fit. It is broken at
 * each stretch of `quiet`.
 */
export function timeAxis(
  from: number,
  to: number,
  left: number,
  right: number,
  quiet: readonly QuietStretch[] = [],
): TimeAxis {
  const x = placesOf(from, Math.max(to, from + 1), left, right, quiet);
  const breaks = quiet.map((stretch) => ({ x1: x(stretch.from), x2: x(stretch.to), label: span(stretch.days) }));
  return { x, ticks: labelled(daysToTick(from, to, quiet), x, right, breaks), breaks };
}

/** Days to pixels: all to scale but the breaks. */
function placesOf(from: number, to: number, left: number, right: number, quiet: readonly QuietStretch[]) {
  const unit = (right - left - quiet.length * BREAK) / (to - from - daysOut(quiet));
  const [days, places] = [[from], [left]];
  for (const stretch of quiet) {
    const start = places.at(-1)! + (stretch.from - days.at(-1)!) * unit;
    days.push(stretch.from, stretch.to);
    places.push(start, start + BREAK);
  }
  const scale = scaleLinear([...days, to], [...places, right]);
  return (day: number): number => Math.round(scale(day) * 10) / 10;
}

const daysOut = (quiet: readonly QuietStretch[]): number =>
  quiet.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0);

interface DayToTick {
  day: number;
  label: string;
  quarter: boolean;
}

/** Quarters, then months, then Mondays: the first of them get their labels first. */
function daysToTick(from: number, to: number, quiet: readonly QuietStretch[]): DayToTick[] {
  const days = to - from - daysOut(quiet);
  const found = [
    ...firstsOf('quarter', from, to).map((day) => ({ day, label: quarterName(day), quarter: true })),
    ...(days > WITH_MONTHS ? [] : firstsOf('month', from, to)).map((day) => ({
      day,
      label: monthName(day),
      quarter: false,
    })),
    ...(days > WITH_WEEKS ? [] : mondays(from, to)).map((day) => ({ day, label: dayName(day), quarter: false })),
  ];
  const first = new Map<number, DayToTick>();
  for (const tick of found) if (!first.has(tick.day)) first.set(tick.day, tick);
  return [...first.values()].filter(({ day }) => !quiet.some((stretch) => day > stretch.from && day < stretch.to));
}

/** The ticks in the order of their days, with the labels that fit; what a break says goes before all of them. */
function labelled(
  days: readonly DayToTick[],
  x: TimeAxis['x'],
  right: number,
  breaks: readonly TimeBreak[],
): TimeTick[] {
  const spans = days.map(({ day, label }) => ({ start: x(day), end: x(day) + 4 + textWidth(label) }));
  const taken = breaks.map(({ x1, x2 }) => ({ start: x1, end: x2 }));
  const kept = new Set(fitting([...taken, ...spans], 6).map((index) => index - taken.length));
  return days
    .map(({ day, label, quarter }, index) => {
      const fits = kept.has(index) && (spans[index]?.end ?? 0) <= right;
      return { x: x(day), label: fits ? label : '', quarter };
    })
    .sort((a, b) => a.x - b.x);
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
