import { createHash, randomBytes } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config, Source } from '../model/index.ts';
import { withoutCredentials } from './address.ts';
import type { SourceEffects } from './effects.ts';
import { GitError } from './git.ts';

/** The place of a source in the cache. */
export interface CacheEntry {
  /** Absolute path of a bare repository, shared by all sources with one address. */
  gitDir: string;
  /** Points to the commit of the last complete pull of this branch, tag or commit, and is moved only when everything needed is there. */
  ref: string;
  /** Where a pull that is not complete keeps its commit. */
  incoming: string;
}

/** The name that git's settings know the pulled repository by. */
export const remoteName = 'milepost';

/** The partial clone is declared, but the address is not written down: it may hold a credential, and reading must not fetch. */
const repositoryConfig = `[core]
\trepositoryformatversion = 1
\tbare = true
[extensions]
\tpartialClone = ${remoteName}
[remote "${remoteName}"]
\tpromisor = true
\tpartialclonefilter = blob:none
`;

export function cacheEntry(config: Pick<Config, 'cache'>, source: Source): CacheEntry {
  const wanted = hash(source.ref ?? 'HEAD');
  return {
    gitDir: join(config.cache, 'repositories', hash(withoutCredentials(source.repo))),
    ref: `refs/milepost/${wanted}`,
    incoming: `refs/milepost-incoming/${wanted}-${process.pid}-${randomBytes(4).toString('hex')}`,
  };
}

/**
 * Makes the bare repository where it is missing. Complete or not there at all, also when two builds do it at once. Written down rather
 * than made by `git init`: starting git is what a pull takes longest for.
 */
export async function openCache({ gitDir }: CacheEntry): Promise<void> {
  if (await exists(join(gitDir, 'HEAD'))) return;
  const making = `${gitDir}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await Promise.all(['objects', 'refs'].map((folder) => mkdir(join(making, folder), { recursive: true })));
  await writeFile(join(making, 'config'), repositoryConfig);
  await writeFile(join(making, 'HEAD'), 'ref: refs/heads/main\n');
  await rename(making, gitDir).catch(async () => {
    await rm(making, { recursive: true, force: true });
    if (!(await exists(join(gitDir, 'HEAD')))) throw new GitError('the cache holds something that is no repository');
  });
}

/** The commit of the last complete pull, or undefined when there was none. */
export async function lastPulled(
  { git }: Pick<SourceEffects, 'git'>,
  { gitDir, ref }: CacheEntry,
): Promise<string | undefined> {
  if (!(await exists(join(gitDir, 'HEAD')))) return undefined;
  return (await readRef(gitDir, ref)) ?? resolveCommit({ git }, gitDir, ref);
}

/** What a ref holds that lies in a file of its own, as those that git writes one by one do. */
export async function readRef(gitDir: string, ref: string): Promise<string | undefined> {
  const held = (await readFile(join(gitDir, ref), 'utf8').catch(() => '')).trim();
  return isFullHash(held) ? held : undefined;
}

export const isFullHash = (name: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(name);

/** Makes the cache anew by `pull`; what was there comes back where that fails. */
export async function remakeCache<T>({ gitDir }: CacheEntry, pull: () => Promise<T>): Promise<T> {
  const aside = `${gitDir}.broken.${randomBytes(4).toString('hex')}`;
  await rename(gitDir, aside);
  try {
    const pulled = await pull();
    await rm(aside, { recursive: true, force: true });
    return pulled;
  } catch (error) {
    await rm(gitDir, { recursive: true, force: true });
    await rename(aside, gitDir);
    throw error;
  }
}

/** Whether what is there of the cache has lost parts that every repository has. */
export async function isBroken({ gitDir }: CacheEntry): Promise<boolean> {
  if (!(await exists(gitDir))) return false;
  const parts = await Promise.all(['HEAD', 'config', 'objects', 'refs'].map((name) => exists(join(gitDir, name))));
  return !parts.every(Boolean);
}

/** The commit that a name stands for, through tags, or undefined. */
export async function resolveCommit(
  { git }: Pick<SourceEffects, 'git'>,
  gitDir: string,
  name: string,
): Promise<string | undefined> {
  try {
    return (await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], { gitDir })).trim();
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 20);
