import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch } from '../helpers/browser.ts';
import { visitHostile } from '../helpers/hostile/injection-visit.ts';
import { buildHostile } from '../helpers/hostile/injection.ts';
import { payloads } from '../helpers/hostile/payloads.ts';
import { serve } from '../helpers/serve.ts';
import { summary } from '../helpers/site.ts';

let browser: Browser;
vi.setConfig({ hookTimeout: 120_000 });
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const all = payloads();

test(`of ${String(all.length)} payloads, planted everywhere, none runs, none leaves the page, and every page reads`, async () => {
  const site = await buildHostile(all, 80);
  const server = await serve(site);
  try {
    expect(
      summary(
        await visitHostile(
          browser,
          server.origin,
          site,
          all.filter((_, at) => at % 40 === 0),
        ),
      ),
    ).toEqual([]);
  } finally {
    await server.close();
  }
});
