import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Runs `work` while no other process holds the lock file: Astro keeps what it works on in the checkout, so that two builds at once
 * would take each other's files. Waits for the other; the lock of a process that has died does not count.
 */
export async function alone<T>(file: string, waiting: (pid: number) => void, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  let told = false;
  while (!(await take(file))) {
    const held = await readFile(file, 'utf8').catch(() => undefined);
    const holder = Number(held);
    // Given back meanwhile, what lies there next is another's.
    if (held !== undefined && !isAlive(holder)) await rm(file, { force: true });
    else if (held !== undefined && !told) {
      told = true;
      waiting(holder);
    }
    await wait(250);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** Written whole beside it and then given its name: an empty lock would be taken for that of a dead process. */
async function take(file: string): Promise<boolean> {
  const own = `${file}.${String(process.pid)}.${randomBytes(4).toString('hex')}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    return await createOnly(file); // a file system without links
  } finally {
    await rm(own, { force: true });
  }
}

const createOnly = (file: string): Promise<boolean> =>
  writeFile(file, String(process.pid), { flag: 'wx' }).then(
    () => true,
    () => false,
  );

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
