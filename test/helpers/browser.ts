import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { findBrowser } from '../../src/report/browser.ts';
import { serve } from './serve.ts';

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const window = { width: 1440, height: 900 };

/** Starts the browser of this machine, which makes no request of its own. */
export function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser found: run `npm run test:browser`, which says how to get one.');
  return chromium.launch({ executablePath, args: quiet });
}

/** A page, and what it did that it should not: errors, messages on the console, requests that leave `origin` or fail. */
export async function watchedPage(browser: Browser, origin: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: window, baseURL: origin });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${page.url()}: ${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    if (
      !request.url().startsWith(`${origin}/`) &&
      !request.url().startsWith('data:') &&
      !request.url().startsWith('blob:')
    )
      complaints.push(`${page.url()} asked for ${request.url()}`);
  });
  return { page, complaints };
}

/** Milliseconds without a request after which a page has asked for all it needs. */
const QUIET = 100;

/** Waits until a page is loaded and has asked for nothing for a moment. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(
    (quiet) =>
      new Promise<void>((resolve) => {
        let waiting = setTimeout(resolve, quiet);
        new PerformanceObserver(() => {
          clearTimeout(waiting);
          waiting = setTimeout(resolve, quiet);
        }).observe({ type: 'resource' });
      }),
    QUIET,
  );
}

/** How much has moved on a page since it was opened, as browsers measure it. */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          done(sum);
        }, 100);
      }),
  );

/** A site open in a browser. */
export interface Visit {
  browser: Browser;
  origin: string;
  page: Page;
}

/**
 * Opens a site, the demo unless `folder` names another, in one page for all tests of a file: a page of its own costs more than most
 * tests. Each test begins as a new reader would, in a wide window with nothing stored, and fails where the page complained.
 */
export function onSite(begin: (visit: Visit) => void, folder: () => string = () => inject('site')): void {
  let close: () => Promise<void>;
  let forget: () => Promise<unknown>;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    const [server, browser] = await Promise.all([serve(folder()), launch()]);
    close = async () => {
      await browser.close();
      await server.close();
    };
    ({ page, complaints } = await watchedPage(browser, server.origin));
    const protocol = await page.context().newCDPSession(page);
    forget = () =>
      protocol.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes: 'local_storage' });
    begin({ browser, origin: server.origin, page });
  });
  beforeEach(async () => {
    await forget();
    await page.setViewportSize(window);
    await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  });
  afterEach(() => {
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(() => close());
}
