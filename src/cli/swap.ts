import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';

/** The folders of one output: the published one, the one before it, and the one that is being built. */
export interface Folders {
  dist: string;
  previous: string;
  staging: string;
}

export const foldersOf = (dist: string): Folders => ({
  dist,
  previous: `${dist}.previous`,
  staging: `${dist}.staging`,
});

/** Makes an empty staging folder; where a killed swap left no `dist`, the previous one takes its place again. */
export async function prepare({ dist, previous, staging }: Folders): Promise<void> {
  if (!existsSync(dist) && existsSync(previous)) await rename(previous, dist);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
}

/** Publishes `staging`. At each moment `dist` or `previous` is a whole site: after the two renames both are. */
export async function swap({ dist, previous, staging }: Folders): Promise<void> {
  if (existsSync(dist)) {
    await rm(previous, { recursive: true, force: true });
    await rename(dist, previous);
  }
  await rename(staging, dist);
}
