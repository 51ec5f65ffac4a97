import type { DocumentKind } from '../../model/index.ts';
import type { Place } from '../facts.ts';
import { placeOf } from '../documents/place.ts';
import type { PhaseIds } from '../phase-ids.ts';
import type { FileVersion, RootSnapshot } from '../snapshot.ts';

/** One file of the history with all its versions, oldest first, those under an earlier path included. */
export interface PastFile {
  path: string;
  /** The planning root it stood in: this one, or a workstream below it that is no more. */
  root: string;
  place: Place;
  versions: FileVersion[];
  /** It was moved to another path and nothing came in its place: what it said goes on there. */
  moved: boolean;
}

/** The files that ever stood below a root. A file that appears in the commit that takes one of the same name or content away is that file, moved. */
export function pastFiles(root: RootSnapshot, ids: PhaseIds): PastFile[] {
  const byPath = new Map<string, FileVersion[]>();
  for (const version of root.versions) {
    const versions = byPath.get(version.path);
    if (versions === undefined) byPath.set(version.path, [version]);
    else versions.push(version);
  }
  const predecessors = findMoves(byPath, (path) => standsIn(path, root.root, ids).place.kind);
  const movedBy = new Map([...predecessors].map(([to, from]) => [from, byPath.get(to)?.[0]?.commit]));
  return [...byPath].map(([path, versions]) => {
    const rest = afterMove(versions, movedBy.get(path));
    return {
      path,
      ...standsIn(path, root.root, ids),
      versions: joined(earlier(path, byPath, predecessors), rest),
      moved: rest.length === 0,
    };
  });
}

/** What was moved elsewhere goes on there; what came to stand at the path after that is another file. */
function afterMove(versions: readonly FileVersion[], movedBy: string | undefined): readonly FileVersion[] {
  if (movedBy === undefined) return versions;
  return versions.slice(versions.findIndex(({ commit, blob }) => commit === movedBy && blob === undefined) + 1);
}

/** The first version at a new path was made from the last one at the old path. */
function joined(before: readonly FileVersion[], [first, ...others]: readonly FileVersion[]): FileVersion[] {
  const last = before.at(-1)?.blob;
  if (first === undefined) return [...before];
  return [...before, last === undefined ? first : { ...first, from: [last] }, ...others];
}

/** The place of a file in a root. A workstream that was taken away whole leaves its files to the root above. */
export function standsIn(path: string, root: string, ids: PhaseIds = 'sequential'): Pick<PastFile, 'root' | 'place'> {
  const inner = root === '' || root === '.' ? path : path.slice(root.length + 1);
  const workstream = /^workstreams\/[^/]+(?=\/)/.exec(inner)?.[0];
  if (workstream === undefined) return { root, place: placeOf(inner, ids) };
  return { root: `${root}/${workstream}`, place: placeOf(inner.slice(workstream.length + 1), ids) };
}

/** The path that each path was moved from. What becomes a document of another kind is no longer that file. */
function findMoves(
  byPath: ReadonlyMap<string, readonly FileVersion[]>,
  kindOf: (path: string) => DocumentKind,
): Map<string, string> {
  const deleted = new Map<string, { path: string; blob: string | undefined }[]>();
  for (const [path, versions] of byPath) {
    versions.forEach((version, at) => {
      if (version.blob !== undefined) return;
      const entry = { path, blob: versions[at - 1]?.blob };
      const list = deleted.get(version.commit);
      if (list === undefined) deleted.set(version.commit, [entry]);
      else list.push(entry);
    });
  }
  const moves = new Map<string, string>();
  const taken = new Set<string>();
  for (const [path, [first]] of byPath) {
    const gone = first === undefined ? [] : (deleted.get(first.commit) ?? []);
    const from =
      gone.find((each) => each.blob === first?.blob && !taken.has(each.path)) ??
      gone.find((each) => nameOf(each.path) === nameOf(path) && isTelling(nameOf(path)) && !taken.has(each.path));
    if (from === undefined || from.path === path || kindOf(from.path) !== kindOf(path)) continue;
    moves.set(path, from.path);
    taken.add(from.path);
  }
  return moves;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** `01-02-SUMMARY.md` is one file wherever it lies; `README.md` may be any. */
const isTelling = (name: string): boolean => /\d/.test(name);

/** The versions under earlier paths, up to the move; deletions left out. */
function earlier(
  path: string,
  byPath: ReadonlyMap<string, readonly FileVersion[]>,
  moves: ReadonlyMap<string, string>,
): FileVersion[] {
  const found: FileVersion[][] = [];
  const seen = new Set([path]);
  for (let from = moves.get(path); from !== undefined && !seen.has(from); from = moves.get(from)) {
    seen.add(from);
    found.unshift((byPath.get(from) ?? []).filter(({ blob }) => blob !== undefined));
  }
  return found.flat();
}

/** Deleted for good: its last change took it away, and no other file goes on with it. */
export const isLost = ({ versions, moved }: PastFile): boolean =>
  !moved && versions.length > 1 && versions.at(-1)?.blob === undefined;

/** The version in which a deleted file stood last. */
export const lastStanding = ({ versions }: PastFile): FileVersion | undefined =>
  versions.findLast(({ blob }) => blob !== undefined);
