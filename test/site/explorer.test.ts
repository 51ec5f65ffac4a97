import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsInAllLooks } from '../helpers/axe.ts';
import { onSite, settled, shiftOf, type Visit } from '../helpers/browser.ts';

let site: Visit;
let page: Page;
onSite((visit) => {
  site = visit;
  ({ page } = visit);
});

/** “n of m decisions” as numbers, once the list has answered. */
async function counted(): Promise<{ found: number; total: number }> {
  await page.locator('[data-decisions]:not([aria-busy])').waitFor();
  const text = (await page.locator('[data-count]').textContent()) ?? '';
  const [found = 0, total = 0] = (text.match(/[\d,]+/g) ?? []).map((number) => Number(number.replaceAll(',', '')));
  return { found, total };
}

const rows = () => page.locator('[data-found] .decision-list li').count();
const box = (name: string, value: string) => page.locator(`input[name="${name}"][value="${value}"]`);
const number = async (name: string, value: string) =>
  Number(
    await page
      .locator('label', { has: box(name, value) })
      .locator('.num')
      .textContent(),
  );

test('a choice narrows the list, stands in the address, and is taken back by the back button', async () => {
  await page.goto('/decisions/');
  const promised = await number('project', 'pedal');
  await box('project', 'pedal').check();
  const { found, total } = await counted();
  expect(found).toBe(promised);
  expect(total).toBeGreaterThan(found);
  expect(new URL(page.url()).search).toBe('?project=pedal');
  await box('year', '2025').check();
  expect((await counted()).found).toBeLessThan(found);
  await page.goBack();
  expect((await counted()).found).toBe(found);
  await page.goBack();
  expect(await page.locator('[data-static]').isVisible()).toBe(true);
  expect(await box('project', 'pedal').isChecked()).toBe(false);
});

test('an address that narrows is answered as it stands, also after a reload', async () => {
  await page.goto('/decisions/?project=pedal&year=2025&q=bicycle');
  const first = await counted();
  expect(first.found).toBeGreaterThan(0);
  expect(await rows()).toBe(first.found);
  expect(await page.locator('[data-filter] input[type=search]').inputValue()).toBe('bicycle');
  await page.reload();
  expect(await counted()).toEqual(first);
  expect(await box('year', '2025').isChecked()).toBe(true);
});

test('the counts of one facet follow the choices of the others, and each keeps its promise', async () => {
  await page.goto('/decisions/?team=lending');
  await counted();
  for (const name of ['year', 'source']) {
    const boxes = await page
      .locator(`input[name="${name}"]`)
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
    for (const value of boxes) {
      const promised = await number(name, value);
      await box(name, value).check();
      expect.soft((await counted()).found, `${name} ${value}`).toBe(promised);
      await box(name, value).uncheck();
      await counted();
    }
  }
});

test('one click clears everything', async () => {
  await page.goto('/decisions/?project=pedal&status=standing&q=van');
  await counted();
  await page.getByRole('link', { name: 'Clear all' }).click();
  await page.locator('[data-static]').waitFor();
  expect(new URL(page.url()).search).toBe('');
  expect(await page.locator('[data-facets] :checked').count()).toBe(0);
  expect(await page.locator('[data-chosen] button').count()).toBe(0);
});

test('milestones and phases are offered step by step; what was chosen is taken back one by one', async () => {
  await page.goto('/decisions/');
  expect(await page.locator('input[name=milestone]').count()).toBe(0);
  await box('project', 'pedal').check();
  await box('milestone', 'v1.0').check();
  await box('phase', '2').check();
  const { found } = await counted();
  expect(await rows()).toBe(found);
  await page.getByRole('button', { name: /^Phase: Phase 2/ }).click();
  expect((await counted()).found).toBeGreaterThan(found);
});

test('a list of one project is narrowed within it', async () => {
  await page.goto('/projects/foyer/decisions/?year=2026');
  const { found, total } = await counted();
  expect(found).toBeLessThan(total);
  const projects = await page
    .locator('[data-found] a')
    .evaluateAll((links) => new Set(links.map((link) => link.getAttribute('href')?.split('/')[2])).size);
  expect(projects).toBe(1);
});

test.each([
  ['안내문', '존댓말'],
  ['售票机', '票价说明'],
  ['criança', 'bilhete'],
  ['offnungszeiten', 'Öffnungszeiten'],
  ['расписание', 'экскурсий'],
  ['superseded', 'figures everywhere'],
])('the words %s find a decision', async (words, text) => {
  await page.goto('/decisions/');
  await page.locator('[data-filter] input[type=search]').fill(words);
  await page.locator('[data-found] a', { hasText: text }).waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe(words);
});

test('the keyboard alone narrows, keeps its place and leads to a decision', async () => {
  await page.goto('/decisions/');
  await page.locator('[data-filter] input[type=search]').focus();
  const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name);
  for (let presses = 0; (await focused()) !== 'project' && presses < 20; presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await counted();
  expect(await focused()).toBe('project');
  expect(await page.locator(':focus').isChecked()).toBe(true);
  await page.locator('[data-clear]').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/decisions\/[^/]+\/#[0-9a-f]{12}$/);
});

test('nothing moves while the page loads, narrowed or not', async () => {
  for (const path of ['/decisions/', '/decisions/?project=pedal&year=2025', '/projects/pedal/decisions/?q=van']) {
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await counted();
      await settled(page);
      const shift = await shiftOf(page);
      expect.soft(shift, `${path} at ${String(width)} pixels`).toBe(0);
    }
  }
});

test.each(['/decisions/?project=pedal&milestone=v1.0', '/decisions/?q=no+such+words'])(
  '%s has no violation',
  async (path) => {
    await page.goto(path);
    await counted();
    expect(await violationsInAllLooks(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.getByRole('button', { name: 'Choices' }).click();
    expect(await violationsInAllLooks(page)).toEqual([]);
  },
);

test('without script the choices are not there, and everything else is', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false, baseURL: site.origin });
  const plain = await context.newPage();
  await plain.goto('/decisions/?project=pedal');
  expect(await plain.locator('[data-filter]').isVisible()).toBe(false);
  expect(await plain.locator('.decision-list').first().isVisible()).toBe(true);
  const projects = plain.locator('#projects ~ .table-frame th a');
  expect(await projects.count()).toBeGreaterThan(3);
  await projects.first().click();
  expect(await plain.locator('.decision-list a').count()).toBeGreaterThan(10);
  await context.close();
});
