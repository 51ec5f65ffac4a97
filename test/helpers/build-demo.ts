import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

const run = promisify(execFile);

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the demo site, built once for all tests of the project `site`. */
    site: string;
  }
}

const checkout = join(import.meta.dirname, '../..');

/** Builds a site by the command line into `out`, with a cache of its own; answers what the command printed. */
export async function buildSite(out: string, cache: string, env: Record<string, string> = {}): Promise<string> {
  const main = join(checkout, 'src/cli/main.ts');
  const { stdout } = await run(process.execPath, [main, 'build', '--out', out], {
    cwd: checkout,
    // What Node compiled is the same for all of them.
    env: { ...environment(), NODE_COMPILE_CACHE: join(checkout, '.cache/compiled'), MILEPOST_CACHE: cache, ...env },
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout;
}

/** The environment without what Vitest puts there, such as `BASE_URL`, which Astro would take for its own, and without our own settings. */
function environment(): NodeJS.ProcessEnv {
  const foreign = /^(VITEST|MILEPOST_|VITE_)|^(NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/** Vitest's global setup: builds the demo, and takes it away in the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'milepost-demo-'));
  await buildSite(join(folder, 'site'), join(folder, 'cache'));
  project.provide('site', join(folder, 'site'));
  return () => rm(folder, { recursive: true, force: true });
}
