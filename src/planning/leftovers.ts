import type { DocumentKind } from '../model/index.ts';
import { type DocumentContext, mark } from './context.ts';
import { sectionKind, type SectionKind } from './dialects/headings.ts';
import { headedRanges } from './markdown/heading-ranges.ts';
import { type Entry, outlineOf } from './markdown/outline.ts';

/** The sections of each kind of document whose items are facts, every one of them. */
const SECTIONS: Partial<Record<DocumentKind, readonly SectionKind[]>> = {
  state: ['decisions', 'blockers', 'todos', 'quick-tasks'],
  'state-archive': ['decisions', 'blockers', 'todos', 'quick-tasks'],
  project: ['decisions'],
  requirements: ['requirements'],
  roadmap: ['decisions'],
  summary: ['decisions'],
};

/**
 * Counts as left over what stands as an item or a table row under a heading that is known, and became neither a fact nor filler:
 * it is shown, but only as prose. Runs after the parser of the document.
 */
export function markLeftovers(context: DocumentContext): void {
  // Of a state of then only the decisions count.
  const isOfThen = context.kind === 'state-archive' && context.inner.includes('/');
  const wanted = isOfThen ? SECTIONS.project : SECTIONS[context.kind];
  if (wanted === undefined) return;
  const open: { depth: number; known: boolean }[] = [];
  for (const entry of entriesOf(context, (title) => wanted.includes(sectionKind(title) ?? 'other'))) {
    if (entry.kind === 'heading') {
      while ((open.at(-1)?.depth ?? 0) >= entry.depth) open.pop();
      const kind = sectionKind(entry.text);
      open.push({
        depth: entry.depth,
        known: kind === undefined ? open.at(-1)?.known === true : wanted.includes(kind),
      });
    } else if (open.at(-1)?.known === true) markEntry(context, entry);
  }
}

/** The entries of a document, as far as they stand below headings that are wanted. */
function entriesOf({ kind, doc }: DocumentContext, isWanted: (title: string) => boolean): readonly Entry[] {
  if (kind === 'requirements') return doc.outline; // which its parser has made
  const ranges = headedRanges(doc.lines, isWanted, doc.frontmatter.endLine + 1);
  return ranges.flatMap(({ line, endLine }) => outlineOf(doc.lines, line, endLine));
}

/** Totals under requirements, `- Mapped to phases: 18 ✓`, are counted anew (formats.md 4): as stated they are filler. */
const TOTAL = /^[^:：]{1,40}[:：]\**\s*\d[\d/]*\s*(?:\D{0,12}|\([^()]*\)\D{0,3})$/;

function markEntry(context: DocumentContext, entry: Entry): void {
  if (entry.kind === 'table') for (const { line } of entry.rows) markUnread(context, 'left', { line, endLine: line });
  else if ((entry.kind === 'item' || (entry.kind === 'field' && entry.bullet)) && entry.indent < 2) {
    // What is nested belongs to its parent.
    const isTotal = context.kind === 'requirements' && TOTAL.test(entry.markdown);
    markUnread(context, isTotal ? 'filler' : 'left', entry);
  }
}

function markUnread(
  context: DocumentContext,
  as: 'left' | 'filler',
  { line, endLine }: { line: number; endLine: number },
): void {
  for (let at = line; at <= endLine; at++) if (context.marks[at] !== undefined) return;
  mark(context, as, { line, endLine });
}
