import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsInAllLooks } from '../helpers/axe.ts';
import { onSite, settled } from '../helpers/browser.ts';
import { excusedFrom, kinds } from '../helpers/kinds.ts';
import { summary } from '../helpers/site.ts';

let page: Page;
onSite((visit) => {
  ({ page } = visit);
});

test.each(Object.values(kinds))('%s has no violation of any rule in any look', async (path) => {
  await page.goto(path);
  await settled(page);
  expect(summary(await violationsInAllLooks(page, excusedFrom(path), true))).toEqual([]);
});
