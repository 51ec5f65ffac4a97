import type { Nodes } from 'mdast';

/** Whether a tree is nested deeper than `limit`, found without recursion: hostile text nests tens of thousands of levels. */
export function isDeeperThan(tree: Nodes, limit: number): boolean {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
  }
  return false;
}
