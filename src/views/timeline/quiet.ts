/** Days in which no milestone began, went on or ended. */
export interface QuietStretch {
  /** The first and the last day that an axis leaves out. */
  from: number;
  to: number;
  /** How long it was quiet, the days beside the left out ones included. */
  days: number;
}

/** Shorter ones stay to scale. */
const SHORTEST = 28;
/** Days that stay to scale at both ends, so that what stands there is not drawn into the break. */
const BESIDE = 3;
/** A stretch that takes less of the axis than this leaves the others no more room. */
const WORTH = 0.1;

/** At most `most` long quiet stretches of a timeline between two days, both inclusive; `items` in the order of their first day. */
export function quietStretches(
  items: readonly { from: number; to: number }[],
  from: number,
  to: number,
  most: number,
): QuietStretch[] {
  const stretches: QuietStretch[] = [];
  let busy = from;
  for (const next of [...items, { from: to, to }]) {
    const days = next.from - busy;
    if (days >= SHORTEST && days >= WORTH * (to - from))
      stretches.push({ from: busy + BESIDE, to: next.from - BESIDE, days });
    busy = Math.max(busy, next.to);
  }
  const longest = stretches.toSorted((a, b) => b.days - a.days).slice(0, most);
  return stretches.filter((stretch) => longest.includes(stretch));
}
