import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, settled, shiftOf } from '../helpers/browser.ts';
import { kinds } from '../helpers/kinds.ts';
import { serve } from '../helpers/serve.ts';
import { summary } from '../helpers/site.ts';

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
const pages = Object.values(kinds);

beforeAll(async () => {
  server = await serve(inject('site'));
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

type Options = Parameters<Browser['newContext']>[0];

/** One page for each way to look: opening one costs more than the look. */
const opened = new Map<string, Promise<Page>>();

async function on<T>(options: Options, look: (page: Page) => Promise<T>): Promise<T> {
  const key = JSON.stringify(options);
  const page = opened.get(key) ?? browser.newPage({ baseURL: server.origin, ...options });
  opened.set(key, page);
  return look(await page);
}

/** The pages people open most, one of each composition. */
const main = ['/', '/decisions/', '/projects/pedal/', '/projects/pedal/milestones/v1.0/'];

/** A window of 1,280 pixels at 200 %, and the narrowest that WCAG asks for, which is the harder one. */
describe.each([
  ['at 200 %', main, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
  ['at 320 pixels', pages, { viewport: { width: 320, height: 640 } }],
])('%s', (_name, each, options) => {
  test.each(each)('%s loses nothing', async (path) => {
    const lost = await on(options, async (page) => {
      await page.goto(path);
      await settled(page);
      return page.evaluate(lostText);
    });
    expect(summary(lost)).toEqual([]);
  });
});

/** Runs in the page: that it scrolls sideways, and texts that are cut or stand beside the window; what scrolls by itself loses nothing. */
function lostText(): string[] {
  const width = document.documentElement.clientWidth;
  const lost =
    document.documentElement.scrollWidth > width ? [`scrolls sideways to ${document.documentElement.scrollWidth}`] : [];
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const text = [...element.childNodes].filter((node) => node.nodeType === 3 && node.textContent?.trim());
    if (text.length === 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
    // What is for screen readers alone is cut on purpose.
    if (element.closest('.skip, svg') || getComputedStyle(element).clipPath !== 'none') continue;
    const range = document.createRange();
    range.selectNodeContents(element);
    const box = range.getBoundingClientRect();
    const scrolls = (parent: Element | null): boolean =>
      parent !== null && (/auto|scroll/.test(getComputedStyle(parent).overflowX) || scrolls(parent.parentElement));
    const says = element.textContent.trim().slice(0, 40);
    if ((box.right > width + 1 || box.left < -1) && !scrolls(element)) lost.push(`beside the window: ${says}`);
    const cuts = /hidden|clip/.test(getComputedStyle(element).overflowX);
    if (cuts && element.scrollWidth > element.clientWidth + 1) lost.push(`cut: ${says}`);
  }
  return lost;
}

// The page of search is a control as a whole; without JavaScript it says where else everything is found.
test.each(pages.filter((path) => path !== '/search/'))('%s says the same with and without JavaScript', async (path) => {
  const [without, with_] = await Promise.all(
    [false, true].map((javaScriptEnabled) =>
      on({ javaScriptEnabled }, async (page) => {
        await page.goto(path);
        await (javaScriptEnabled ? settled(page) : page.waitForLoadState('load'));
        const html = await page.content();
        // What says nothing of the page is read by a browser that runs scripts in both cases.
        return { html, pictures: await page.locator('main svg:visible').count() };
      }),
    ),
  );
  const read = ({ html }: { html: string }) =>
    on({}, async (page) => {
      await page.setContent(html.replaceAll(/<script\b[\s\S]*?<\/script>/g, ''));
      return page.evaluate(textWithoutControls);
    });
  expect(await read(with_!)).toEqual(await read(without!));
  expect(with_!.pictures).toBe(without!.pictures);
});

/** Runs in the page: every text that is no control, in order. */
function textWithoutControls(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const text = (walker.currentNode.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    const control = walker.currentNode.parentElement?.closest('form, button, dialog, style, [hidden], [role=status]');
    if (text !== '' && !control) texts.push(text);
  }
  return texts;
}

test.each(pages)('%s does not shift while it loads', async (path) => {
  for (const width of [1440, 768, 360]) {
    const shift = await on({ viewport: { width, height: 900 } }, async (page) => {
      await page.goto(path);
      await settled(page);
      return shiftOf(page);
    });
    // Less than a twentieth of what counts as good: nobody sees it, and a busy machine adds as much.
    expect.soft(shift, `at ${width} pixels`).toBeLessThan(0.005);
  }
});
