import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isLocal, isUrl, transportOf } from './address.ts';
import { isBundle } from './bundle.ts';
import { exists, remoteName } from './cache.ts';
import type { GitOptions, runGit } from './git.ts';

/** Where a source's repository is, and so how it is read. */
export type Place =
  | { kind: 'remote'; repo: string; local: boolean }
  | { kind: 'repository'; repo: string; local: true }
  | { kind: 'bundle'; repo: string; local: true }
  | { kind: 'folder'; repo: string; local: true }
  | { kind: 'absent'; repo: string; local: true; reason: string };

/** Looks at what `repo`, a URL or an absolute path, is. */
export async function findPlace(repo: string): Promise<Place> {
  if (isUrl(repo)) return { kind: 'remote', repo, local: isLocal(repo) };
  const found = await stat(repo).catch(() => undefined);
  if (!found) return { kind: 'absent', repo, local: true, reason: 'there is no such file or folder' };
  if (found.isFile()) {
    if (await isBundle(repo)) return { kind: 'bundle', repo, local: true };
    return { kind: 'absent', repo, local: true, reason: 'it is a file, but no git bundle' };
  }
  if (!(await isRepository(repo))) return { kind: 'folder', repo, local: true };
  return (await borrows(repo))
    ? { kind: 'absent', repo, local: true, reason: borrowed }
    : { kind: 'repository', repo, local: true };
}

const borrowed =
  'it borrows objects from another repository (`objects/info/alternates`), which is not followed; make it whole with `git repack -a -d` and remove that file';

/** Whether a repository would give out what lies in another one on this machine. */
async function borrows(folder: string): Promise<boolean> {
  const found = await Promise.all(
    ['.git/objects', 'objects'].map((objects) => exists(join(folder, objects, 'info/alternates'))),
  );
  return found.some(Boolean);
}

/** A folder inside somebody else's repository is a plain folder: only its own `.git` counts. */
async function isRepository(folder: string): Promise<boolean> {
  if (await exists(join(folder, '.git'))) return true;
  const bare = await Promise.all(['HEAD', 'objects', 'refs'].map((name) => exists(join(folder, name))));
  return bare.every(Boolean);
}

/**
 * Hands the address to git without writing it down anywhere, and allows its transport alone: the one it has after the user's own
 * `insteadOf` settings.
 */
export async function remoteOptions(git: typeof runGit, gitDir: string, place: Place): Promise<GitOptions> {
  const config = { [`remote.${remoteName}.url`]: place.repo };
  if (place.kind !== 'remote') return { gitDir, config, transport: 'file' };
  const address = (await git(['ls-remote', '--get-url', remoteName], { gitDir, config })).trim();
  return { gitDir, config, transport: transportOf(address) };
}

/** A repository on this machine gives out single blobs and its commits as they are, whatever its own settings and grafts say. */
export const uploadPack = (place: Place): string[] =>
  place.kind === 'repository' || (place.kind === 'remote' && place.local)
    ? [
        `--upload-pack=GIT_GRAFT_FILE=/dev/null GIT_NO_REPLACE_OBJECTS=1 git -c uploadpack.allowFilter=true -c uploadpack.allowAnySHA1InWant=true upload-pack`,
      ]
    : [];
