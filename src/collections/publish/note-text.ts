import type { Published } from '../../planning/publish/index.ts';

/** A note without what must not leave. In its frontmatter a mark has the form for names: brackets would make a list of it. */
export function redactNote(text: string, redact: Published['redact']): string {
  const front = /^---\r?\n[\s\S]*?\r?\n---/.exec(text)?.[0] ?? '';
  return redact(front, true) + redact(text.slice(front.length));
}
