import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { onSite, settled, type Visit } from '../helpers/browser.ts';

let site: Visit;
let page: Page;
onSite((visit) => {
  site = visit;
  ({ page } = visit);
});

test.each([
  '/',
  '/milestones/',
  '/decisions/',
  '/velocity/',
  '/about-data/',
  '/teams/lending/',
  '/projects/pedal/',
  '/projects/pedal/milestones/',
  '/projects/pedal/milestones/v1.0/',
  '/projects/pedal/phases/v2.0/9/',
  '/projects/pedal/requirements/',
  '/projects/foyer/decisions/',
  '/projects/tidebook/velocity/',
  '/projects/pedal/documents/~planning/STATE.md/',
])('%s opens without complaint and without scrolling sideways, wide and narrow', async (path) => {
  await page.goto(path);
  await settled(page);
  expect(await page.locator('h1').count()).toBe(1);
  for (const width of [1440, 768, 375]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(over, `at ${width} pixels`).toBeLessThanOrEqual(0);
  }
});

describe('the table of projects', () => {
  const names = () => page.locator('[data-projects] tbody tr[id] > th > a').allTextContents();
  const groups = () => page.locator('[data-projects] th.group').allTextContents();

  test('is ordered, grouped and narrowed, and the address and the back button remember it', async () => {
    await page.goto('/');
    const usual = await names();
    await page.selectOption('select[name=group]', 'team');
    expect(await groups()).toEqual(['Coast Office 1', 'Front of House 2', 'Lending 1']);
    await page.selectOption('select[name=group]', '');
    await page.selectOption('select[name=sort]', 'name');
    expect(await names()).toEqual(['Foyer', 'Foyer: school-visits', 'Pedal', 'Tidebook']);
    await page.reload();
    expect(await names()).toEqual(['Foyer', 'Foyer: school-visits', 'Pedal', 'Tidebook']);
    await page.fill('[data-projects-tools] input', 'foyer');
    expect(await page.locator('[data-projects-count]').textContent()).toBe('2 of 4 projects');
    await page.fill('[data-projects-tools] input', '');
    await page.goBack();
    await page.goBack();
    expect(await groups()).toHaveLength(3);
    await page.goBack();
    expect(await names()).toEqual(usual);
    expect(await groups()).toEqual([]);
  });
});

interface Spec {
  labels: string[];
  series: { values: (number | null)[] }[];
}

describe('a chart', () => {
  test.each(['/projects/foyer/velocity/', '/projects/pedal/velocity/'])(
    'of %s has a table that equals its series',
    async (path) => {
      await page.goto(path);
      const charts = await page.locator('figure[data-chart]').all();
      expect(charts.length).toBeGreaterThan(0);
      for (const chart of charts) {
        const spec = JSON.parse((await chart.locator('[data-chart-spec]').textContent()) ?? '') as Spec;
        const rows = await chart
          .locator('tbody tr')
          .evaluateAll((found) =>
            found.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)),
          );
        expect(rows.map(([label]) => label)).toEqual(spec.labels);
        expect(rows.map((row) => row.slice(1).map(numberIn))).toEqual(
          spec.labels.map((_label, index) => spec.series.map(({ values }) => values[index] ?? null)),
        );
      }
    },
  );

  test('is explored and put back', async () => {
    await page.goto('/projects/pedal/velocity/');
    const chart = page.locator('figure[data-chart]').first();
    await chart.locator('[data-chart-explore]').click();
    await chart.locator('canvas').waitFor();
    await chart.locator('[data-chart-explore]').click();
    await chart.locator('[data-chart-picture]').waitFor();
    expect(await chart.locator('canvas').count()).toBe(0);
  });
});

/** A cell's number as the table prints it; null for “no data”. */
const numberIn = (cell: string) => (cell === 'no data' ? null : Number(cell.replaceAll(/[^\d.-]/g, '')));

test('an address of a decision opens at the decision, with no way to scroll before', async () => {
  await page.setViewportSize({ width: 360, height: 400 });
  await page.goto('/projects/pedal/decisions/');
  const link = await page.locator('main a[href*="/decisions/2"]').first().getAttribute('href');
  const week = new URL(link ?? '', page.url());
  await page.goto(week.href);
  week.hash = (await page.locator('article.decision').last().getAttribute('id')) ?? '';
  await page.goto('about:blank');
  await page.goto(week.href);
  const place = await page.evaluate(() => {
    const { top = -1 } = document.querySelector(':target')?.getBoundingClientRect() ?? {};
    return { scrolled: scrollY > 0, seen: top >= 0 && top < innerHeight };
  });
  expect(place).toEqual({ scrolled: true, seen: true });
});

test('the theme is chosen and kept', async () => {
  await page.goto('/');
  const toggle = page.locator('[data-theme-toggle]');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const seen = new Set([await background()]);
  for (const _turn of [1, 2, 3]) {
    await toggle.click();
    seen.add(await background());
  }
  expect(seen.size).toBe(2);
});

test('without JavaScript every fact can be read', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false, baseURL: site.origin });
  const plain = await context.newPage();
  await plain.goto('/projects/pedal/velocity/');
  expect(await plain.locator('figure[data-chart] svg').first().isVisible()).toBe(true);
  await plain.goto('/decisions/');
  expect(await plain.locator('main a[href*="/decisions/20"]').count()).toBeGreaterThan(20);
  await context.close();
});
