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

/** Lists everything in a commit, without touching a blob. */
export async function listTree(git: typeof runGit, gitDir: string, commit: string): Promise<TreeEntry[]> {
  const output = await git(['ls-tree', '-r', '-z', '--full-tree', commit], { gitDir });
  return output.split('\0').flatMap((line) => {
    const tab = line.indexOf('\t');
    if (tab < 0) return [];
    const [mode = '', , blob] = line.slice(0, tab).split(' ');
    return [{ path: line.slice(tab + 1), kind: kindOf(mode), blob }];
  });
}

function kindOf(mode: string): TreeEntry['kind'] {
  if (mode === '120000') return 'symlink';
  return mode === '160000' ? 'submodule' : 'file';
}
