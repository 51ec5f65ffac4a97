import type { Browser, Page } from 'playwright-core';
import { settled } from '../browser.ts';
import { pagesOf } from '../site.ts';
import { visitAll } from './visit.ts';

/** Visits every page, and what only the browser prints: results of the search, rows of the decision index, charts. */
export async function visitHostile(
  browser: Browser,
  origin: string,
  site: string,
  asked: readonly string[],
): Promise<string[]> {
  const paths = pagesOf(site).map(({ url }) => url);
  const queries = asked.map((payload) => encodeURIComponent(payload));
  const rendered = [
    '/search/?q=zanzibar',
    ...['decision', 'milestone', 'phase', 'document'].map((kind) => `/search/?q=zanzibar&kind=${kind}`),
    '/decisions/?q=zanzibar',
    '/projects/planted/decisions/?q=zanzibar',
    ...queries.flatMap((query) => [`/search/?q=${query}`, `/decisions/?q=${query}&project=${query}`, `/#${query}`]),
  ];
  return [
    ...(await visitAll(browser, origin, paths, explore)),
    ...(await visitAll(browser, origin, rendered, settle)),
    ...(await visitAll(browser, origin, ['/'], searchInDialog)),
  ];
}

/** Turns drawings into charts. */
async function explore(page: Page, path: string): Promise<void> {
  if (!path.includes('velocity')) return;
  for (const button of await page.locator('[data-chart-explore]').all()) await button.click();
}

async function settle(page: Page, path: string): Promise<void> {
  await settled(page);
  if (path.includes('q=zanzibar'))
    await page
      .locator('main :is(li, .search-body) a', { hasText: 'zanzibar' })
      .filter({ visible: true })
      .first()
      .waitFor();
}

async function searchInDialog(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input').first().waitFor();
  await page.keyboard.type('zanzibar');
  await page.locator('dialog .search-body a').first().waitFor();
}
