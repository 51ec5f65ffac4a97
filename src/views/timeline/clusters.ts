/** Marks of one state that stand too close together to be told apart, drawn as one with their number. */
export interface Cluster<T> {
  x1: number;
  x2: number;
  /** In the order of their places. */
  members: T[];
}

/** Gathers what stands closer than `gap` pixels to its neighbour; in the order of the places. */
export function clustersOf<T>(marks: readonly T[], x: (mark: T) => number, gap: number): Cluster<T>[] {
  const clusters: Cluster<T>[] = [];
  for (const mark of marks.toSorted((a, b) => x(a) - x(b))) {
    const at = x(mark);
    const last = clusters.at(-1);
    if (last === undefined || at - last.x2 >= gap) {
      clusters.push({ x1: at, x2: at, members: [mark] });
      continue;
    }
    last.x2 = at;
    last.members.push(mark);
  }
  return clusters;
}
