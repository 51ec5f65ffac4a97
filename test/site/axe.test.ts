import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { violationsInAllLooks } from '../helpers/axe.ts';
import { launch, watchedPage } from '../helpers/browser.ts';
import { serve } from '../helpers/serve.ts';
import { summary } from '../helpers/site.ts';

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await serve(inject('site'));
  browser = await launch();
  ({ page } = await watchedPage(browser, server.origin));
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** One page of each kind. */
test.each([
  '/',
  '/404.html',
  '/about-data/',
  '/decisions/',
  '/milestones/',
  '/search/',
  '/teams/lending/',
  '/velocity/',
  '/projects/pedal/',
  '/projects/pedal/about-data/',
  '/projects/pedal/decisions/',
  '/projects/pedal/documents/',
  '/projects/pedal/documents/~planning/STATE.md/',
  '/projects/pedal/milestones/',
  '/projects/pedal/milestones/v1.0/',
  '/projects/pedal/phases/v2.0/9/',
  '/projects/pedal/requirements/',
  '/projects/pedal/velocity/',
])('%s has no violation in both themes and at three widths', async (path) => {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  expect(summary(await violationsInAllLooks(page, path.includes('/~planning/') ? ['heading-order'] : []))).toEqual([]);
});
