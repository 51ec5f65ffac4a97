import process from 'node:process';
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
