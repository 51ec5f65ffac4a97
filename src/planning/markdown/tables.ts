import { plainInline } from './text.ts';

/** A table row as people write them: cells by position and by header. */
export interface Row {
  line: number;
  /** Raw Markdown of each cell, trimmed. */
  cells: string[];
  /** Plain header of each column; empty where there is no header. */
  header: string[];
}

/** A run of rows below one header. */
export interface Table {
  line: number;
  endLine: number;
  /** Plain text of the header cells; empty where the rows have none of their own and none stood above. */
  header: string[];
  /** The header is that of an earlier table: a blank line broke it (survey 6). */
  inherited: boolean;
  rows: Row[];
}

const isRow = (line: string): boolean => /^\s*(?:>\s*)?\|.*\|/.test(line);
/** `| - | - |` below rows is a row that says nothing. */
const isPlaceholder = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '-');

const isSeparator = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => /^:?-+:?$/.test(cell.trim()));

/**
 * Reads the tables between two lines (1-based, inclusive) from the lines themselves: a Markdown tree has no tables
 * where the header is missing, broken by a blank line, or of another width (formats.md traps 3 and 4). Fenced code is left out.
 */
export function tablesIn(lines: readonly string[], from: number, to: number): Table[] {
  const tables: Table[] = [];
  let open: Table | undefined;
  let lastHeader: string[] = [];
  let fence: string | undefined;
  for (let line = from; line <= Math.min(to, lines.length); line++) {
    const text = lines[line - 1] ?? '';
    const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1];
    if (mark !== undefined && (fence === undefined || text.trim().startsWith(fence)))
      fence = fence === undefined ? mark : undefined;
    if (fence !== undefined || !isRow(text)) {
      if (/^#{1,6}\s/.test(text)) lastHeader = [];
      open = undefined;
      continue;
    }
    const cells = splitRow(text);
    if (isSeparator(cells) && !(open?.inherited === false && isPlaceholder(cells))) {
      const header = open?.rows.pop();
      if (open !== undefined && header !== undefined && open.rows.length === 0) {
        open.header = lastHeader = header.cells.map(plainInline);
        open.inherited = false;
      } else if (open !== undefined && header !== undefined) {
        open = {
          line: header.line,
          endLine: line,
          header: (lastHeader = header.cells.map(plainInline)),
          inherited: false,
          rows: [],
        };
        tables.push(open);
      }
      continue;
    }
    if (open === undefined) {
      open = { line, endLine: line, header: lastHeader, inherited: true, rows: [] };
      tables.push(open);
    }
    open.endLine = line;
    open.rows.push({ line, cells, header: open.header });
  }
  for (const table of tables) for (const row of table.rows) row.header = table.header;
  return tables;
}

/** The cells of one row: escaped pipes and pipes inside code spans do not split. */
export function splitRow(line: string): string[] {
  const body = line
    .replace(/^\s*(?:>\s*)?\|/, '')
    .replace(/\|\s*$/, (end, at: number, all: string) => (all[at - 1] === '\\' ? end : ''));
  const cells: string[] = [];
  let cell = '';
  for (let at = 0; at < body.length; at++) {
    const char = body[at] ?? '';
    if (char === '\\' && at + 1 < body.length) cell += char + (body[++at] ?? '');
    else if (char === '`') {
      const ticks = /^`+/.exec(body.slice(at))?.[0] ?? '`';
      const close = body.indexOf(ticks, at + ticks.length);
      const span = close < 0 ? ticks : body.slice(at, close + ticks.length);
      cell += span;
      at += span.length - 1;
    } else if (char === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += char;
  }
  return [...cells, cell.trim()];
}

/** The plain text of the first cell whose header matches, or undefined where it is missing or a placeholder. */
export function cellOf(row: Row, header: RegExp): string | undefined {
  const at = row.header.findIndex((title) => header.test(title));
  return at < 0 ? undefined : present(plainInline(row.cells[at] ?? ''));
}

/** Undefined for everything that formats.md 2.5 and promise "absent is absent" call empty: `None yet.`, `-`, `TBD`, `[N]`, `{{DATE}}`. */
export function present(text: string | undefined): string | undefined {
  const value = text?.trim() ?? '';
  return value === '' || PLACEHOLDER.test(value) ? undefined : value;
}

const PLACEHOLDER =
  /^(?:[*_(]*(?:none(?: (?:yet|currently|recorded|so far|identified))?|n\/a|tbd|tba|keine|無|无|없음|ninguno|ninguna|nenhum|nenhuma|aucun|aucune)[)*_.]*|[-–—−]+|\?|\[[^\]]{0,60}\]|\{\{[^}]*\}\}|\[[^\]]*\]\s*\w{1,5})$/i;
