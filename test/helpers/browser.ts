import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../../src/report/browser.ts';

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

/** Starts the browser of this machine, which makes no request of its own. */
export function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser found: run `npm run test:browser`, which says how to get one.');
  return chromium.launch({ executablePath, args: quiet });
}

/** A page, and what it did that it should not: errors, messages on the console, requests that leave `origin` or fail. */
export async function watchedPage(browser: Browser, origin: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, baseURL: origin });
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
