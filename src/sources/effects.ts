import { visible } from '../model/visible.ts';
import { runGit, streamGit } from './git.ts';

/** Everything the pull does to the outside, so that a test can watch or replace it. */
export interface SourceEffects {
  git: typeof runGit;
  stream: typeof streamGit;
  /** Milliseconds; only differences are used, and only in messages. */
  now(): number;
  progress: Progress;
}

/** Where the state of the pull is told. */
export interface Progress {
  /** A finished source, in one line. */
  line(text: string): void;
  /** What is going on now; replaces what was said before, and is gone at the next line. */
  status(text: string): void;
}

/** The system's git, the clock, and standard error: a rewritten line on a terminal, whole lines elsewhere. */
export function systemEffects(output: NodeJS.WriteStream = process.stderr): SourceEffects {
  return {
    git: runGit,
    stream: streamGit,
    now: () => performance.now(),
    progress: output.isTTY ? rewriting(output) : whole(output),
  };
}

const whole = (output: NodeJS.WritableStream): Progress => ({
  line: (text) => void output.write(`${visible(text)}\n`),
  status: () => undefined,
});

const rewriting = (output: NodeJS.WriteStream): Progress => ({
  line: (text) => void output.write(`\r\u001b[K${visible(text)}\n`),
  status: (text) => void output.write(`\r\u001b[K${text.slice(0, (output.columns || 80) - 1)}`),
});
