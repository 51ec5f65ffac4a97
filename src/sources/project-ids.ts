import type { Snapshot } from '../planning/snapshot.ts';

/**
 * Makes project ids unique over all sources. The id of a source belongs to that source; a root whose derived id is taken
 * gets a number behind it, and its source says so.
 */
export function withUniqueProjects(snapshots: readonly Snapshot[]): Snapshot[] {
  const holders = new Map(snapshots.map(({ source }) => [source.id, source.id]));
  return snapshots.map((snapshot) => {
    const roots = snapshot.roots.map((root) => ({ ...root, id: claim(holders, root.id, snapshot.source.id) }));
    const moved = roots.find(({ id }, index) => id !== snapshot.roots[index]?.id);
    if (!moved) return snapshot;
    const message = `the project id of \`${moved.root}\` is taken by another source, so that it is \`${moved.id}\` here; rename one of both sources`;
    return {
      ...snapshot,
      roots,
      report: { ...snapshot.report, projects: roots.map(({ id }) => id), message: snapshot.report.message ?? message },
    };
  });
}

/** The wanted id, or the first free one behind it. A source's own id may be claimed by that source only. */
function claim(holders: Map<string, string>, wanted: string, source: string): string {
  for (let count = 1; ; count++) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (holders.get(id) !== undefined && !(id === wanted && wanted === source)) continue;
    holders.set(id, source);
    return id;
  }
}
