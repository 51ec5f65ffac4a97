import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { explain, exitCodes, type ExitCode } from './exit.ts';
import { readOptions, usage, type Command, type Options } from './options.ts';

type Run = (options: Options) => Promise<ExitCode>;

/** Each command loads what it needs: `pull` and `check` never load Astro. */
const runs: Record<Command, () => Promise<Run>> = {
  build: async () => (await import('./build.ts')).build,
  check: async () => (await import('./check.ts')).check,
  pull: async () => (await import('./pull.ts')).pull,
  report: async () => (await import('./milestone-report.ts')).report,
  dev: async () => (await import('./serve.ts')).dev,
  preview: async () => (await import('./serve.ts')).preview,
};

/** Runs one command; answers the exit code. */
export async function main(argv: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<ExitCode> {
  try {
    const options = readOptions(argv);
    if (options.help) {
      console.log(usage);
      return exitCodes.ok;
    }
    if (options.offline) env['MILEPOST_OFFLINE'] = '1';
    if (options.audience !== undefined) env['MILEPOST_AUDIENCE'] = options.audience;
    if (options.strict) env['MILEPOST_STRICT'] = '1';
    return await (
      await runs[options.command]()
    )(options);
  } catch (error) {
    const { code, text } = explain(error, Boolean(env['MILEPOST_DEBUG']));
    console.error(text);
    return code;
  }
}

/**
 * Collects garbage when the heap has grown by this much since the last time. Reading makes much that is soon not needed; by itself
 * the heap grows to four times of what is in use.
 */
const HEAP_GROWTH_PERCENT = 100;

if (import.meta.main) {
  setFlagsFromString(`--heap-growing-percent=${String(HEAP_GROWTH_PERCENT)}`);
  // Otherwise Node translates and compiles every module at every start, which takes most of it.
  const compiled = resolve(process.env['MILEPOST_CACHE'] || '.cache', 'compiled');
  enableCompileCache(compiled);
  process.env['NODE_COMPILE_CACHE'] = compiled; // for threads
  process.exitCode = await main(process.argv.slice(2));
}
