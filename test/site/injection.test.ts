import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch } from '../helpers/browser.ts';
import { buildHostile } from '../helpers/hostile/injection.ts';
import { visitHostile } from '../helpers/hostile/injection-visit.ts';
import { tempDir, writeFiles } from '../helpers/git.ts';
import { visitAll } from '../helpers/hostile/visit.ts';
import { payloads } from '../helpers/hostile/payloads.ts';
import { serve } from '../helpers/serve.ts';
import { summary } from '../helpers/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('the trap notices what runs, what is asked for elsewhere, and what is not ours', async () => {
  const folder = tempDir();
  writeFiles(folder, {
    'index.html': '<main><h1>A</h1><img src=x onerror=hit(1)><a href=javascript:hit(2)>b</a></main>',
  });
  const server = await serve(folder);
  const found = await visitAll(browser, server.origin, ['/']);
  await server.close();
  expect(found.join('\n')).toMatch(
    /ran: 1[\s\S]*img onerror=hit\(1\)[\s\S]*a href=javascript:hit\(2\)[\s\S]*no \.site-header nav/,
  );
});

test('of some payloads, planted everywhere, none runs, none leaves the page, and every page reads', async () => {
  const all = payloads();
  expect(all.length).toBeGreaterThanOrEqual(500);
  const some = all.filter((_, at) => at % 240 === 7);
  const site = await buildHostile(some);
  const server = await serve(site);
  try {
    expect(summary(await visitHostile(browser, server.origin, site, some.slice(0, 1)))).toEqual([]);
  } finally {
    await server.close();
  }
}, 180_000);
