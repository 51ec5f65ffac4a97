import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alone } from '../../src/cli/lock.ts';

let root: string;
let file: string;
const waited: number[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'milepost-lock-'));
  file = join(root, 'build.lock');
  waited.length = 0;
});
afterEach(() => rm(root, { recursive: true }));

const run = (work: () => Promise<void>) => alone(file, (pid) => waited.push(pid), work);

describe('alone(file, waiting, work)', () => {
  it('lets one wait for the other', async () => {
    const steps: string[] = [];
    let tell: () => void = () => undefined;
    const isTold = new Promise<void>((resolve) => (tell = resolve));
    const step = (name: string) => async () => {
      steps.push(`${name} begins`);
      await isTold; // the other waits
      steps.push(`${name} ends`);
    };
    const told = (pid: number): void => {
      waited.push(pid);
      tell();
    };
    await Promise.all([alone(file, told, step('a')), alone(file, told, step('b'))]);
    expect(steps.map((each) => each.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
    expect(waited).toEqual([process.pid]);
  });

  it('lets one at a time work, of many that come at once', async () => {
    let [now, most] = [0, 0];
    const work = async () => {
      most = Math.max(most, ++now);
      await new Promise(setImmediate);
      now--;
    };
    await Promise.all(Array.from({ length: 12 }, () => run(work)));
    expect(most).toBe(1);
  });

  it('takes the lock of a process that has died', async () => {
    await writeFile(file, String(spawnSync(process.execPath, ['-e', '']).pid));
    await run(() => Promise.resolve());
    expect(waited).toEqual([]);
  });

  it('gives the lock back after a throw', async () => {
    await expect(run(() => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    await expect(readFile(file)).rejects.toThrow('ENOENT');
  });
});
