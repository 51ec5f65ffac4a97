import type { runGit } from './git.ts';

/** One file of a commit or a folder. */
export interface TreeEntry {
  /** With `/`, relative to the repository root. */
  path: string;
  /** What is not a plain file is never followed. */
  kind: 'file' | 'symlink' | 'submodule';
  /** Blob id; for plain folders known only once the file is read. */
  blob?: string | undefined;
}

/** Lists everything in a commit, without touching a blob: each path once, and none that no folder can hold. */
export async function listTree(git: typeof runGit, gitDir: string, commit: string): Promise<TreeEntry[]> {
  const output = await git(['ls-tree', '-r', '-z', '--full-tree', commit], { gitDir });
  const entries = new Map<string, TreeEntry>();
  for (const line of output.split('\0')) {
    const tab = line.indexOf('\t');
    const path = line.slice(tab + 1);
    if (tab < 0 || entries.has(path) || !isSoundPath(path)) continue;
    const [mode = '', , blob] = line.slice(0, tab).split(' ');
    entries.set(path, { path, kind: kindOf(mode), blob });
  }
  return [...entries.values()];
}

/** Whether every name of a path is one: a forged tree may hold `..`, `.git`, and names with a slash. */
export const isSoundPath = (path: string): boolean => !/(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)/i.test(path);

function kindOf(mode: string): TreeEntry['kind'] {
  if (mode === '120000') return 'symlink';
  return mode === '160000' ? 'submodule' : 'file';
}
