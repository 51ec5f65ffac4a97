import { type DocumentContext, factAt, mark } from '../context.ts';
import { columnAt } from '../dialects/columns.ts';
import { isBoilerplate, saysNone } from '../dialects/words.ts';
import { dayIn } from '../markdown/dates.ts';
import type { Item } from '../markdown/items.ts';
import type { Section } from '../markdown/sections.ts';
import { present, type Table } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { type Field } from './fields.ts';
import { blocksOf } from './blocks.ts';

/** Reads `Previous: 2026-02-19 — text` lines: a log of activity kept by hand (formats.md 2.3). */
export function readPreviousLines(context: DocumentContext, fields: readonly Field[]): void {
  for (const field of fields) {
    const date = field.label === 'previous' ? dayIn(field.value.slice(0, 12)) : undefined;
    const text = present(field.value.slice(10).replace(/^[\sT]*(?:[\d:.]+Z?)?\s*(?:—|–|--|-|:)?\s*/, ''));
    if (date !== undefined && text !== undefined)
      context.facts.activity.push({ date, kind: 'activity', text, origins: [factAt(context, field)] });
  }
}

/** Reads dated items and rows of a log: what changed in the roadmap, a timeline. Undated items stay prose. */
export function readLog(context: DocumentContext, section: Section, kind: string): void {
  for (const block of blocksOf(section, context.doc)) {
    if (block.kind === 'list') for (const item of block.items) readEntry(context, item, kind);
    else if (block.kind === 'table') readTable(context, block.table, kind);
    else if (saysNone(block.text) || isBoilerplate(block.text)) mark(context, 'filler', block);
  }
}

function readEntry(context: DocumentContext, item: Item, kind: string): void {
  const date = dayIn(item.text);
  if (date === undefined) return;
  const text = item.text.replace(/^\d{4}-\d{2}-\d{2}\s*(?:—|–|--|-|:)\s*/, '');
  context.facts.activity.push({
    date,
    kind,
    text,
    origins: [factAt(context, { line: item.line, endLine: item.endLine })],
  });
}

function readTable(context: DocumentContext, table: Table, kind: string): void {
  const at = {
    date: columnAt(table.header, 'date'),
    text: Math.max(columnAt(table.header, 'change'), columnAt(table.header, 'description')),
  };
  if (at.date < 0 || at.text < 0) return;
  for (const row of table.rows) {
    const date = dayIn(plainInline(row.cells[at.date] ?? ''));
    const text = present(plainInline(row.cells[at.text] ?? ''));
    if (date !== undefined && text !== undefined)
      context.facts.activity.push({ date, kind, text, origins: [factAt(context, { line: row.line })] });
  }
}
