import { parseDocument } from '../../src/planning/documents/index.ts';
import type { ParsedDocument } from '../../src/planning/facts.ts';

/** A file of the planning root `.planning`, read. */
export function parse(inner: string, text: string): ParsedDocument {
  return parseDocument(
    { path: `.planning/${inner}`, blob: '', bytes: new TextEncoder().encode(text).length, text },
    '.planning',
  );
}

/** Without the keys whose value is undefined. */
export const defined = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Partial<T>;
