/** Things that stand too close together to be told apart, or picked one by one. */
export interface Cluster<T> {
  x1: number;
  x2: number;
  /** In the order of their places. */
  members: T[];
}

/** Gathers what stands closer than `gap` pixels to its neighbour; in the order of the places. */
export function clustersOf<T>(
  things: readonly T[],
  extent: (thing: T) => readonly [x1: number, x2: number],
  gap: number,
): Cluster<T>[] {
  const clusters: Cluster<T>[] = [];
  for (const thing of things.toSorted((a, b) => extent(a)[0] - extent(b)[0])) {
    const [x1, x2] = extent(thing);
    const last = clusters.at(-1);
    if (last === undefined || x1 - last.x2 >= gap) {
      clusters.push({ x1, x2, members: [thing] });
      continue;
    }
    last.x2 = Math.max(last.x2, x2);
    last.members.push(thing);
  }
  return clusters;
}
