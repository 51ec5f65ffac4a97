import type { DocumentContext } from '../context.ts';
import { readItems } from './state-items.ts';
import { readStateFacts } from './state-facts.ts';

/** Reads STATE.md in all its dialects (formats.md 2): where the project stands, and the lists of what was decided, is blocked, is to do. */
export function parseState(context: DocumentContext): void {
  readStateFacts(context);
  readItems(context);
}
