import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

/** Test files that need the built demo site. */
const site = ['test/site/**/*.test.ts'];
/** Those of them that take minutes: `npm run test:long`. */
const slowSite = ['test/site/{layout,looks,injection}.test.ts'];
/** Test files that render Astro components; the site's own configuration, which pulls, stays out. */
const components = ['test/components/**/*.test.ts'];
const withAstro = getViteConfig(
  { test: { name: 'components', include: components, env: { TZ: 'UTC' } } },
  { configFile: false },
);
/** Test files that put something in place of a module: each in a process of its own. */
const mocked = globSync('test/**/*.test.ts').filter((path) => readFileSync(path, 'utf8').includes('vi.mock('));
/** Long, seeded runs: `npm run test:long`. */
const long = ['test/long/**/*.test.ts'];

export default defineConfig({
  test: {
    // Vitest leaves one processor to itself, which with two is half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    allowOnly: false,
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...site, ...components, ...mocked, ...long, '**/fixtures/**'],
          // One process reads our modules once for all files that it runs, which takes longer than most of them.
          isolate: false,
          testTimeout: 20_000,
          env: { TZ: 'UTC' },
        },
      },
      { test: { name: 'mocked', include: mocked, testTimeout: 20_000, env: { TZ: 'UTC' } } },
      {
        test: {
          name: 'site',
          include: site,
          exclude: slowSite,
          globalSetup: 'test/helpers/build-demo.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          env: { TZ: 'UTC' },
        },
      },
      {
        test: {
          name: 'slow-site',
          include: slowSite,
          globalSetup: 'test/helpers/build-demo.ts',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 60_000,
          env: { TZ: 'UTC' },
        },
      },
      withAstro,
      { test: { name: 'long', include: long, testTimeout: 30 * 60_000, hookTimeout: 300_000, env: { TZ: 'UTC' } } },
    ],
  },
});
