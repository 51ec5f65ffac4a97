import type { PhrasingContent, Paragraph, Table } from 'mdast';
import { markdownTree } from '../read.ts';
import { splitRow, tablesIn } from '../tables.ts';
import { anchor, type RenderContext } from './context.ts';
import { inline } from './inline.ts';

/** A table; cells beyond the header's width get columns of their own, so that none is lost. */
export function table(context: RenderContext, node: Table): string {
  const [head, ...body] = node.children;
  const width = node.children.reduce((most, row) => Math.max(most, row.children.length), 0);
  const rowOf = (row: Table['children'][number], cell: 'th' | 'td') =>
    tableRow(
      context,
      row.position?.start.line,
      row.children.map((each) => inline(context, each.children)),
      cell,
      width,
    );
  const header = head === undefined ? '' : `<thead>${rowOf(head, 'th')}</thead>`;
  return frame(header, body.map((row) => rowOf(row, 'td')).join(''));
}

/** Rows that no header makes a table: as one, where a whole paragraph consists of them (formats.md, traps 3 and 4). */
export function orphanRows(context: RenderContext, node: Paragraph): string | undefined {
  const [from, to] = [node.position?.start.line ?? 1, node.position?.end.line ?? 0];
  for (let line = from; line <= to; line++) if (!/^\s*\|.*\|\s*$/.test(context.lines[line - 1] ?? '')) return undefined;
  const rows = tablesIn(context.lines, from, to).flatMap((each) => each.rows);
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  if (rows.length === 0) return undefined;
  const cells = (line: number) => splitRow(context.lines[line - 1] ?? '').map((cell) => inlineOf(context, cell));
  return frame('', rows.map((row) => tableRow(context, row.line, cells(row.line), 'td', width)).join(''));
}

/** Markdown of one cell; its line is the row's. */
function inlineOf(context: RenderContext, markdown: string): string {
  const [block] = markdownTree(markdown).children;
  return block === undefined
    ? ''
    : inline({ ...context, anchored: EVERY_LINE }, block.type === 'paragraph' ? block.children : asText(markdown));
}

const asText = (value: string): PhrasingContent[] => [{ type: 'text', value }];

/** A cell's own parse counts lines from 1; none of them may become an anchor. */
const EVERY_LINE = new (class extends Set<number> {
  override has(): boolean {
    return true;
  }
})();

const frame = (head: string, body: string): string =>
  `<div class="table-frame" tabindex="0"><table>${head}${body === '' ? '' : `<tbody>${body}</tbody>`}</table></div>`;

function tableRow(
  context: RenderContext,
  line: number | undefined,
  cells: readonly string[],
  cell: 'th' | 'td',
  width: number,
): string {
  const open = cell === 'th' ? '<th scope="col">' : '<td>';
  const missing = width - cells.length;
  const filled = missing > 0 && missing < 20 ? [...cells, ...Array<string>(missing).fill('')] : cells;
  return `<tr${anchor(context, line)}>${filled.map((html) => `${open}${html}</${cell}>`).join('')}</tr>`;
}
