import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onSite } from '../helpers/browser.ts';

let page: Page;
onSite((visit) => {
  ({ page } = visit);
});

interface Stop {
  name: string;
  /** It has a ring, and stands in the window. */
  visible: boolean;
}

/** Runs in the page: what has the focus. */
function stopHere(): Stop {
  const element = document.activeElement ?? document.body;
  // After the last stop the browser itself has its turn.
  if (element === document.body) return { name: '', visible: true };
  const name = element.querySelector(':scope > title')?.textContent ?? element.getAttribute('aria-label');
  const ring = getComputedStyle(element.querySelector('.time-target') ?? element);
  const box = element.getBoundingClientRect();
  const ringed = ring.stroke !== 'none' || (ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) > 0);
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const label = element instanceof HTMLInputElement ? `${element.name} ${element.value}` : element.textContent;
  return { name: (name ?? label).replaceAll(/\s+/g, ' ').trim(), visible: ringed && inside };
}

/** Presses Tab until something of this name has the focus; every stop on the way must be seen. */
async function tabTo(name: RegExp, most = 80): Promise<void> {
  const passed: string[] = [];
  for (let at = 0; at < most; at += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopHere);
    expect(stop.visible, `the focus is seen on “${stop.name}”`).toBe(true);
    if (name.test(stop.name)) return;
    passed.push(stop.name);
  }
  throw new Error(`${String(name)} is not among: ${passed.join(' | ')}`);
}

async function follow(name: RegExp, url: string): Promise<void> {
  await tabTo(name);
  await page.keyboard.press('Enter');
  await page.waitForURL(url);
}

test('from the first page to a project, its timeline and the report of a milestone', async () => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  expect((await page.evaluate(stopHere)).name).toBe('Skip to content');
  await page.keyboard.press('Enter');
  await follow(/^Pedal$/, '**/projects/pedal/**');
  await follow(/^Milestones$/, '**/milestones/');
  await page.goto('/projects/pedal/milestones/');
  await follow(/^v1\.1 /, '**/projects/pedal/milestones/v1.1/');
  await tabTo(/^Copy link$/);
});

test('past a timeline to the table that says the same', async () => {
  await page.goto('/milestones/');
  await tabTo(/^Skip the picture$/);
  await page.keyboard.press('Enter');
  await tabTo(/^Foyer$/, 1);
  await page.goto('/milestones/');
  await follow(/^v1\.0 .*, shipped, /, '**/milestones/v1.0/');
});

test('through the decision explorer: a choice, taken back', async () => {
  await page.goto('/decisions/');
  await tabTo(/^project pedal$/);
  await page.keyboard.press('Space');
  await page.waitForURL('**/decisions/?project=pedal');
  await page.locator('[data-found] .decision-list li').first().waitFor();
  await page.keyboard.press('Space');
  await page.waitForURL('**/decisions/');
});

test('a search opens, answers, leads on and closes', async () => {
  await page.goto('/projects/pedal/');
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input').waitFor();
  await page.keyboard.type('bicycle');
  await page.locator('dialog [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/projects/pedal/');
});

test('a chart is explored and put back, the theme chosen, the keys shown', async () => {
  await page.goto('/projects/pedal/velocity/');
  await tabTo(/^Theme/);
  const before = (await page.evaluate(stopHere)).name;
  await page.keyboard.press('Enter');
  expect((await page.evaluate(stopHere)).name).not.toBe(before);
  await tabTo(/^Explore/);
  await page.keyboard.press('Enter');
  await page.locator('canvas').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('canvas').waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.locator('dialog.keys-dialog').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[open]').count()).toBe(0);
});
