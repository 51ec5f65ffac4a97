// A sorted dictionary in parts: what a reader asks for is in few of them, and which ones is known from their first keys.

/** The parts, and the first key of each. */
export interface Sharded<V> {
  bounds: string[];
  shards: [key: string, value: V][][];
}

/** Cuts a dictionary into parts of about `limit`; an entry that weighs more than that is a part of its own. */
export function sharded<V>(
  dictionary: ReadonlyMap<string, V>,
  weightOf: (value: V) => number,
  limit: number,
): Sharded<V> {
  const entries = [...dictionary].sort(([a], [b]) => (a < b ? -1 : 1));
  const shards: [string, V][][] = [];
  let weight = Infinity;
  for (const entry of entries) {
    const own = weightOf(entry[1]);
    if (weight + own > limit) {
      shards.push([]);
      weight = 0;
    }
    shards.at(-1)?.push(entry);
    weight += own;
  }
  return { bounds: shards.map(([first]) => first?.[0] ?? ''), shards };
}

/** The numbers of the parts that can hold a key, or every key that begins with it. */
export function shardsWith(bounds: readonly string[], key: string, prefix: boolean): number[] {
  const last = prefix ? `${key}\uffff` : key;
  const from = Math.max(
    0,
    bounds.findLastIndex((bound) => bound <= key),
  );
  const to = bounds.findLastIndex((bound) => bound <= last);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** The values of a key, or of every key that begins with it. */
export const valuesIn = <V>(shard: readonly (readonly [string, V])[], key: string, prefix: boolean): V[] =>
  shard.filter(([own]) => (prefix ? own.startsWith(key) : own === key)).map(([, value]) => value);
