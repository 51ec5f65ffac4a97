import pLimit from 'p-limit';
import type { Config, Source } from '../model/index.ts';
import type { Snapshot } from '../planning/snapshot.ts';
import { refuseRef, refuseRepo } from './address.ts';
import { cacheEntry, lastPulled } from './cache.ts';
import { systemEffects, type SourceEffects } from './effects.ts';
import { GitError } from './git.ts';
import { effectsWithin } from './limits.ts';
import { look } from './look.ts';
import { findPlace, type Place } from './place.ts';
import { withUniqueProjects } from './project-ids.ts';
import { pullFolder } from './pull-folder.ts';
import { pullRepository } from './pull-repository.ts';
import { failedSnapshot, toSnapshot, type Pulled } from './report.ts';
import { Turns } from './turns.ts';

const atOnce = 4;

/**
 * Reads all configured sources, several at once, and returns them in the order of the configuration.
 * A source that cannot be read is reported in its snapshot and never stops the others.
 */
export async function pullAll(config: Config, effects: SourceEffects = systemEffects()): Promise<Snapshot[]> {
  const limit = pLimit(atOnce);
  const turns = new Turns();
  const busy = new Set<string>();
  let done = 0;
  const pullOne = async (source: Source) => {
    busy.add(source.id);
    effects.progress.status(`${done} of ${config.sources.length} pulled; now ${[...busy].join(', ')}`);
    const before = effects.now();
    const snapshot = await turns.take(cacheEntry(config, source).gitDir, () => pullSource(config, source, effects));
    busy.delete(source.id);
    done++;
    effects.progress.line(summary(snapshot, effects.now() - before));
    return snapshot;
  };
  return withUniqueProjects(await Promise.all(config.sources.map((source) => limit(() => pullOne(source)))));
}

/** Reads one source: its planning files now, and every version of them. */
export async function pullSource(config: Config, source: Source, effects: SourceEffects): Promise<Snapshot> {
  try {
    return toSnapshot(config, source, await read(config, source, effectsWithin(effects, config.limits)));
  } catch (error) {
    if (error instanceof GitError || isFileError(error))
      return failedSnapshot(config, source, `it could not be read: ${error.message}`);
    throw error;
  }
}

/**
 * The commits that a pull of the sources would read, in their order, where that is the one that was pulled last: nothing else of the
 * source can have changed then. Undefined where only a pull can tell.
 */
export async function unchangedCommits(
  config: Config,
  effects: SourceEffects = systemEffects(),
): Promise<(string | undefined)[]> {
  const limit = pLimit(atOnce);
  return Promise.all(config.sources.map((source) => limit(() => unchangedCommit(config, source, effects))));
}

async function unchangedCommit(config: Config, source: Source, effects: SourceEffects): Promise<string | undefined> {
  if (source.worktree || refuseRepo(source.repo) || (source.ref && refuseRef(source.ref))) return undefined;
  try {
    return await commitThere(config, source, await findPlace(source.repo), effectsWithin(effects, config.limits));
  } catch (error) {
    if (error instanceof GitError || isFileError(error)) return undefined;
    throw error;
  }
}

async function commitThere(config: Config, source: Source, place: Place, effects: SourceEffects) {
  if (place.kind === 'folder' || place.kind === 'absent') return undefined;
  const entry = cacheEntry(config, source);
  const last = await lastPulled(effects, entry);
  if (last === undefined || (config.offline && !place.local)) return last;
  const target = await look(effects, entry.gitDir, place, source.ref);
  return target?.commit === last ? last : undefined;
}

async function read(config: Config, source: Source, effects: SourceEffects): Promise<Pulled> {
  const refused = refuseRepo(source.repo) ?? (source.ref && refuseRef(source.ref));
  if (refused) throw new GitError(refused);
  const place = await findPlace(source.repo);
  if (place.kind === 'folder') return pullFolder(source, config.limits);
  const pulled = await pullRepository(config, source, place, effects);
  if (!source.worktree || place.kind !== 'repository') return pulled;
  const past = new Map(pulled.roots.map(({ root, asOf, versions }) => [root, { asOf, versions }]));
  return {
    ...(await pullFolder(source, config.limits, past)),
    gitDir: pulled.gitDir,
    shallow: pulled.shallow,
    boundary: pulled.boundary,
  };
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';

/** `shop: fresh, 412 files at 1a2b3c4, 1.2 s` */
function summary({ report, roots }: Snapshot, milliseconds: number): string {
  const count = roots.reduce((sum, { files }) => sum + files.length, 0);
  const at = report.commit ? ` at ${report.commit.slice(0, 7)}` : '';
  const files = roots.length === 0 ? '' : `, ${count} ${count === 1 ? 'file' : 'files'}${at}`;
  return `${report.id}: ${report.state}${files}, ${(milliseconds / 1000).toFixed(1)} s${report.message ? ` (${report.message})` : ''}`;
}
