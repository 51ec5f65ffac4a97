import type { ChildProcess } from 'node:child_process';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const running = new Set<ChildProcess>();

/** Ends a child with whoever ends this program: in a session of its own it would go on alone. */
export function endWithUs(child: ChildProcess): void {
  if (running.size === 0) for (const signal of signals) process.on(signal, endAll);
  running.add(child);
  const forget = () => {
    running.delete(child);
    if (running.size === 0) for (const signal of signals) process.off(signal, endAll);
  };
  child.once('close', forget);
  child.once('error', forget);
}

/** Ends a child and what it started, such as ssh. */
export function endGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGTERM');
    else child.kill();
  } catch {
    child.kill();
  }
}

/** Where nobody else listens to the signal, it then does what it would have done without us. */
function endAll(signal: NodeJS.Signals): void {
  for (const child of running) endGroup(child);
  for (const each of signals) process.off(each, endAll);
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
