import type { List, RootContent } from 'mdast';
import type { MarkdownDocument } from '../markdown/read.ts';
import { type Item, listItems } from '../markdown/items.ts';
import type { Section } from '../markdown/sections.ts';
import { type Table, tablesIn } from '../markdown/tables.ts';
import { plainText } from '../markdown/text.ts';

/** What stands in a section before its sub-sections, in the order of the file, each with the caption that it stands under. */
export type Block =
  | { kind: 'list'; line: number; endLine: number; items: Item[]; caption?: Caption | undefined }
  | { kind: 'table'; line: number; endLine: number; table: Table; caption?: Caption | undefined }
  | { kind: 'text'; line: number; endLine: number; text: string };

/** A line that names what follows: `**v1.3 Phase 20 Decisions:**`. */
export interface Caption {
  text: string;
  line: number;
}

/** Last line of a section before its first sub-section. */
export const ownEndLine = (section: Section): number =>
  Math.max(section.line, (section.sections[0]?.line ?? section.endLine + 1) - 1);

/**
 * The blocks of a section. Tables are read from the lines, since people break them by blank lines; paragraphs whose lines are
 * rows are left to them. A caption holds for the lists and tables up to the next text.
 */
export function blocksOf(section: Section, doc: MarkdownDocument): Block[] {
  const tables = tablesIn(doc.lines, section.depth === 0 ? section.line : section.line + 1, ownEndLine(section));
  const inTable = (line: number): boolean => tables.some((table) => line >= table.line && line <= table.endLine);
  const blocks: Block[] = tables.map((table) => ({ kind: 'table', line: table.line, endLine: table.endLine, table }));
  for (const node of section.body) {
    if (node.type === 'list') blocks.push(listBlock(node, doc));
    else if (node.type === 'paragraph' || node.type === 'blockquote') blocks.push(...textBlocks(node, doc, inTable));
  }
  blocks.sort((a, b) => a.line - b.line);
  let caption: Caption | undefined;
  for (const block of blocks) {
    if (block.kind === 'text') caption = isCaption(block, doc) ? { text: block.text, line: block.line } : undefined;
    else block.caption = caption;
  }
  return blocks;
}

const listBlock = (node: List, doc: MarkdownDocument): Block => ({
  kind: 'list',
  line: node.position?.start.line ?? 1,
  endLine: node.position?.end.line ?? 1,
  items: listItems(node, doc.lines),
});

/** A paragraph without the lines of it that are table rows. */
function textBlocks(node: RootContent, { lines }: MarkdownDocument, inTable: (line: number) => boolean): Block[] {
  const [line, endLine] = [node.position?.start.line ?? 1, node.position?.end.line ?? 1];
  if (!inTable(line) && !inTable(endLine)) return [{ kind: 'text', line, endLine, text: plainText(node) }];
  let last = line;
  while (last <= endLine && !inTable(last)) last++;
  const text = lines
    .slice(line - 1, last - 1)
    .join(' ')
    .replace(/[*_`]/g, '')
    .trim();
  return text === '' ? [] : [{ kind: 'text', line, endLine: last - 1, text }];
}

/** A caption ends with a colon or is bold as a whole. */
function isCaption({ text, endLine }: { text: string; endLine: number }, { lines }: MarkdownDocument): boolean {
  return (
    /[:：]\s*$/.test(text) || /^\s*(?:\*\*|__)[^*]+(?:\*\*|__)\s*(?:\([^()]*\))?\s*$/.test(lines[endLine - 1] ?? '')
  );
}

/** The parts of a section below its captions, each as a section with the caption as its title. */
export function captionedSections(section: Section, doc: MarkdownDocument): Section[] {
  const parts = new Map<number, Section>();
  for (const block of blocksOf(section, doc)) {
    if (block.kind === 'text' || block.caption === undefined || block.caption.text.length > 50) continue;
    const { line, text } = block.caption;
    const part = parts.get(line) ?? { title: text, depth: 6, line, endLine: block.endLine, body: [], sections: [] };
    part.endLine = block.endLine;
    part.body.push(...section.body.filter((node) => node.type === 'list' && node.position?.start.line === block.line));
    parts.set(line, part);
  }
  return [...parts.values()];
}
