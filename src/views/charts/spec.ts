/** One row of values, parallel to `ChartSpec.labels`. */
export interface ChartSeries {
  name: string;
  /** `null` is missing data and is drawn as a gap; it is never a zero. */
  values: readonly (number | null)[];
  /** Which of the site's colours it takes: the accent for what the chart is about, quiet for what it is compared with. */
  tone: 'accent' | 'quiet';
}

/** A dated event drawn over a chart, such as a milestone that shipped. */
export interface ChartMark {
  /** A place on the x axis, in the unit of `positions`; without positions 0 is the first label, 1.5 half-way between the second and the third. */
  at: number;
  label: string;
}

/**
 * A chart as plain data: the SVG that is printed, the table under it and the chart a reader explores are all made of it.
 * Bars have a zero baseline; points have their own places on the x axis (`positions`) and may stand on a logarithmic scale.
 */
export interface ChartSpec {
  /** Unique on its page; stands in the address of the chart. */
  id: string;
  kind: 'bar' | 'line' | 'scatter';
  /** A sentence computed from the data: what the chart shows. */
  title: string;
  /** What was counted, and what is missing from it, in full sentences. */
  notes: readonly string[];
  x: { title: string };
  y: { title: string; unit: string; scale: 'linear' | 'log' };
  labels: readonly string[];
  /** What stands under the x axis; those that would touch their neighbour are left out when drawn. */
  ticks: readonly ChartMark[];
  /** Places of the labels on the x axis, in any unit; default: one after another. */
  positions?: readonly number[];
  series: readonly ChartSeries[];
  marks: readonly ChartMark[];
}

/** Why there is no chart: what was found and what would be needed. */
export interface ChartRefusal {
  id: string;
  title: string;
  reasons: readonly string[];
}

export type Chart = { spec: ChartSpec } | { refusal: ChartRefusal };

export interface ChartTable {
  columns: string[];
  rows: { label: string; values: (number | null)[] }[];
}

/** The chart's numbers as a table: one row per label, one column per series. */
export function chartTable(spec: ChartSpec): ChartTable {
  return {
    columns: [spec.x.title, ...spec.series.map((series) => `${series.name} (${spec.y.unit})`)],
    rows: spec.labels.map((label, index) => ({
      label,
      values: spec.series.map(({ values }) => values[index] ?? null),
    })),
  };
}

/** A number with one decimal at most: what charts hold, so that drawing, table and data say the same. */
export const tenths = (value: number): number => Math.round(value * 10) / 10;

/** A number as a chart prints it: no trailing zero, a thin space between thousands. */
export function chartNumber(value: number): string {
  const [whole = '', decimal] = String(tenths(value)).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, '\u2009'), decimal].filter((part) => part !== undefined).join('.');
}
