import { defineConfig } from 'vitest/config';

/** Test files that need the built demo site. */
const site = ['test/site/**/*.test.ts'];
/** Long, seeded runs: `npm run test:long`. */
const long = ['test/long/**/*.test.ts'];

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...site, ...long, '**/fixtures/**'],
          testTimeout: 20_000,
          env: { TZ: 'UTC' },
        },
      },
      {
        test: {
          name: 'site',
          include: site,
          globalSetup: 'test/helpers/build-demo.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          env: { TZ: 'UTC' },
        },
      },
      { test: { name: 'long', include: long, testTimeout: 30 * 60_000, env: { TZ: 'UTC' } } },
    ],
  },
});
