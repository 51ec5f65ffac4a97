import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { chartNumber, type ChartSeries, type ChartSpec } from '../views/charts/spec.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
);

/** Puts a canvas with tooltips, and a switch per series, in the place of the drawing. Returns what undoes it. */
export function explore(figure: HTMLElement, picture: HTMLElement, spec: ChartSpec): () => void {
  const holder = document.createElement('div');
  holder.className = 'chart-canvas';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `${spec.title}. The numbers are in the table below.`);
  holder.append(canvas);
  picture.hidden = true;
  picture.after(holder);
  const chart = new Chart(canvas, configuration(spec, getComputedStyle(figure)));
  const switches = spec.series.length > 1 ? seriesSwitches(chart, spec) : undefined;
  if (switches) holder.after(switches);
  return () => {
    chart.destroy();
    holder.remove();
    switches?.remove();
    picture.hidden = false;
  };
}

function configuration(spec: ChartSpec, style: CSSStyleDeclaration): ChartConfiguration {
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const text = { color: token('--chart-text'), font: { family: style.fontFamily, size: 13 } };
  const numeric = spec.kind === 'scatter';
  return {
    type: spec.kind,
    data: {
      labels: [...spec.labels],
      datasets: spec.series.map((series) => dataset(spec, series, token(`--chart-${series.tone}`))),
    },
    options: {
      maintainAspectRatio: false,
      animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 150 },
      interaction: { mode: numeric ? 'nearest' : 'index', intersect: false },
      scales: {
        x: {
          type: numeric ? 'linear' : 'category',
          grid: { display: false },
          ticks: numeric
            ? { ...text, autoSkip: true, callback: (value) => nearestTick(spec, Number(value)) }
            : { ...text, maxRotation: 0 },
        },
        y: {
          type: spec.y.scale === 'log' ? 'logarithmic' : 'linear',
          beginAtZero: spec.y.scale === 'linear',
          title: { ...text, display: true, text: spec.y.title },
          grid: { color: token('--chart-grid') },
          ticks: { ...text, maxTicksLimit: 6, callback: (value) => chartNumber(Number(value)) },
        },
      },
      plugins: {
        tooltip: {
          callbacks: {
            title: (items) => (items[0] ? (spec.labels[items[0].dataIndex] ?? '') : ''),
            label: (item) => `${item.dataset.label ?? ''}: ${chartNumber(item.parsed.y ?? 0)} ${spec.y.unit}`,
          },
        },
      },
    },
  };
}

function dataset(spec: ChartSpec, series: ChartSeries, colour: string): ChartDataset {
  const look = { label: series.name, backgroundColor: colour, borderColor: colour };
  if (spec.kind !== 'scatter') return { ...look, data: [...series.values] };
  return {
    ...look,
    pointRadius: 4,
    data: series.values.map((y, index) => ({ x: spec.positions?.[index] ?? index, y: y ?? NaN })),
  };
}

/** The name of the tick at or before a place. */
const nearestTick = (spec: ChartSpec, place: number): string =>
  spec.ticks.findLast(({ at }) => at <= place)?.label ?? '';

function seriesSwitches(chart: Chart, spec: ChartSpec): HTMLElement {
  const row = document.createElement('p');
  row.className = 'chart-switches';
  row.append(
    ...spec.series.map(({ name }, index) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = name;
      button.setAttribute('aria-pressed', 'true');
      button.addEventListener('click', () => {
        const visible = !chart.isDatasetVisible(index);
        chart.setDatasetVisibility(index, visible);
        chart.update();
        button.setAttribute('aria-pressed', String(visible));
      });
      return button;
    }),
  );
  return row;
}
