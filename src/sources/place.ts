import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isLocal, isUrl } from './address.ts';
import { exists, remoteName } from './cache.ts';

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
  return { kind: (await isRepository(repo)) ? 'repository' : 'folder', repo, local: true };
}

/** A folder inside somebody else's repository is a plain folder: only its own `.git` counts. */
async function isRepository(folder: string): Promise<boolean> {
  if (await exists(join(folder, '.git'))) return true;
  const bare = await Promise.all(['HEAD', 'objects', 'refs'].map((name) => exists(join(folder, name))));
  return bare.every(Boolean);
}

async function isBundle(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return false;
  try {
    const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return /^# v[23] git bundle/.test(buffer.toString('latin1'));
  } finally {
    await handle.close();
  }
}

/** Hands the address to git without writing it down anywhere. */
export const remoteConfig = ({ repo }: Place): Record<string, string> => ({ [`remote.${remoteName}.url`]: repo });

/** A repository on this machine gives out single blobs, whatever its own settings say. */
export const uploadPack = (place: Place): string[] =>
  place.kind === 'repository' || (place.kind === 'remote' && place.local)
    ? [`--upload-pack=git -c uploadpack.allowFilter=true -c uploadpack.allowAnySHA1InWant=true upload-pack`]
    : [];
