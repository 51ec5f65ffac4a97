import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
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

async function open(path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

test('every kind of page is looked at', () => {
  const files = readdirSync(join(import.meta.dirname, '../../src/pages'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.astro'))
    .map((path) => path.split(sep).join('/'));
  expect(files.sort()).toEqual(Object.keys(kinds).sort());
});

test.each(Object.values(kinds))('%s has no violation in both themes and at three widths', async (path) => {
  await open(path);
  expect(summary(await violationsInAllLooks(page, excusedFrom(path)))).toEqual([]);
});

/** What a reader opens on a page. */
const states: [what: string, path: string, act: () => Promise<void>][] = [
  ['everything unfolded', '/projects/pedal/milestones/v1.0/', unfold],
  ['everything unfolded', '/milestones/', unfold],
  [
    'the dialog of keys',
    '/',
    async () => {
      await page.locator('[data-keys-open]').click();
      await page.locator('dialog.keys-dialog').waitFor();
    },
  ],
  [
    'the search dialog with results',
    '/projects/pedal/',
    async () => {
      await page.keyboard.press('Control+k');
      await page.locator('dialog.search-dialog input').fill('bicycle');
      await page.locator('dialog.search-dialog [role=option]').first().waitFor();
    },
  ],
  [
    'decisions narrowed down',
    '/decisions/?project=pedal&q=bicycle',
    () => page.locator('[data-found] .decision-list li').first().waitFor(),
  ],
  [
    'a chart that is explored',
    '/projects/pedal/velocity/',
    async () => {
      await page.locator('[data-chart-explore]').first().click();
      await page.locator('canvas').first().waitFor();
    },
  ],
];

async function unfold(): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

test.each(states)('%s on %s has no violation', async (_what, path, act) => {
  await open(path);
  await act();
  expect(summary(await violationsInAllLooks(page, excusedFrom(path)))).toEqual([]);
});
