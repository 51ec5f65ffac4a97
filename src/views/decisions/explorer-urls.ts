import type { BlockOrder } from './explorer-shape.ts';

/** Where the explorer finds its data; `version` keeps the files of two builds apart. */
export const explorerIndexUrl = () => '/decisions/data/index.json';
export const explorerRowsUrl = (order: BlockOrder, block: number, version: string) =>
  `/decisions/data/rows/${order}-${String(block)}.json?v=${version}`;
export const explorerWordsUrl = (shard: number, version: string) =>
  `/decisions/data/words/${String(shard)}.json?v=${version}`;
