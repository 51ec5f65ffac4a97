import { scaleLinear, scaleLog } from 'd3-scale';
import type { ChartSpec } from './spec.ts';

export interface Scale {
  (value: number): number;
}
export interface Axis {
  scale: Scale;
  ticks: number[];
}

const LOG_STEPS = [1, 2, 5, 10, 20, 30, 60, 120, 240, 480, 960, 1440, 2880, 5760, 14_400, 43_200];

/** Every number that the chart draws. */
export const drawnValues = (spec: ChartSpec): number[] =>
  spec.series.flatMap(({ values }) => values.filter((value) => value !== null));

/** The y axis over `[bottom, top]` in pixels. Linear axes begin at zero; a logarithmic one begins at one or below the smallest value. */
export function yAxis(spec: ChartSpec, bottom: number, top: number): Axis {
  const values = drawnValues(spec);
  const largest = Math.max(1, ...values);
  return spec.y.scale === 'log' ? logAxis(values, largest, bottom, top) : linearAxis(largest, bottom, top);
}

function linearAxis(largest: number, bottom: number, top: number): Axis {
  const scale = scaleLinear([0, largest], [bottom, top]).nice(4);
  const ticks = scale.ticks(4);
  return { scale, ticks: largest < 4 ? ticks.filter(Number.isInteger) : ticks };
}

function logAxis(values: number[], largest: number, bottom: number, top: number): Axis {
  const smallest = Math.max(0.5, Math.min(...values, largest));
  const low = LOG_STEPS.findLast((step) => step <= smallest) ?? 0.5;
  const high = LOG_STEPS.find((step) => step >= largest) ?? largest;
  const scale = scaleLog([low, Math.max(high, low * 2)], [bottom, top]);
  const within = LOG_STEPS.filter((step) => step >= low && step <= high);
  const every = Math.ceil(within.length / 6);
  return { scale: (value) => scale(Math.max(value, low)), ticks: within.filter((_, index) => index % every === 0) };
}

export interface XAxis {
  /** Pixels of a place in the unit of the chart's `positions`. */
  place: Scale;
  /** Pixels of the label with this index. */
  centre: Scale;
  /** The width that one label may take. */
  step: number;
}

const EDGE = 6;

/** The x axis over `[left, right]` in pixels. */
export function xAxis({ labels, positions, marks }: ChartSpec, left: number, right: number): XAxis {
  const step = (right - left) / Math.max(1, labels.length);
  if (!positions) {
    const place: Scale = (index) => left + (index + 0.5) * step;
    return { place, centre: place, step };
  }
  const places = [...positions, ...marks.map(({ at }) => at)];
  const first = Math.min(...places);
  const last = Math.max(...places, first + 1);
  const place = scaleLinear([first, last], [left + EDGE, right - EDGE]);
  return { place, centre: (index) => place(positions[index] ?? first), step };
}
