import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { onSite, type Visit } from '../helpers/browser.ts';

let site: Visit;
let page: Page;
onSite((visit) => {
  site = visit;
  ({ page } = visit);
});
beforeEach(() => page.goto('/'));

const main = () => page.locator('main').innerText();

describe('a new reader on the first page', () => {
  test('sees which project is blocked, and with one click since when', async () => {
    const blocked = page.locator('main tr', { has: page.locator('[data-state=blocked]') });
    expect(await blocked.locator('th a').first().innerText()).toBe('Tidebook');
    await blocked.locator('th a').first().click();
    await page.waitForURL('**/projects/tidebook/');
    expect(await main()).toContain('since 6 May 2026');
  });

  test('finds with one search why something was decided, and whether it holds', async () => {
    await page.keyboard.press('Control+k');
    await page.locator('dialog input').fill('signed code gate');
    await page.locator('dialog [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/decisions/**');
    const decision = page.locator('main :target');
    expect(await decision.innerText()).toMatch(/signed|code|gate/i);
    expect(await decision.locator('[data-state]').first().isVisible()).toBe(true);
  });

  test('is with two clicks on the report of a milestone, and copies its link or prints it', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Milestones' }).click();
    await page.getByRole('link', { name: 'v1.2 Workshop' }).first().click();
    await page.waitForURL('**/projects/pedal/milestones/v1.2/');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('The link is copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await page.evaluate('window.print = () => { window.printed = true; }');
    await page.getByRole('button', { name: 'Print or save as PDF' }).click();
    expect(await page.evaluate('window.printed')).toBe(true);
  });
});
