import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config, Limits, Source } from '../model/index.ts';
import { cacheEntry, exists, isBroken, lastPulled, openCache, remakeCache, type CacheEntry } from './cache.ts';
import type { SourceEffects } from './effects.ts';
import { dropIncoming, fetchBlobs, fetchCommits, keepCommit, missingBlobs } from './fetch.ts';
import { GitError } from './git.ts';
import { look } from './look.ts';
import type { Place } from './place.ts';
import { emptyRemark } from './remarks.ts';
import type { Pulled } from './report.ts';
import { lastPlanning, neededBlobs, outline, readRoots, withoutBlobs, type Outline } from './repository.ts';

/** One source on its way through the cache. */
interface Job {
  source: Source;
  place: Place;
  entry: CacheEntry;
  effects: SourceEffects;
  limits: Limits;
  /** The commit of the last complete pull. */
  last?: string | undefined;
}

/**
 * Reads the planning of a repository through the cache: asks what it holds, brings what is new, and reads the commit.
 * Where that fails, reads what was pulled last. Throws a `GitError` where there is nothing of both.
 */
export async function pullRepository(
  config: Config,
  source: Source,
  place: Place,
  effects: SourceEffects,
): Promise<Pulled> {
  const entry = cacheEntry(config, source);
  const job = { source, place, entry, effects, limits: config.limits, last: await lastPulled(effects, entry) };
  return config.offline && !place.local ? pullOffline(job) : pullOnline(job);
}

async function pullOffline(job: Job): Promise<Pulled> {
  if (!job.last) throw new GitError('it was never pulled, and this is an offline run; pull once with the network');
  return readCached(job, job.last);
}

/** Falls back to what was pulled last; a cache that cannot be read is made anew, once. */
async function pullOnline(job: Job): Promise<Pulled> {
  try {
    return await pullNew(job);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const cached = job.last && (await orNothing(readCached(job, job.last)));
    if (cached) return { ...cached, trouble: `shown as pulled last, because of: ${error.message}` };
    if (!job.last && !(await isBroken(job.entry))) throw error;
    return remakeCache(job.entry, () => pullNew({ ...job, last: undefined }));
  }
}

/** The last pulled commit moves on only when everything needed is in the cache. */
async function pullNew(job: Job): Promise<Pulled> {
  const { source, place, entry, effects, limits, last } = job;
  if (place.kind === 'absent') throw new GitError(place.reason);
  await openCache(entry);
  const target = await look(effects, entry.gitDir, place, source.ref);
  if (!target) return { roots: [], remark: 'the repository has no commits yet' };
  const isNew = target.commit !== last;
  try {
    const commit = isNew ? await fetchCommits(effects, entry, place, target) : target.commit;
    const outlined = await outline(effects, entry.gitDir, source, limits, commit);
    await fetchBlobs(effects, entry, place, target, neededBlobs(outlined));
    const [pulled] = await Promise.all([read(job, outlined), isNew ? keepCommit(effects, entry, commit) : undefined]);
    return pulled;
  } finally {
    if (isNew) await dropIncoming(effects, entry);
  }
}

/** Reads without asking anybody. Other settings than at the last pull may want files that are not there; those are left out. */
async function readCached(job: Job, commit: string): Promise<Pulled> {
  const { source, entry, effects, limits } = job;
  const outlined = await outline(effects, entry.gitDir, source, limits, commit);
  const missing = await missingBlobs(effects, entry.gitDir, neededBlobs(outlined));
  return read(job, missing.size === 0 ? outlined : withoutBlobs(outlined, missing));
}

async function read({ source, entry: { gitDir }, effects, limits }: Job, outlined: Outline): Promise<Pulled> {
  const { commit, entries } = outlined;
  const { kept: roots, hits } = await readRoots(effects, gitDir, outlined, limits);
  const remark =
    roots.length === 0 ? emptyRemark(source, entries, await lastPlanning(effects, gitDir, commit)) : undefined;
  const boundary = await readBoundary(gitDir);
  const shallow = boundary !== undefined;
  return { roots, commit, gitDir, shallow, boundary, remark, hits: [...outlined.hits, ...hits] };
}

/** The commits at which a shallow history ends; undefined where all of it is there. */
async function readBoundary(gitDir: string): Promise<string[] | undefined> {
  const file = join(gitDir, 'shallow');
  return (await exists(file)) ? (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '') : undefined;
}

const orNothing = (reading: Promise<Pulled>): Promise<Pulled | undefined> =>
  reading.catch((error: unknown) => {
    if (error instanceof GitError) return undefined;
    throw error;
  });
