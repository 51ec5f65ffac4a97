import { type DocumentContext, factAt, mark, report } from '../context.ts';
import { columnAt } from '../dialects/columns.ts';
import { dayIn } from '../markdown/dates.ts';
import type { Item } from '../markdown/items.ts';
import type { Section } from '../markdown/sections.ts';
import { present, type Row, splitRow, type Table } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { blocksOf } from './blocks.ts';
import { isMetricRow } from './metrics.ts';

/** Reads the tables of quick tasks: `# | Description | Date | Commit | Directory` in any order (survey 2.6). */
export function readQuickTasks(context: DocumentContext, section: Section): void {
  for (const block of blocksOf(section, context.doc)) {
    if (block.kind === 'table') readTable(context, block.table);
    else if (block.kind === 'list') for (const item of block.items) readItem(context, item);
  }
}

/** `- 001: Paint the door (2026-01-02)`, `- **260312-k4f** Oil the hinge — abc1234`. */
function readItem(context: DocumentContext, item: Item): void {
  const [lead, id] = /^#?(\d{3}|\d{6}-[a-z0-9]{2,4})\s*(?:[:：]|—|–|--?(?=\s)|\s)\s*(?=\S)/i.exec(item.text) ?? [];
  if (lead === undefined || id === undefined) return;
  const text = item.text.slice(lead.length);
  const commit = /\b(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b/.exec(text)?.[0];
  context.facts.quickTasks.push({
    id,
    description: present(
      text.replace(/\s*(?:\(\d{4}-\d{2}-\d{2}\)|(?:—|–|--?)\s*(?:\d{4}-\d{2}-\d{2}|[0-9a-f]{7,40}))\s*$/, ''),
    ),
    date: dayIn(text),
    ...(commit === undefined ? {} : { commit }),
    origins: [factAt(context, { line: item.line, endLine: item.endLine })],
  });
}

/** `001`, `3`, `260312-k4f`, `260511-athos`. */
const ID = /^#?((?!\d{4}-\d{2}-\d{2}$)(?=\S*\d)[\w.-]{1,60})$/;

function readTable(context: DocumentContext, table: Table): void {
  const { header } = table;
  const at = {
    id: columnAt(header, 'id') >= 0 ? columnAt(header, 'id') : 0,
    description:
      columnAt(header, 'description') >= 0
        ? columnAt(header, 'description')
        : Math.max(columnAt(header, 'name'), columnAt(header, 'item')),
    date: columnAt(header, 'date') >= 0 ? columnAt(header, 'date') : columnAt(header, 'shipped'),
    commit: columnAt(header, 'commit'),
  };
  mark(context, 'filler', { line: table.line });
  for (const row of table.rows) {
    if (isMetricRow(row.cells) || isFastRow(row.cells)) continue;
    const cells = mended(row.cells, header.length, at.description);
    const cell = (index: number): string | undefined =>
      index < 0 ? undefined : present(plainInline(cells[index] ?? ''));
    const id = ID.exec(cell(at.id) ?? '')?.[1];
    const commit = cell(at.commit)?.match(/\b[0-9a-f]{7,40}\b/i)?.[0];
    if (id === undefined) {
      skipRow(context, row, cell(at.id));
      continue;
    }
    context.facts.quickTasks.push({
      id,
      description: cell(at.description),
      date: dayIn(cell(at.date)),
      commit,
      origins: [factAt(context, { line: row.line })],
    });
  }
}

/** A description with a pipe in it was split: its parts are put together again. */
function mended(cells: readonly string[], width: number, at: number): readonly string[] {
  const extra = cells.length - width;
  if (extra <= 0 || at < 0) return cells;
  return [...cells.slice(0, at), cells.slice(at, at + extra + 1).join('|'), ...cells.slice(at + extra + 1)];
}

/** A row without an id is filler; one whose id is none stays a row of the document. */
function skipRow(context: DocumentContext, row: Row, id: string | undefined): void {
  mark(context, id === undefined ? 'filler' : 'left', { line: row.line });
  if (id !== undefined)
    report(
      context,
      'item-unreadable',
      `Unexpected quick task \`${id}\`, expected an id such as 001 or 260312-k4f first`,
      { line: row.line },
      { actual: id },
    );
}

const isFastRow = (cells: readonly string[]): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(cells[0] ?? '') && /^fast$/i.test(cells[1] ?? '');

/** Reads the rows that the fast command appends at the end of the file, outside any table: `| 2026-04-02 | fast | text | ✅ |`. */
export function readFastRows(context: DocumentContext): void {
  context.doc.lines.forEach((line, index) => {
    if (!/^\s*\|\s*\d{4}-\d{2}-\d{2}\s*\|\s*fast\s*\|/i.test(line)) return;
    const row: Pick<Row, 'line' | 'cells'> = { line: index + 1, cells: splitRow(line) };
    context.facts.quickTasks.push({
      id: 'fast',
      description: present(plainInline(row.cells[2] ?? '')),
      date: dayIn(row.cells[0]),
      origins: [factAt(context, { line: row.line })],
    });
  });
}
