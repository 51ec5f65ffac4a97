import { createContext, type DocumentContext } from '../../src/planning/context.ts';
import type { DocumentParser } from '../../src/planning/documents/parsers.ts';
import { readMarkdown } from '../../src/planning/markdown/read.ts';

/** What a parser reads from a text that stands as `kind` at the root. */
export function readAs(
  kind: 'state' | 'project' | 'state-archive',
  parse: DocumentParser,
  text: string,
): DocumentContext {
  const context = createContext(
    `.planning/${kind.toUpperCase()}.md`,
    { kind, inner: `${kind.toUpperCase()}.md`, archived: false },
    readMarkdown(text),
  );
  parse(context);
  return context;
}

/** Values without the keys that are undefined and without origins, which tests of grammar do not care for. */
export const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, entry: unknown) => (key === 'origin' || key === 'origins' ? undefined : entry)),
  );
