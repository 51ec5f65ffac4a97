import { expect, test } from 'vitest';
import { dataBlock, describeChart } from '../../../src/views/charts/describe.ts';
import { layoutChart } from '../../../src/views/charts/layout.ts';
import { chartNumber, chartTable, type ChartSpec } from '../../../src/views/charts/spec.ts';

const spec = (parts: Partial<ChartSpec> = {}): ChartSpec => ({
  id: 'sacks',
  kind: 'bar',
  title: 'The mill grinds fewer sacks',
  notes: [],
  x: { title: 'Week' },
  y: { title: 'Sacks per week', unit: 'sacks', scale: 'linear' },
  labels: ['1', '2', '3', '4'],
  ticks: [0, 1, 2, 3].map((at) => ({ at, label: `week ${String(at + 1)}` })),
  series: [{ name: 'Ground', values: [4, 0, null, 2], tone: 'accent' }],
  marks: [],
  ...parts,
});

test('the table has a row for every label and says where data is missing', () => {
  expect(chartTable(spec())).toEqual({
    columns: ['Week', 'Ground (sacks)'],
    rows: [
      { label: '1', values: [4] },
      { label: '2', values: [0] },
      { label: '3', values: [null] },
      { label: '4', values: [2] },
    ],
  });
});

test('bars stand on a zero baseline; a zero and missing data draw none', () => {
  const layout = layoutChart(spec(), 400);
  const bars = layout.shapes[0]!.path.split('z').filter(Boolean);
  expect(bars).toHaveLength(2);
  expect(
    bars.every(
      (bar) => bar.includes(` ${String(layout.plot.bottom)}V`) && bar.endsWith(`V${String(layout.plot.bottom)}`),
    ),
  ).toBe(true);
  expect(layout.yTicks.map(({ text }) => text)[0]).toBe('0');
});

test('a line breaks where data is missing', () => {
  const layout = layoutChart(spec({ kind: 'line' }), 400);
  expect(layout.shapes[0]!.path.match(/M/g)).toHaveLength(2);
});

test('points of a scatter stand where their positions are', () => {
  const layout = layoutChart(
    spec({
      kind: 'scatter',
      positions: [0, 10, 20, 100],
      ticks: [{ at: 0, label: 'first' }],
      series: [{ name: 'a', values: [1, 2, 3, 4], tone: 'accent' }],
    }),
    400,
  );
  const xs = [...layout.shapes[0]!.path.matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x));
  expect((xs[1]! - xs[0]!) * 9).toBeCloseTo(xs[3]! - xs[1]!, 0);
});

test('a logarithmic axis begins at a step at or below the smallest value', () => {
  const layout = layoutChart(
    spec({
      kind: 'scatter',
      y: { title: 'Minutes', unit: 'minutes', scale: 'log' },
      series: [{ name: 'a', values: [3, 40, 900, 12], tone: 'accent' }],
    }),
    400,
  );
  expect(layout.yTicks.map(({ text }) => text)[0]).toBe('2');
  expect(layout.yTicks.map(({ y }) => y)).toEqual([...layout.yTicks.map(({ y }) => y)].sort((a, b) => b - a));
});

test.each([340, 720])('labels under the axis stay within %i pixels and apart', (width) => {
  const labels = Array.from({ length: 60 }, (_, at) => ({ at, label: `week ${String(at)}` }));
  const { xTicks } = layoutChart(
    spec({
      labels: labels.map(({ label }) => label),
      ticks: labels,
      series: [{ name: 'a', values: labels.map(({ at }) => at), tone: 'accent' }],
    }),
    width,
  );
  expect(xTicks.length).toBeGreaterThan(2);
  expect(xTicks.every(({ x }) => x >= 0 && x <= width)).toBe(true);
});

test('several series are named beside their last point, apart from each other', () => {
  const { names } = layoutChart(
    spec({
      kind: 'line',
      series: [
        { name: 'Ground', values: [1, 2, 3, 4], tone: 'accent' },
        { name: 'Planned', values: [4, 4, 4, 4], tone: 'quiet' },
      ],
    }),
    720,
  );
  expect(names.map(({ text }) => text)).toEqual(['Ground', 'Planned']);
  expect(Math.abs(names[0]!.y - names[1]!.y)).toBeGreaterThanOrEqual(18);
});

test('a chart is described in words', () => {
  expect(describeChart(spec())).toBe(
    'Bar chart: sacks per week, 1 to 4, from 0 to 4 sacks. The numbers are in the table below it.',
  );
});

test('no markup can begin in a data block', () => {
  const block = dataBlock(spec({ title: '</script><script>alert(1)</script>' }));
  expect(block).not.toContain('<');
  expect((JSON.parse(block) as ChartSpec).title).toBe('</script><script>alert(1)</script>');
});

test.each([
  [0, '0'],
  [1.25, '1.3'],
  [12.54, '12.5'],
  [12345, '12\u2009345'],
  [1234.5, '1\u2009234.5'],
])('%d is printed as %s', (value, text) => expect(chartNumber(value)).toBe(text));

test('marks of one day share a line; each keeps its label', () => {
  const marks = ['v1.0', 'v1.1', 'v2.0'].map((label, index) => ({ at: index < 2 ? 1 : 3, label }));
  const layout = layoutChart(spec({ marks }), 400);
  expect(layout.marks.labels.map(({ text }) => text)).toEqual(['v1.0', 'v1.1', 'v2.0']);
  expect(layout.marks.lines).toHaveLength(2);
  expect(layout.marks.lines[0]!.top).toBeLessThan(layout.marks.lines[1]!.top);
});
