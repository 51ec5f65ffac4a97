import { flushCompileCache } from 'node:module';
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Config, ProjectFile } from '../model/index.ts';
import type { RootSnapshot, Snapshot } from '../planning/snapshot.ts';
import { OwnError } from './errors.ts';
import { keptOf, type RootJob, type RootOf, type RootResults } from './kept-roots.ts';
import { doJob } from './root-jobs.ts';
import type { Answer } from './root-thread.ts';

/** Characters from which on threads are sooner done than one alone: each has to load the reading code first. */
const MUCH = 4_000_000;
/** What reading one old version costs, in characters: most of it is read already as part of the version before. */
const VERSION = 2_000;

/**
 * Does a job for the planning roots of all sources, or takes what the last run made where nothing has changed; by snapshot, in the
 * order of its roots. Rejects with an `OwnError` for a bug of ours.
 */
export async function eachRoot<J extends RootJob>(
  job: J,
  config: Config,
  snapshots: readonly Snapshot[],
): Promise<RootResults[J][][]> {
  const left: RootOf[] = [];
  const done = new Map<RootSnapshot, RootResults[J]>();
  for (const snapshot of snapshots)
    for (const root of snapshot.roots) {
      const of = { config, root, snapshot: { ...snapshot, roots: [] } };
      const kept = await keptOf(job, of);
      if (kept === undefined) left.push(of);
      else done.set(root, kept);
    }
  await (isMuch(left) ? inThreads(job, left, done) : oneByOne(job, left, done));
  return snapshots.map(({ roots }) => roots.flatMap((root) => done.get(root) ?? []));
}

/** The projects of one source. Rejects with an `OwnError` for a bug of ours. */
export async function readProjects(config: Config, snapshot: Snapshot): Promise<ProjectFile[]> {
  const [read = []] = await eachRoot('read', config, [snapshot]);
  return read.map(({ file }) => file);
}

const sizeOf = ({ root: { files, versions } }: RootOf): number =>
  files.reduce((sum, { text }) => sum + text.length, versions.length * VERSION);

const isMuch = (left: readonly RootOf[]): boolean =>
  left.length > 1 && left.reduce((sum, of) => sum + sizeOf(of), 0) > MUCH;

type Done<J extends RootJob> = Map<RootSnapshot, RootResults[J]>;

async function oneByOne<J extends RootJob>(job: J, left: readonly RootOf[], done: Done<J>): Promise<void> {
  for (const of of left) done.set(of.root, (await doJob(job, of)).result);
}

/** The largest first, so that none is left alone at the end. */
async function inThreads<J extends RootJob>(job: J, left: readonly RootOf[], done: Done<J>): Promise<void> {
  flushCompileCache(); // of the reading code, which this thread has loaded too
  const threads = Math.min(availableParallelism(), left.length);
  const filename = new URL('root-thread.ts', import.meta.url).href;
  const pool = new Tinypool({ filename, name: 'run', minThreads: threads, maxThreads: threads });
  try {
    const ordered = [...left].sort((a, b) => sizeOf(b) - sizeOf(a));
    await Promise.all(ordered.map(async (of) => done.set(of.root, await inThread(pool, job, of))));
  } finally {
    await pool.destroy();
  }
}

async function inThread<J extends RootJob>(pool: Tinypool, job: J, of: RootOf): Promise<RootResults[J]> {
  const answer = (await pool.run({ job, of })) as Answer;
  if (answer !== undefined && 'failed' in answer) throw new OwnError(answer.failed.doing, answer.failed.cause);
  const result = answer?.result as RootResults[J] | undefined;
  return result ?? (await keptOf(job, of)) ?? (await doJob(job, of)).result;
}
