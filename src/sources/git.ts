import { spawn, type ChildProcess } from 'node:child_process';
import { withoutCredentials, type Transport } from './address.ts';
import { gitEnvironment } from './git-environment.ts';
import { endGroup, endWithUs } from './running.ts';

export interface GitOptions {
  /** The repository, bare; `git` runs in it. */
  gitDir?: string | undefined;
  /** Configuration for this run. Goes through the environment, so that no URL stands in the list of processes. */
  config?: Record<string, string> | undefined;
  /** The one transport that this run may use; default: none. */
  transport?: Transport | undefined;
  input?: string | undefined;
  /** Milliseconds until the run is ended. */
  timeout?: number | undefined;
  /** Bytes of output after which the run is ended. */
  maxOutput?: number | undefined;
}

/** A failed run of git. The message holds no credential and no control character, whatever the other side said. */
export class GitError extends Error {
  constructor(message: string) {
    super(withoutCredentials(message).replace(/\p{Cc}+/gu, ' '));
    this.name = 'GitError';
  }
}

const minute = 60_000;
const megabyte = 1024 * 1024;

/** Runs git, without a shell and without ever asking anything, and returns what it says. Throws a `GitError`. */
export async function runGit(args: readonly string[], options: GitOptions = {}): Promise<string> {
  const { maxOutput = 512 * megabyte } = options;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of streamGit(args, options)) {
    size += chunk.length;
    if (size > maxOutput)
      throw new GitError(
        `git ${args[0] ?? ''} said more than ${Math.round(maxOutput / megabyte)} MB, the limit (\`limits.outputBytes\`)`,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Like `runGit`, but hands the output over as it comes. Whoever stops reading early ends the run. */
export async function* streamGit(args: readonly string[], options: GitOptions = {}): AsyncGenerator<Buffer> {
  const { timeout = 5 * minute } = options;
  const child = start(args, options);
  const clock = { late: false };
  const timer = setTimeout(() => {
    clock.late = true;
    endGroup(child);
  }, timeout);
  const ended = whenEnded(child);
  try {
    child.stdin.end(options.input ?? '');
    for await (const chunk of child.stdout) yield chunk as Buffer;
    const { code, signal, said } = await ended;
    if (clock.late)
      throw new GitError(`git ${args[0] ?? ''} took longer than ${Math.round(timeout / 100) / 10} seconds`);
    if (code !== 0)
      throw new GitError(complaint(said) || `git ${args[0] ?? ''} ended with ${signal ?? `code ${code ?? '?'}`}`);
  } finally {
    clearTimeout(timer);
    if (child.exitCode === null && child.signalCode === null) endGroup(child);
  }
}

/** A session of its own takes the terminal away, so that neither git nor ssh can stop and ask. */
function start(args: readonly string[], { gitDir, config, transport }: GitOptions) {
  const place = gitDir === undefined ? [] : [`--git-dir=${gitDir}`];
  const child = spawn('git', [...place, ...args], {
    cwd: gitDir ?? '/',
    env: gitEnvironment(process.env, config, transport),
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  endWithUs(child);
  child.stdin.on('error', () => undefined);
  return child;
}

interface Ending {
  code: number | null;
  signal: string | null;
  said: string;
}

function whenEnded(child: ChildProcess): Promise<Ending> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString('utf8')).slice(-16_384)));
  const ended = new Promise<Ending>((resolve, reject) => {
    child.on('error', (error) => reject(new GitError(`git could not be started: ${error.message}`)));
    child.on('close', (code, signal) => resolve({ code, signal, said }));
  });
  ended.catch(() => undefined);
  return ended;
}

/** The sentence of git that says what went wrong, on one line. */
function complaint(said: string): string {
  const lines = said.split(/[\r\n]+/).map((line) => line.trim());
  const telling = lines.filter((line) => /^(fatal|error|remote error|ERROR|ssh): /i.test(line));
  const chosen = telling.length > 0 ? telling : lines.filter((line) => line !== '');
  return chosen
    .slice(0, 2)
    .map((line) => line.replace(/^(fatal|error): /i, ''))
    .join('; ')
    .slice(0, 500);
}
