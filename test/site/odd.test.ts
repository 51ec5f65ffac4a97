import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page as BrowserPage } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations, widths } from '../helpers/axe.ts';
import { launch, watchedPage } from '../helpers/browser.ts';
import { buildSite } from '../helpers/build-demo.ts';
import { oddIds, writeOddProjects } from '../helpers/odd-projects.ts';
import { serve } from '../helpers/serve.ts';
import { brokenLinks, pagesOf, summary, textOf } from '../helpers/site.ts';

let folder = '';
let printed = '';
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let page: BrowserPage;
const site = () => join(folder, 'site');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-odd-'));
  const config = await writeOddProjects(join(folder, 'odd'));
  printed = await buildSite(site(), join(folder, 'cache'), { MILEPOST_SOURCES: config });
  server = await serve(site());
  browser = await launch();
  ({ page } = await watchedPage(browser, server.origin));
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('every odd project has its page, no link leads nowhere, and no value is printed that is missing', () => {
  const pages = pagesOf(site());
  expect(pages.map(({ url }) => url)).toEqual(expect.arrayContaining(oddIds.map((id) => `/projects/${id}/`)));
  expect(brokenLinks(site())).toEqual([]);
  const trace = /\bundefined\b|\[object Object\]|\bNaN\b|Invalid Date/;
  expect(pages.filter(({ html }) => trace.test(textOf(html))).map(({ url }) => url)).toEqual([]);
});

test('a note that names a project there is not is reported with its place and the nearest name, and listed', () => {
  expect(printed).toContain(
    'notes/lost.mdx:4: It names the project “singel”, which this site has not. Like it: “single”.',
  );
  const about = pagesOf(site()).find(({ url }) => url === '/about-data/');
  expect(textOf(about?.html ?? '')).toContain('lost It names the project “singel”');
});

test('of 108 milestones a project’s page names the last, and leads to all', () => {
  const many = pagesOf(site()).find(({ url }) => url === '/projects/many/')?.html ?? '';
  expect(textOf(many)).toContain('All 108 milestones, with their timeline');
  expect(many).toContain('v1.107');
  expect(many).not.toContain('v1.50 ');
});

/** What is wider than the page, in pixels; 0 where nothing is. */
const overflow = () =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

const kinds = ['', 'requirements/', 'decisions/', 'velocity/', 'documents/', 'about-data/'];
const urls = [
  '/',
  '/milestones/',
  '/teams/quay/',
  '/about-data/',
  ...oddIds.map((id) => `/projects/${id}/`),
  ...['unbroken', 'hebrew', 'emoji'].flatMap((id) => kinds.slice(1).map((kind) => `/projects/${id}/${kind}`)),
  '/projects/unbroken/milestones/v1.0/',
  '/projects/unbroken/phases/v1.0/1/',
  '/projects/long/phases/v1.0/1/',
];

describe('odd pages', () => {
  test('are no wider than the screen', async () => {
    const wide: string[] = [];
    for (const url of urls) {
      await page.goto(url);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const over = await overflow();
        if (over > 0) wide.push(`${url} at ${String(width)}: ${String(over)} px`);
      }
    }
    expect(summary(wide)).toEqual([]);
  }, 120_000);

  test.each(['nothing', 'single', 'unbroken', 'hebrew', 'emoji'])('axe finds nothing wrong with %s', async (id) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/projects/${id}/`);
    expect(summary(await violations(page))).toEqual([]);
  });
});

test('the page for an address that leads nowhere names the project that is meant, and the pages above it', async () => {
  await page.goto('/projects/singel/velocity/');
  await page.waitForSelector('[data-nearest] a');
  const near = await page
    .locator('[data-nearest] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(near).toEqual(expect.arrayContaining(['/projects/single/velocity/', '/projects/single/']));
});
