import type { PackedColumns } from './columns.ts';

/** What a row shows besides its columns. Arrays, since names would be half of the bytes. */
export type RowText = [id: string, week: string, plan: string, text: string];

/** The first file that an explorer fetches. */
export interface ExplorerIndex extends PackedColumns {
  /** Belongs into the addresses of the other files: those of two builds do not fit together. */
  version: string;
  /** First words of the parts of the word index. */
  words: string[];
}

/** Orders that the texts of rows are kept in: as the columns list them, and newest first over all projects. */
export const blockOrders = ['listed', 'newest'] as const;
export type BlockOrder = (typeof blockOrders)[number];

/** Rows in one file: a screenful of scattered rows must not fetch megabytes, and a free host takes 20,000 files. */
export const BLOCK = 64;
