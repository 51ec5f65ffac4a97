import type { DocumentContext } from '../context.ts';
import { columnOf } from '../dialects/columns.ts';
import { isBoilerplate, saysNone } from '../dialects/words.ts';
import { present } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import type { Block } from './blocks.ts';
import { addDecision, fieldsOf } from './decision-fields.ts';
import { standingOf } from './decision-status.ts';
import { isAboutDecision } from './titled-decisions.ts';
import { splitReference, type Tag } from './reference.ts';

/** `**Use SQLite** because one writer is enough.` */
const LEAD = /^\s{0,3}(?:\*\*|__)(?=\S)((?:(?!\*\*|__).){2,200})(?:\*\*|__)\s*(\S.*)?$/u;

/** `**Decision:** Use SQLite`, `**Decision 2** — Use SQLite` */
const LABEL = /^\s*(?:\*\*|__)([^*_]{2,30}?)(?:\s\d{1,3})?\s*[:：]?(?:\*\*|__)\s*(?:[:：]|—|–|--?)?\s*/u;
const isLabel = (markdown: string): boolean => columnOf(LABEL.exec(markdown)?.[1] ?? '') === 'decision';

interface Paragraph {
  line: number;
  endLine: number;
  markdown: string;
}

/**
 * Reads a paragraph of a section of decisions that has no list and no table: every line of it that begins in bold and goes on is a decision.
 * False where none does.
 */
export function readBoldLeads(context: DocumentContext, block: Extract<Block, { kind: 'text' }>, under: Tag): boolean {
  const paragraphs = cut(context.doc.lines, block);
  const found = paragraphs.filter(({ markdown }) => isDecision(markdown));
  if (found.length === 0) return false;
  for (const { line, endLine, markdown: written } of found) {
    const markdown = isLabel(written) ? written.replace(LABEL, '') : written;
    const { text, ...tag } = splitReference(plainInline(markdown), markdown, context.conventions.phaseIds);
    addDecision(context, { line, endLine }, { text, markdown, ...fieldsOf(tag, under), ...standingOf(markdown) });
  }
  return true;
}

/** The paragraph, cut before every line that begins in bold. */
function cut(lines: readonly string[], { line, endLine }: Paragraph | Extract<Block, { kind: 'text' }>): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let at = line; at <= endLine; at++) {
    const text = (lines[at - 1] ?? '').replace(/^\s*>\s?/, '').trim();
    const open = paragraphs.at(-1);
    if (open === undefined || LEAD.test(text)) paragraphs.push({ line: at, endLine: at, markdown: text });
    else Object.assign(open, { endLine: at, markdown: `${open.markdown} ${text}` });
  }
  return paragraphs;
}

function isDecision(markdown: string): boolean {
  const [, lead = '', rest] = LEAD.exec(markdown) ?? [];
  const text = plainInline(markdown);
  return (
    present(rest) !== undefined &&
    /\p{L}/u.test(rest ?? '') &&
    (isLabel(markdown) || !isAboutDecision(text)) &&
    !isBoilerplate(text) &&
    !saysNone(rest ?? '') &&
    !/^(?:note|total|see|source|last updated|updated)\b/i.test(lead)
  );
}
