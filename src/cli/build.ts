import { rm, writeFile } from 'node:fs/promises';
import { mkdirSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build as astroBuild } from 'astro';
import { loadSite } from '../collections/load.ts';
import { refuseStopped } from '../collections/publish/report.ts';
import { siteCache } from '../collections/cache.ts';
import type { Config } from '../model/index.ts';
import type { ExitCode } from './exit.ts';
import { alone } from './lock.ts';
import type { Options } from './options.ts';
import { countsOf, siteReport, exitCodeOf } from './report.ts';
import { foldersOf, prepare, swap, type Folders } from './swap.ts';

/** Pulls, reads, and writes the site into a staging folder, which then takes the place of the published one. */
export async function build({ out = 'dist' }: Options): Promise<ExitCode> {
  const started = performance.now();
  const data = await loadSite();
  refuseStopped(data.findings);
  const read = performance.now();
  const counts = await alone(resolve('.astro/build.lock'), sayWaiting, () =>
    publish(data.config, foldersOf(resolve(out))),
  );
  console.log(
    siteReport(data, {
      out,
      ...counts,
      readSeconds: seconds(read - started),
      seconds: seconds(performance.now() - started),
    }),
  );
  return exitCodeOf(data, console.error);
}

async function publish(config: Config, folders: Folders) {
  await prepare(folders);
  await withPages(config, () => astroBuild({ outDir: folders.staging, logLevel: 'warn' }));
  const counts = await countsOf(folders.staging);
  await swap(folders);
  return counts;
}

const sayWaiting = (pid: number) => console.error(`Waiting for the build of process ${String(pid)} in this checkout.`);

/**
 * Runs a build with the pages that Astro keeps from the last one. Astro replaces them while it works but their list only at its
 * end, so what a build that did not come to its end left is thrown away.
 */
async function withPages(config: Config, run: () => Promise<void>): Promise<void> {
  const cache = siteCache(config);
  const unfinished = join(cache, 'unfinished');
  mkdirSync(cache, { recursive: true });
  if (existsSync(unfinished))
    for (const kept of ['incremental-build.json', 'dist'])
      await rm(join(cache, 'astro', kept), { recursive: true, force: true });
  await writeFile(unfinished, '');
  await run();
  await rm(unfinished);
}

const seconds = (milliseconds: number) => Math.round(milliseconds / 100) / 10;
