/** The mark of each state around its centre, as on the rest of the site; `stroke` marks are drawn as lines, the others filled. */
const marks: Record<string, { path: string; stroke: boolean }> = {
  shipped: { path: 'm-5 0l3.5 3.5 6.5-7.5', stroke: true },
  archived: { path: 'm-5.5-4.5h11v2.5h-11zm1 3.5h9v5.5h-9z', stroke: false },
  active: { path: 'm0-5.5a5.5 5.5 0 0 1 0 11zm0 0a5.5 5.5 0 0 0 0 11v-1.5a4 4 0 0 1 0-8z', stroke: false },
  abandoned: { path: 'm-4-4l8 8m0-8l-8 8', stroke: true },
};
const ring = { path: 'm-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0', stroke: true };

export const markOf = (state: string): { path: string; stroke: boolean } => marks[state] ?? ring;

/** The marks of a state at several places, as one path. */
export const markPath = (state: string, places: readonly { x: number; y: number }[]): string =>
  places.map(({ x, y }) => `M${String(x)} ${String(y)}${markOf(state).path}`).join('');

/** The torn edge of a break in an axis, from one height to another. */
export function edgePath(x: number, top: number, bottom: number): string {
  const teeth = Math.max(1, Math.round((bottom - top) / 12));
  const [half, out] = [Math.round((bottom - top) / teeth / 0.2) / 10, 3];
  return `M${String(x)} ${String(top)}${`l${String(out)} ${String(half)}l-${String(out)} ${String(half)}`.repeat(teeth)}`;
}
