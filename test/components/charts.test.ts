import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import Chart from '../../src/components/charts/Chart.astro';
import { plansChart } from '../../src/views/velocity/plans.ts';
import type { ChartSpec } from '../../src/views/charts/spec.ts';
import { plan, projectWith } from '../fixtures/project-builder.ts';

const container = await AstroContainer.create();
const days = ['2026-01-05', '2026-01-12', '2026-01-13', '2026-02-09', '2026-03-02'];
const chart = plansChart(
  projectWith({ plans: days.map((completedOn, index) => plan(`01-0${String(index + 1)}`, { completedOn })) }),
);
const html = await container.renderToString(Chart, { props: { chart } });
const spec = 'spec' in chart ? chart.spec : undefined;

test('the table under a chart has the numbers of its series', () => {
  const cells = [...html.matchAll(/<td class="num">\s*(\S+)\s*<\/td>/g)].map(([, cell]) => Number(cell));
  expect(cells).toEqual(spec?.series[0]?.values);
});

test('the chart that a reader explores is made of the same numbers', () => {
  const block = /<script type="application\/json" data-chart-spec[^>]*>(.*?)<\/script>/s.exec(html)?.[1];
  expect(JSON.parse(block ?? '') as ChartSpec).toEqual(spec);
});

test('each drawing says in words what it shows; nothing is styled inline', () => {
  expect(html.match(/role="img"/g)).toHaveLength(2);
  expect(html).toContain(`<title id="plans-w-t">${spec?.title ?? '?'}</title>`);
  expect(html).not.toMatch(/ style=/);
});

test('a refusal says what is missing, with names of fields as code', async () => {
  const refused = await container.renderToString(Chart, { props: { chart: plansChart(projectWith()) } });
  expect(refused).toContain('Too little is dated');
  expect(refused).toContain('<code>completed</code>');
  expect(refused).not.toContain('<svg');
});
