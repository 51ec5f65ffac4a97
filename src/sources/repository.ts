import type { Source } from '../model/index.ts';
import type { FileVersion, RootSnapshot, SourceFile } from '../planning/snapshot.ts';
import { catBlobs } from './blobs.ts';
import type { SourceEffects } from './effects.ts';
import { listVersions, versionsSince } from './history.ts';
import { matcher } from './glob.ts';
import { findRoots, ownerAmong, type PlanningRoot } from './roots.ts';
import { decode, isTextPath, maxFiles } from './text.ts';
import { listTree, type TreeEntry } from './tree.ts';

/** The planning of a commit, before any file is read. */
export interface Outline {
  commit: string;
  entries: TreeEntry[];
  roots: PlanningRoot[];
  /** Of all files below the roots. */
  versions: FileVersion[];
}

/** Finds out what a commit holds, from folders and commits alone. */
export async function outline(
  { git }: SourceEffects,
  gitDir: string,
  source: Source,
  commit: string,
): Promise<Outline> {
  const entries = await listTree(git, gitDir, commit);
  const paths = entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
  const roots = findRoots(paths, { source: source.id, roots: source.roots, exclude: source.exclude }, maxFiles);
  const names = roots.map(({ root }) => root);
  return { commit, entries, roots, versions: names.length > 0 ? await listVersions(git, gitDir, commit, names) : [] };
}

/** The blobs that reading this outline will ask for. */
export function neededBlobs({ entries, roots }: Outline, histories: readonly RootHistory[]): Set<string> {
  const wanted = new Set(roots.flatMap(({ paths }) => paths));
  const standing = entries.flatMap(({ path, blob }) => (wanted.has(path) && blob !== undefined ? [blob] : []));
  return new Set([...standing, ...histories.flatMap(({ versions }) => versions.flatMap(({ blob }) => blob ?? []))]);
}

/** What the log says of one root. */
export interface RootHistory {
  asOf?: string | undefined;
  versions: FileVersion[];
}

/** Shares the log out among the roots, as far as the source wants its history; `asOf` is known without. */
export function histories({ roots, versions }: Outline, { history, exclude }: Source): RootHistory[] {
  const ownerOf = ownerAmong(roots.map(({ root }) => root));
  const excluded = matcher(exclude);
  const byRoot = new Map<string, FileVersion[]>(roots.map(({ root }) => [root, []]));
  for (const version of versions) byRoot.get(ownerOf(version.path) ?? '')?.push(version);
  return roots.map(({ root }) => {
    const all = byRoot.get(root) ?? [];
    const texts = history === false ? [] : all.filter(({ path }) => isTextPath(path) && !excluded(path));
    return { asOf: newest(all), versions: typeof history === 'object' ? versionsSince(texts, history.since) : texts };
  });
}

/** Reads the files of every root from the commit, all through one process. */
export async function readRoots(
  { stream }: SourceEffects,
  gitDir: string,
  { entries, roots }: Outline,
  known: readonly RootHistory[],
): Promise<RootSnapshot[]> {
  const blobOf = new Map(entries.map(({ path, blob }) => [path, blob ?? '']));
  const ids = new Set(roots.flatMap(({ paths }) => paths.map((path) => blobOf.get(path) ?? '')));
  const read = new Map<string, Omit<SourceFile, 'path'>>();
  for await (const { id, bytes, content } of catBlobs(stream, gitDir, [...ids])) {
    read.set(id, { blob: id, bytes, ...(content ? decode(content) : { text: '', problem: 'too-large' as const }) });
  }
  return roots.map(({ id, root, paths }, index) => ({
    id,
    root,
    ...known[index],
    versions: known[index]?.versions ?? [],
    files: paths.flatMap((path) => {
      const file = read.get(blobOf.get(path) ?? '');
      return file ? [{ path, ...file }] : [];
    }),
  }));
}

const newest = (versions: readonly FileVersion[]): string | undefined =>
  versions.reduce<string | undefined>((last, { date }) => (last === undefined || date > last ? date : last), undefined);
