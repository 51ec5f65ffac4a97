import { OwnError } from '../collections/errors.ts';
import { ConfigError } from '../sources/index.ts';
import { noteProblem } from './note-error.ts';

/** What the program's exit code says. */
export const exitCodes = {
  ok: 0,
  /** A bug of ours. */
  bug: 1,
  /** The configuration, a note or the command line is invalid. */
  config: 2,
  /** Under `--strict`: a source failed, or a file or value could not be read. */
  strict: 3,
  /** The publication gate stopped the site. */
  gate: 4,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command line that cannot be understood. */
export class UsageError extends Error {}

/** The exit code for something thrown, and what to print for it. The stack of a bug is shown where `MILEPOST_DEBUG` is set. */
export function explain(error: unknown, debug: boolean): { code: ExitCode; text: string } {
  if (error instanceof UsageError)
    return { code: exitCodes.config, text: `${error.message}\nSee \`milepost --help\`.` };
  if (isConfigError(error)) return { code: exitCodes.config, text: error.message };
  if (error instanceof Error && ['GateError', 'PublishStop'].includes(error.name))
    return { code: exitCodes.gate, text: error.message };
  const note = noteProblem(error);
  if (note !== undefined) return { code: exitCodes.config, text: note };
  const message = error instanceof Error ? error.message : String(error);
  const subject = error instanceof OwnError ? message : `The build stopped: ${message}`;
  const stack = debug ? stacks(error) : 'This is a bug in Milepost; MILEPOST_DEBUG=1 shows where.';
  return { code: exitCodes.bug, text: `${subject}\n${stack}` };
}

/** By name as well: Astro may have loaded the class a second time. */
const isConfigError = (error: unknown): error is Error =>
  error instanceof ConfigError || (error instanceof Error && error.name === 'ConfigError');

function stacks(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [
    error.stack ?? error.message,
    ...(error.cause === undefined ? [] : [`Caused by: ${stacks(error.cause)}`]),
  ].join('\n');
}
