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
    const step = (name: string) => async () => {
      steps.push(`${name} begins`);
      await Promise.resolve();
      steps.push(`${name} ends`);
    };
    await Promise.all([run(step('a')), run(step('b'))]);
    expect(steps.map((each) => each.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
    expect(waited).toEqual([process.pid]);
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
