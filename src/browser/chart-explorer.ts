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
export function explore(picture: HTMLElement, spec: ChartSpec): () => void {
  const holder = document.createElement('div');
  holder.className = 'chart-canvas';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `${spec.title}. The numbers are in the table below.`);
  holder.append(canvas);
  picture.hidden = true;
  picture.after(holder);
  const chart = new Chart(canvas, configuration(spec, coloursOf(holder)));
  const switches = spec.series.length > 1 ? seriesSwitches(chart, spec) : undefined;
  if (switches) holder.after(switches);
  return () => {
    chart.destroy();
    holder.remove();
    switches?.remove();
    picture.hidden = false;
  };
}

type Colours = Record<'accent' | 'quiet' | 'text' | 'grid', string> & { family: string };

/** The colours of the theme as the canvas needs them: a custom property may hold what only a style can resolve. */
function coloursOf(holder: HTMLElement): Colours {
  const probe = document.createElement('span');
  holder.append(probe);
  const resolved = (name: string): string => {
    probe.style.color = `var(--chart-${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    accent: resolved('accent'),
    quiet: resolved('quiet'),
    text: resolved('text'),
    grid: resolved('grid'),
  };
  probe.remove();
  return { ...colours, family: getComputedStyle(holder).fontFamily };
}

function configuration(spec: ChartSpec, colours: Colours): ChartConfiguration {
  const text = { color: colours.text, font: { family: colours.family, size: 13 } };
  const numeric = spec.kind === 'scatter';
  const whole = spec.series.every(({ values }) => values.every((value) => value === null || Number.isInteger(value)));
  return {
    type: spec.kind,
    data: {
      labels: [...spec.labels],
      datasets: spec.series.map((series) => dataset(spec, series, colours[series.tone])),
    },
    options: {
      maintainAspectRatio: false,
      animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 150 },
      interaction: { mode: numeric ? 'nearest' : 'index', intersect: false },
      scales: {
        x: numeric
          ? {
              type: 'linear',
              grid: { display: false },
              ticks: {
                ...text,
                maxRotation: 0,
                callback: (value) => spec.ticks.find(({ at }) => at === value)?.label ?? '',
              },
              afterBuildTicks: (axis) => {
                Object.assign(axis, { ticks: spec.ticks.map(({ at }) => ({ value: at })) });
              },
            }
          : { type: 'category', grid: { display: false }, ticks: { ...text, maxRotation: 0 } },
        y: {
          type: spec.y.scale === 'log' ? 'logarithmic' : 'linear',
          beginAtZero: spec.y.scale === 'linear',
          title: { ...text, display: true, text: spec.y.title },
          grid: { color: colours.grid },
          border: { display: false },
          ticks: {
            ...text,
            maxTicksLimit: 6,
            ...(whole ? { precision: 0 } : {}),
            callback: (value) => chartNumber(Number(value)),
          },
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
