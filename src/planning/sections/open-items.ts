import { type DocumentContext, factAt, type Lines, mark } from '../context.ts';
import { columnAt } from '../dialects/columns.ts';
import { isBoilerplate, saysDone, saysNone, saysResolved, saysYes } from '../dialects/words.ts';
import { dayIn } from '../markdown/dates.ts';
import type { Item } from '../markdown/items.ts';
import type { Section } from '../markdown/sections.ts';
import { present, type Row, type Table } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { type Block, blocksOf, ownEndLine } from './blocks.ts';
import { fieldsIn } from './fields.ts';
import { isMetricRow } from './metrics.ts';
import { looseTag, splitReference } from './reference.ts';

/** Reads blockers: items, rows, or prose where there are neither. A caption `Resolved:` and a struck-out item resolve (survey 2.6). */
export function readBlockers(context: DocumentContext, section: Section, within: readonly string[] = []): void {
  const under = [section.title, ...within].some(saysResolved);
  if (readHeadingBlocker(context, section, under)) return;
  const blocks = blocksOf(section, context.doc);
  const listed = blocks.some(({ kind }) => kind === 'list' || kind === 'table');
  for (const block of blocks) {
    const resolved = under || ('caption' in block && saysResolved(block.caption?.text ?? ''));
    if (block.kind === 'list') for (const item of block.items) readBlocker(context, item, resolved);
    else if (block.kind === 'table')
      for (const row of block.table.rows) readBlockerRow(context, block.table, row, resolved);
    else if (listed || isSilent(block)) mark(context, 'filler', block);
    else addBlocker(context, block, block.text, under || saysResolved(context.doc.lines[block.line - 1] ?? ''));
  }
}

const isSilent = ({ text }: Extract<Block, { kind: 'text' }>): boolean =>
  saysNone(text) || isBoilerplate(text) || present(text) === undefined || /[:：]\s*$/.test(text);

/** `B-02: The crane stands still`, with or without `Blocker` before its number. */
const NUMBERED = /^(?:(?:blocker|concern|issue)[\s#-]{0,3}|[A-Z]{1,9}-)\d{1,4}\s*[:：—–-]\s*(?=\S)/iu;

/** A numbered heading is a blocker itself; whether it is over says its status, its mark or a heading above it. */
function readHeadingBlocker(context: DocumentContext, section: Section, under: boolean): boolean {
  const text = section.title.replace(/^\W*[✅✓✔☑]\s*/u, '').replace(NUMBERED, '');
  if (!NUMBERED.test(section.title.replace(/^\W*[✅✓✔☑]\s*/u, '')) || section.sections.length > 0) return false;
  const { doc, conventions } = context;
  const lines = { line: section.line, endLine: ownEndLine(section) };
  const fields = fieldsIn(doc.lines, section.line + 1, lines.endLine, conventions.spoken);
  const status = fields.find(({ label }) => label === 'status')?.value ?? '';
  const own = doc.lines.slice(section.line, lines.endLine).find((line) => SETTLED_LINE.test(line));
  const resolved = under || saysResolved(section.title) || saysResolved(status) || own !== undefined;
  addBlocker(context, lines, text, resolved, dayIn(status) ?? dayIn(own));
  return true;
}

/** `**Resolved:** 2026-01-02`, which says more than a label of which nothing is known yet. */
const SETTLED_LINE =
  /^[\s*_-]{0,8}(?:resolved|resolved on|date resolved)[*_]{0,2}:[\s*_]{0,4}(?:yes|[✅✓✔☑]|\d{4}-\d{2}-\d{2})/iu;

function readBlocker(context: DocumentContext, item: Item, under: boolean): void {
  const lines = { line: item.line, endLine: item.endLine };
  const last = context.facts.blockers.at(-1);
  if (saysNone(item.text) || present(item.text) === undefined) mark(context, 'filler', lines);
  else if (
    last !== undefined &&
    /^(?:resolution|resolved by|lösung|resolución|resolução|résolution|решение|해결|解决)\s*[:：]/i.test(item.text)
  ) {
    last.resolved = true;
    last.origins.push(factAt(context, lines));
    last.origins.splice(1);
    mark(context, 'facts', lines);
  } else addBlocker(context, lines, item.text, under || item.checked === true || saysResolved(item.markdown));
}

function readBlockerRow(context: DocumentContext, table: Table, row: Row, under: boolean): void {
  const at = textColumn(table);
  const text = at < 0 || isMetricRow(row.cells) ? undefined : present(plainInline(row.cells[at] ?? ''));
  if (text === undefined || saysNone(text)) return;
  const status = cellOf(table, row, 'status');
  if (/^(?:pass(?:ed)?|ok|go)\b/i.test(status)) return; // a list of checks
  const day = dayIn(cellOf(table, row, 'done'));
  const done = isSettled(table, row) || /^(?:closed|fixed)\b/i.test(status) || day !== undefined;
  addBlocker(context, { line: row.line }, text, under || done || saysResolved(row.cells[at] ?? ''), day);
}

/** The column that words the item: `Blocker`, else `Description`, else `Title`. */
function textColumn({ header }: Table): number {
  const [item, description] = [columnAt(header, 'item'), columnAt(header, 'description')];
  if (item >= 0 || description >= 0) return item >= 0 ? item : description;
  return columnAt(header, 'name');
}

const cellOf = ({ header }: Table, row: Row, column: 'status' | 'done'): string =>
  plainInline(row.cells[columnAt(header, column)] ?? '');

/** Whether the Status or Done column of a row, or a cell that is nothing but a box or mark, says that it is done. */
const isSettled = (table: Table, row: Row): boolean => {
  const status = cellOf(table, row, 'status');
  const words = [
    status,
    cellOf(table, row, 'done'),
    ...row.cells.filter((cell) => /^\s*(?:\[[xX]\]|[✅✓✔☑])\s*$/u.test(cell)),
  ];
  return words.some(saysYes) || saysResolved(status) || saysDone(`${/^[^\s(,]*/.exec(status)?.[0] ?? ''}:`);
};

function addBlocker(context: DocumentContext, lines: Lines, text: string, resolved: boolean, on?: string): void {
  const tagged = text.replace(/^\[resolved\s+(?=\d)/i, '[');
  const { phase } = splitReference(tagged, tagged, context.conventions.phaseIds);
  const named = phase ?? (/^\W{0,4}phase\s/i.test(text) ? looseTag(text.slice(0, 40)).phase : undefined);
  const day = on ?? dayIn(/(?:resolved|gelöst|resolvido|resuelto|résolu)[^.]{0,60}/i.exec(text)?.[0]);
  context.facts.blockers.push({
    text,
    resolved,
    phase: named,
    ...(resolved && day !== undefined ? { resolvedOn: day } : {}),
    origins: [factAt(context, lines)],
  });
}

/** Reads todos: items and rows below a heading for them. Checked, struck out or marked ones are done. */
export function readTodos(context: DocumentContext, section: Section): void {
  for (const block of blocksOf(section, context.doc)) {
    if (block.kind === 'list') for (const item of block.items) readTodo(context, item);
    else if (block.kind === 'text') mark(context, 'filler', block);
    else for (const row of block.table.rows) readTodoRow(context, block.table, row);
  }
}

function readTodo(context: DocumentContext, item: Item): void {
  const lines = { line: item.line, endLine: item.endLine };
  if (saysNone(item.text) || isBoilerplate(item.text) || present(item.text) === undefined) {
    mark(context, 'filler', lines);
    return;
  }
  const done = item.checked === true || saysDone(item.markdown);
  context.facts.todos.push({ text: item.text, done, origins: [factAt(context, lines)] });
}

function readTodoRow(context: DocumentContext, table: Table, row: Row): void {
  const at = textColumn(table);
  const text = at < 0 || isMetricRow(row.cells) ? undefined : present(plainInline(row.cells[at] ?? ''));
  if (text === undefined || saysNone(text)) return;
  const done = saysDone(row.cells[at] ?? '') || isSettled(table, row);
  context.facts.todos.push({ text, done, origins: [factAt(context, { line: row.line })] });
}
