import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { exists, isFullHash, readRef, remoteName, resolveCommit, type CacheEntry } from './cache.ts';
import type { SourceEffects } from './effects.ts';
import { GitError } from './git.ts';
import type { Target } from './look.ts';
import { remoteOptions, uploadPack, type Place } from './place.ts';

const always = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-maintenance'];

/** Brings commits and folders, and where the other side can filter, no file contents yet. Returns the commit. */
export async function fetchCommits(
  effects: SourceEffects,
  entry: CacheEntry,
  place: Place,
  target: Target,
): Promise<string> {
  const filter = place.kind === 'bundle' ? '--no-filter' : '--filter=blob:none';
  const bring = (refspec: string) => fetch(effects, entry, place, [filter, '--update-shallow'], [refspec]);
  try {
    await bring(`+${target.name}:${entry.incoming}`);
  } catch (error) {
    if (!(error instanceof GitError) || !isFullHash(target.name)) throw error;
    await bring(`+refs/heads/*:${entry.incoming}/*`);
    if (!(await resolveCommit(effects, entry.gitDir, target.commit))) throw error;
    return target.commit;
  }
  const isBranch = /^(?:HEAD$|refs\/heads\/)/.test(target.name); // a tag may be an object of its own
  const isSame = isBranch && (await readRef(entry.gitDir, entry.incoming)) === target.commit;
  const commit = isSame ? target.commit : await resolveCommit(effects, entry.gitDir, entry.incoming);
  if (!commit) throw new GitError(`\`${target.name}\` is not a commit`);
  return commit;
}

/** Brings the blobs that are not there yet, all at once; from a server that gives out no single ones, everything. */
export async function fetchBlobs(
  effects: SourceEffects,
  entry: CacheEntry,
  place: Place,
  target: Target,
  ids: Iterable<string>,
): Promise<void> {
  const missing = [...(await missingBlobs(effects, entry.gitDir, ids))];
  if (missing.length === 0) return;
  try {
    await fetch(effects, entry, place, ['--filter=blob:none', '--stdin'], [], `${missing.join('\n')}\n`);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    await fetch(effects, entry, place, ['--no-filter', '--refetch'], [`+${target.name}:${entry.incoming}`]);
  }
}

async function fetch(
  { git }: SourceEffects,
  { gitDir }: CacheEntry,
  place: Place,
  options: string[],
  refspecs: string[],
  input?: string,
) {
  const args = ['fetch', ...always, ...options, ...uploadPack(place), remoteName, ...refspecs];
  await git(args, { ...(await remoteOptions(git, gitDir, place)), input });
}

/** Which of the blobs the cache lacks. Only a repository with packs from a filtered fetch can lack anything. */
export async function missingBlobs(
  { git }: SourceEffects,
  gitDir: string,
  ids: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const packs = await readdir(join(gitDir, 'objects', 'pack')).catch(() => []);
  if (!packs.some((name) => name.endsWith('.promisor'))) return new Set();
  const args = ['cat-file', '--batch-all-objects', '--batch-check=%(objectname)', '--buffer', '--unordered'];
  const present = new Set((await git(args, { gitDir })).split('\n'));
  return new Set([...ids].filter((id) => !present.has(id)));
}

/** Declares the pull complete: from here on it is the last good one, and what was holding on to it until now is forgotten. */
export async function keepCommit({ git }: SourceEffects, entry: CacheEntry, commit: string): Promise<void> {
  const { gitDir, ref, incoming } = entry;
  await dropOldLock(join(gitDir, `${ref}.lock`));
  const forgotten = (await readRef(gitDir, incoming)) === undefined ? '' : `delete ${incoming}\n`;
  await git(['update-ref', '--no-deref', '--stdin'], { gitDir, input: `update ${ref} ${commit}\n${forgotten}` });
}

/** A build that was ended in the middle of its last step leaves a lock, which nobody else would ever open. */
async function dropOldLock(lock: string): Promise<void> {
  const found = await stat(lock).catch(() => undefined);
  if (found && Date.now() - found.mtimeMs > 60_000) await rm(lock, { force: true });
}

/** Forgets what a pull that was not complete, or that brought several branches, was holding on to. */
export async function dropIncoming({ git }: SourceEffects, { gitDir, incoming }: CacheEntry): Promise<void> {
  if (!(await exists(join(gitDir, incoming)))) return;
  const refs = await git(['for-each-ref', '--format=delete %(refname)', incoming], { gitDir });
  if (refs !== '') await git(['update-ref', '--stdin'], { gitDir, input: refs });
}
