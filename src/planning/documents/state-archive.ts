import type { DocumentContext } from '../context.ts';
import { readArchivedItems } from './state-items.ts';

/** Reads STATE-ARCHIVE.md (formats.md 2.6): what pruning took out of STATE.md, in the same shapes. */
export function parseStateArchive(context: DocumentContext): void {
  readArchivedItems(context);
}
