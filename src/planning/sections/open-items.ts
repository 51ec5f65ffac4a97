import { type DocumentContext, factAt, type Lines, mark } from '../context.ts';
import { columnAt } from '../dialects/columns.ts';
import { isBoilerplate, saysDone, saysNone, saysResolved, saysYes } from '../dialects/words.ts';
import { dayIn } from '../markdown/dates.ts';
import type { Item } from '../markdown/items.ts';
import type { Section } from '../markdown/sections.ts';
import { present, type Row, type Table } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { type Block, blocksOf } from './blocks.ts';
import { isMetricRow } from './metrics.ts';
import { looseTag, splitReference } from './reference.ts';

/** Reads blockers: items, rows, or prose where there are neither. A caption `Resolved:` and a struck-out item resolve (survey 2.6). */
export function readBlockers(context: DocumentContext, section: Section): void {
  const blocks = blocksOf(section, context.doc);
  const listed = blocks.some(({ kind }) => kind === 'list' || kind === 'table');
  const under = saysResolved(section.title);
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
  const done = isSettled(table, row) || /^(?:closed|fixed)\b/i.test(status);
  addBlocker(context, { line: row.line }, text, under || done || saysResolved(row.cells[at] ?? ''));
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

function addBlocker(context: DocumentContext, lines: Lines, text: string, resolved: boolean): void {
  const { phase } = splitReference(text, text, context.conventions.phaseIds);
  const named = phase ?? (/^\W{0,4}phase\s/i.test(text) ? looseTag(text.slice(0, 40)).phase : undefined);
  const day = dayIn(/(?:resolved|gelöst|resolvido|resuelto|résolu)[^.]{0,60}/i.exec(text)?.[0]);
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
