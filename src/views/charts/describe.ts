import { drawnValues } from './scales.ts';
import { chartNumber, type ChartSpec } from './spec.ts';

/** What a chart shows, for readers who do not see it: its axes, its range and where the numbers are. */
export function describeChart(spec: ChartSpec): string {
  const values = drawnValues(spec);
  const what = { bar: 'Bar chart', line: 'Line chart', scatter: 'Chart of single points' }[spec.kind];
  const range = `from ${chartNumber(Math.min(...values))} to ${chartNumber(Math.max(...values))} ${spec.y.unit}`;
  const ends = [spec.labels[0], spec.labels.at(-1)].filter((label) => label !== undefined);
  const over = ends.length === 2 && ends[0] !== ends[1] ? `, ${String(ends[0])} to ${String(ends[1])}` : '';
  return `${what}: ${spec.y.title.toLowerCase()}${over}, ${range}. The numbers are in the table below it.`;
}

/** Plain data as the text of a data block in a page: JSON in which no markup can begin. */
export const dataBlock = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');
