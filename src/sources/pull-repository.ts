import { join } from 'node:path';
import type { Config, Source } from '../model/index.ts';
import { exists, cacheEntry, lastPulled, openCache, type CacheEntry } from './cache.ts';
import type { SourceEffects } from './effects.ts';
import { dropIncoming, fetchBlobs, fetchCommits, keepCommit } from './fetch.ts';
import { GitError } from './git.ts';
import { look, type Target } from './look.ts';
import type { Place } from './place.ts';
import { emptyRemark, limitRemark } from './remarks.ts';
import type { Pulled } from './report.ts';
import { histories, neededBlobs, outline, readRoots, type Outline } from './repository.ts';

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
  const last = await lastPulled(effects, entry);
  if (config.offline && !place.local) return offline(source, entry, last, effects);
  try {
    if (place.kind === 'absent') throw new GitError(place.reason);
    await openCache(effects, entry);
    const target = await look(effects, entry.gitDir, place, source.ref);
    if (!target) return { roots: [], remark: 'the repository has no commits yet' };
    const outlined = target.commit === last ? undefined : await bring(source, entry, place, target, effects);
    return await read(source, entry, outlined?.commit ?? target.commit, effects, outlined);
  } catch (error) {
    if (!(error instanceof GitError) || !last) throw error;
    return {
      ...(await read(source, entry, last, effects)),
      trouble: `shown as pulled last, because of: ${error.message}`,
    };
  }
}

async function offline(
  source: Source,
  entry: CacheEntry,
  last: string | undefined,
  effects: SourceEffects,
): Promise<Pulled> {
  if (!last) throw new GitError('it was never pulled, and this is an offline run; pull once with the network');
  return read(source, entry, last, effects);
}

/** Makes the cache hold everything that reading the new commit needs, and only then calls it the last pulled. */
async function bring(
  source: Source,
  entry: CacheEntry,
  place: Place,
  target: Target,
  effects: SourceEffects,
): Promise<Outline> {
  try {
    const commit = await fetchCommits(effects, entry, place, target);
    const outlined = await outline(effects, entry.gitDir, source, commit);
    await fetchBlobs(effects, entry, place, target, neededBlobs(outlined, histories(outlined, source)));
    await keepCommit(effects, entry, commit);
    return outlined;
  } finally {
    await dropIncoming(effects, entry);
  }
}

async function read(
  source: Source,
  entry: CacheEntry,
  commit: string,
  effects: SourceEffects,
  outlined?: Outline,
): Promise<Pulled> {
  const { gitDir } = entry;
  const known = outlined ?? (await outline(effects, gitDir, source, commit));
  const past = histories(known, source);
  const shallow = await exists(join(gitDir, 'shallow'));
  const roots = await readRoots(effects, gitDir, known, past);
  return {
    roots,
    commit,
    gitDir,
    shallow,
    remark: roots.length === 0 ? emptyRemark(source, known.entries) : limitRemark(known.roots),
  };
}
