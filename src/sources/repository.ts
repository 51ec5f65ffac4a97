import type { Limits, Source } from '../model/index.ts';
import type { FileVersion, RootSnapshot, SourceFile } from '../planning/snapshot.ts';
import { catBlobs } from './blobs.ts';
import type { SourceEffects } from './effects.ts';
import { GitError } from './git.ts';
import { instant, listVersions, versionsSince } from './history.ts';
import { matcher } from '../planning/glob.ts';
import { bytesWithin, rootsWithin, versionsWithin, type Within } from './limits.ts';
import { ownerAmong, type PlanningRoot } from './roots.ts';
import { decode, isTextPath } from './text.ts';
import { isSoundPath, listTree, type TreeEntry } from './tree.ts';

/** The planning of a commit, before any file is read. */
export interface Outline {
  commit: string;
  entries: TreeEntry[];
  roots: PlanningRoot[];
  /** One per root, in the order of `roots`. */
  histories: RootHistory[];
  /** What is left out, because a limit was reached. */
  hits: string[];
}

/** What the log says of one root. */
export interface RootHistory {
  asOf?: string | undefined;
  versions: FileVersion[];
}

/** Finds out what a commit holds, from folders and commits alone. */
export async function outline(
  { git }: SourceEffects,
  gitDir: string,
  source: Source,
  limits: Limits,
  commit: string,
): Promise<Outline> {
  const entries = await listTree(git, gitDir, commit);
  const paths = entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
  const options = { source: source.id, roots: source.roots, exclude: source.exclude };
  const { kept: roots, hits } = rootsWithin(paths, options, limits);
  const histories = await readHistories(git, gitDir, commit, roots, source, limits);
  return { commit, entries, roots, histories: histories.kept, hits: [...hits, ...histories.hits] };
}

/** The blobs that reading this outline will ask for. */
export function neededBlobs({ entries, roots, histories }: Outline): Set<string> {
  const wanted = new Set(roots.flatMap(({ paths }) => paths));
  const standing = entries.flatMap(({ path, blob }) => (wanted.has(path) && blob !== undefined ? [blob] : []));
  return new Set([...standing, ...histories.flatMap(({ versions }) => versions.flatMap(({ blob }) => blob ?? []))]);
}

/** The outline without the blobs that cannot be read. */
export function withoutBlobs(outlined: Outline, missing: ReadonlySet<string>): Outline {
  const there = ({ blob }: { blob?: string | undefined }) => blob === undefined || !missing.has(blob);
  const entries = outlined.entries.filter(there);
  const standing = new Set(entries.map(({ path }) => path));
  const roots = outlined.roots.map((root) => ({ ...root, paths: root.paths.filter((path) => standing.has(path)) }));
  const histories = outlined.histories.map((each) => ({ ...each, versions: each.versions.filter(there) }));
  return { ...outlined, entries, roots, histories };
}

/** Shares the log out among the roots, as far as the source wants its history; `asOf`, the day of the last commit, is known without. */
async function readHistories(
  git: SourceEffects['git'],
  gitDir: string,
  commit: string,
  roots: readonly PlanningRoot[],
  { history, exclude }: Source,
  limits: Limits,
): Promise<Within<RootHistory[]>> {
  if (roots.length === 0) return { kept: [], hits: [] };
  const names = roots.map(({ root }) => root);
  const ownerOf = ownerAmong(names);
  const excluded = matcher(exclude);
  const byRoot = new Map<string, FileVersion[]>(names.map((name) => [name, []]));
  const { kept: versions, hits } = versionsWithin(await listVersions(git, gitDir, commit, names), limits);
  for (const version of versions) byRoot.get(ownerOf(version.path) ?? '')?.push(version);
  const kept = names.map((name) => {
    const all = byRoot.get(name) ?? [];
    const texts =
      history === false ? [] : all.filter(({ path }) => isTextPath(path) && isSoundPath(path) && !excluded(path));
    return {
      asOf: all.at(-1)?.date,
      versions: typeof history === 'object' ? versionsSince(texts, history.since) : texts,
    };
  });
  return { kept, hits: history === false ? [] : hits };
}

/** Reads the files of every root from the commit, all through one process. Throws a `GitError` where one is not there. */
export async function readRoots(
  { stream }: SourceEffects,
  gitDir: string,
  { commit, entries, roots, histories }: Outline,
  limits: Limits,
): Promise<Within<RootSnapshot[]>> {
  const blobOf = new Map(entries.map(({ path, blob }) => [path, blob ?? '']));
  const ids = new Set(roots.flatMap(({ paths }) => paths.map((path) => blobOf.get(path) ?? '')));
  const read = new Map<string, Omit<SourceFile, 'path'>>();
  for await (const { id, bytes, content } of catBlobs(stream, gitDir, [...ids], limits.fileBytes)) {
    read.set(id, { blob: id, bytes, ...(content ? decode(content) : { text: '', problem: 'too-large' as const }) });
  }
  const fileAt = (path: string): SourceFile => {
    const file = read.get(blobOf.get(path) ?? '');
    if (!file) throw new GitError(`the cache lacks \`${path}\` of ${commit}`);
    return { path, ...file };
  };
  const bytes = bytesWithin(limits);
  const kept = roots.map(({ id, root, paths }, index) => ({
    id,
    root,
    versions: [],
    ...histories[index],
    files: paths.map((path) => bytes.take(fileAt(path))),
  }));
  return { kept, hits: bytes.hits() };
}

/** Which commit took the last planning files away, where there were any. */
export async function lastPlanning(
  { git }: SourceEffects,
  gitDir: string,
  commit: string,
): Promise<string | undefined> {
  const args = [
    'log',
    '-1',
    '--no-ext-diff',
    '--no-textconv',
    '--format=%h %ct',
    '--abbrev=7',
    '--diff-filter=D',
    commit,
    '--',
    ':(glob)**/.planning/**',
  ];
  const [hash, seconds] = (await git(args, { gitDir })).trim().split(' ');
  return hash && seconds && `${hash} on ${instant(Number(seconds)).slice(0, 10)}`;
}
