import type { FileVersion } from '../planning/snapshot.ts';
import type { runGit } from './git.ts';

/**
 * Every change of every file below the given roots, parents before children, otherwise oldest first.
 *
 * All branches that were merged are walked (`--full-history`): what was written on a branch and lost in the merge was
 * written all the same. Merges are compared with each parent (`-m`), so that what only the merge made, and what it took
 * back from a branch, is listed too and the last version of a path is the one that stands.
 */
export async function listVersions(
  git: typeof runGit,
  gitDir: string,
  commit: string,
  roots: readonly string[],
): Promise<FileVersion[]> {
  const paths = roots.includes('.') ? [] : outermost(roots);
  const output = await git(
    [
      '--literal-pathspecs',
      'log',
      '--date-order',
      '--reverse',
      '--full-history',
      '-m',
      '--raw',
      '-z',
      '--no-abbrev',
      '--no-renames',
      '--no-ext-diff',
      '--no-textconv',
      '-O/dev/null',
      '--format=%x01%H %ct',
      commit,
      '--',
      ...paths,
    ],
    { gitDir },
  );
  return withoutRepeats(parseLog(output));
}

/** A file is a blob of one of these modes; symbolic links and submodules are none. */
const isFile = (mode: string | undefined): boolean => mode === '100644' || mode === '100755';

/** `log --raw -z`: a token `\x01<hash> <seconds>` per commit and parent, then `:<modes> <old> <new> <letter>` and the path, in turns. */
function* parseLog(output: string): Generator<FileVersion & { from: string[] }> {
  let commit = '';
  let date = '';
  let blob: string | undefined;
  let from = '';
  let changed = new Map<string, FileVersion & { from: string[] }>();
  for (const token of output.split('\0')) {
    const text = token.replace(/^\n+/, '');
    if (text.startsWith('\u0001')) {
      const [hash = '', seconds = '0'] = text.slice(1).trim().split(' ');
      if (hash !== commit) {
        yield* changed.values();
        changed = new Map();
      }
      commit = hash;
      date = instant(Number(seconds));
    } else if (text.startsWith(':')) {
      const [oldMode, mode, oldId = '', id] = text.slice(1).split(' ');
      blob = isFile(mode) ? id : undefined;
      from = isFile(oldMode) ? oldId : '';
    } else if (text !== '') {
      const known = changed.get(token);
      if (known === undefined) changed.set(token, { path: token, blob, commit, date, from: [from] });
      else known.from.push(from);
    }
  }
  yield* changed.values();
}

/** Without merges that make, of what they merge, only what an earlier commit has made of it already. */
function withoutRepeats(versions: Iterable<FileVersion & { from: string[] }>): FileVersion[] {
  const standing = new Map<string, string | undefined>();
  const made = new Set<string>();
  const kept: FileVersion[] = [];
  for (const version of versions) {
    const { path, blob, from } = version;
    const steps = from.map((each) => `${each} ${blob ?? ''} ${path}`);
    const isRepeat = standing.get(path) === blob && steps.every((step) => made.has(step));
    for (const step of steps) made.add(step);
    if (isRepeat || (blob === undefined && from.every((each) => each === ''))) continue;
    standing.set(path, blob);
    kept.push(version);
  }
  return kept;
}

/** What is changed since a day, and what stood on that day. */
export function versionsSince(versions: readonly FileVersion[], since: string): FileVersion[] {
  const from = `${since}T00:00:00Z`;
  const stood = new Map<string, FileVersion>();
  for (const version of versions) if (version.date < from) stood.set(version.path, version);
  return versions.filter(
    (version) => version.date >= from || (version.blob !== undefined && stood.get(version.path) === version),
  );
}

/** UTC, so that instants compare as text. */
export const instant = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

const outermost = (roots: readonly string[]): string[] =>
  roots.filter((root) => !roots.some((other) => root.startsWith(`${other}/`)));
