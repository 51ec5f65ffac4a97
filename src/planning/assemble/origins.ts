import type { Origin } from '../../model/index.ts';

/** Places without doubles, and of each document at most two: the first and the last (contract.md). */
export function originOrder(origins: readonly Origin[]): Origin[] {
  const byPath = new Map<string, Origin[]>();
  const seen = new Set<string>();
  for (const origin of origins) {
    const id = `${origin.path}:${String(origin.line)}`;
    if (seen.has(id)) continue;
    seen.add(id);
    const list = byPath.get(origin.path);
    if (list === undefined) byPath.set(origin.path, [origin]);
    else list.push(origin);
  }
  return [...byPath.values()].flatMap((list) => (list.length <= 2 ? list : [...list.slice(0, 1), ...list.slice(-1)]));
}
