import { line } from 'd3-shape';
import { fitting, lanesOf, textWidth } from './lanes.ts';
import { xAxis, yAxis, type XAxis, type Axis } from './scales.ts';
import { chartNumber, type ChartSpec } from './spec.ts';

export interface PlacedText {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
}
/** A vertical line, from its highest label down. */
export interface PlacedLine {
  x: number;
  top: number;
}

/** Everything that the SVG of a chart prints, in pixels of its view box. */
export interface ChartLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  unit: PlacedText;
  yTicks: PlacedText[];
  xTicks: PlacedText[];
  marks: { lines: PlacedLine[]; labels: PlacedText[] };
  shapes: { tone: 'accent' | 'quiet'; kind: ChartSpec['kind']; path: string }[];
  /** Direct labels of the series; empty for a single series, which the title names. */
  names: (PlacedText & { tone: 'accent' | 'quiet' })[];
}

const LINE = 18;
const round = (value: number): number => Math.round(value * 10) / 10;

/** Lays a chart out for a view box of this width; narrow charts show fewer labels, never smaller ones. */
export function layoutChart(spec: ChartSpec, width: number): ChartLayout {
  const draft = yAxis(spec, 1, 0);
  const left = 10 + Math.max(...draft.ticks.map((tick) => textWidth(chartNumber(tick))), 12);
  const right = width - (spec.series.length > 1 ? 10 + Math.max(...spec.series.map(({ name }) => textWidth(name))) : 4);
  const x = xAxis(spec, left, right);
  const lanes = markLanes(spec, x, width, left);
  const top = LINE + 6 + lanes.count * LINE;
  const plot = { left, right, top, bottom: top + Math.round(Math.min(220, width * 0.4)) };
  const y = yAxis(spec, plot.bottom, plot.top);
  return {
    width,
    height: plot.bottom + 2 * LINE,
    plot,
    unit: { x: 0, y: LINE - 5, text: spec.y.title, anchor: 'start' },
    yTicks: y.ticks.map((tick) => ({ x: left - 6, y: round(y.scale(tick)), text: chartNumber(tick), anchor: 'end' })),
    xTicks: placeTicks(spec, x, plot.bottom, width),
    marks: lanes.place(plot.top),
    shapes: spec.series.map(({ values, tone }) => ({ tone, kind: spec.kind, path: shapeOf(spec, values, x, y) })),
    names: spec.series.length > 1 ? seriesNames(spec, y, plot.right) : [],
  };
}

function shapeOf(spec: ChartSpec, values: readonly (number | null)[], x: XAxis, y: Axis): string {
  if (spec.kind === 'bar') return bars(values, x, y, spec.series.length === 1 ? 0.72 : 0.4);
  const points = values.map((value, index) => ({
    x: round(x.centre(index)),
    y: value === null ? null : round(y.scale(value)),
  }));
  // A line of no length with round caps is a dot: one path draws thousands of points.
  if (spec.kind === 'scatter')
    return points
      .filter(({ y }) => y !== null)
      .map(({ x, y }) => `M${x} ${y}h0`)
      .join('');
  const draw = line<(typeof points)[number]>(
    (point) => point.x,
    (point) => point.y ?? 0,
  ).defined((point) => point.y !== null);
  return draw(points) ?? '';
}

function bars(values: readonly (number | null)[], x: XAxis, y: Axis, share: number): string {
  const width = round(Math.max(1, Math.min(48, x.step * share)));
  const zero = round(y.scale(0));
  return values
    .map((value, index) =>
      value ? `M${round(x.centre(index) - width / 2)} ${zero}V${round(y.scale(value))}h${width}V${zero}z` : '',
    )
    .join('');
}

function placeTicks(spec: ChartSpec, x: XAxis, bottom: number, width: number): PlacedText[] {
  const placed = spec.ticks.map(({ at, label }) => anchored(x.place(at), bottom + LINE, label, width));
  return fitting(placed.map(spanOf), 12).map((index) => placed[index] as PlacedText);
}

/** A text centred on `x`, or pushed to where it stays within the view box. */
function anchored(x: number, y: number, text: string, width: number): PlacedText {
  const half = textWidth(text) / 2;
  if (x - half < 0) return { x: 0, y, text, anchor: 'start' };
  if (x + half > width) return { x: width, y, text, anchor: 'end' };
  return { x: round(x), y, text, anchor: 'middle' };
}

/** A text that would stand over the numbers of the axis begins at the axis instead. */
function beside(text: PlacedText, left: number): PlacedText {
  return spanOf(text).start < left - 4 ? { ...text, x: left - 4, anchor: 'start' } : text;
}

function spanOf({ x, text, anchor }: PlacedText): { start: number; end: number } {
  const width = textWidth(text);
  const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { start, end: start + width };
}

const MOST_MARK_LANES = 4;

/** Marks stand in as many lanes as they need above the plot; where that is too many, the first ones keep their label. */
function markLanes(
  spec: ChartSpec,
  x: XAxis,
  width: number,
  left: number,
): { count: number; place: (top: number) => ChartLayout['marks'] } {
  const texts = spec.marks.map(({ at, label }) => beside(anchored(x.place(at), 0, label, width), left));
  const lanes = lanesOf(texts.map(spanOf));
  const count = Math.min(MOST_MARK_LANES, Math.max(0, ...lanes.map((lane) => lane + 1)));
  const place = (top: number): ChartLayout['marks'] => {
    const labels = texts.flatMap((text, index) => {
      const lane = lanes[index] ?? 0;
      return lane < count ? [{ ...text, y: top - 6 - lane * LINE }] : [];
    });
    // Events of one day share one line: dashes over dashes would look like a line of another kind.
    const tops = new Map<number, number>();
    spec.marks.forEach(({ at }, index) => {
      const lane = lanes[index] ?? 0;
      const place = round(x.place(at));
      tops.set(place, Math.min(tops.get(place) ?? top, lane < count ? top - 2 - lane * LINE : top));
    });
    return { lines: [...tops].map(([place, from]) => ({ x: place, top: from })), labels };
  };
  return { count, place };
}

/** Names of the series at their last point, moved apart where they would touch. */
function seriesNames(spec: ChartSpec, y: Axis, right: number): ChartLayout['names'] {
  const names = spec.series.map(({ name, values, tone }) => {
    const last = values.findLastIndex((value) => value !== null);
    return { x: right + 8, y: round(y.scale(values[last] ?? 0)) + 4, text: name, anchor: 'start' as const, tone };
  });
  const ordered = [...names].sort((a, b) => a.y - b.y);
  ordered.forEach((name, index) => {
    const above = ordered[index - 1];
    if (above && name.y - above.y < LINE) name.y = above.y + LINE;
  });
  return names;
}
