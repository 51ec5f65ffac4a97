import { readField, splitFields } from './fields.ts';
import { hiddenLines } from './hidden-lines.ts';
import { type Row, type Table, tablesIn } from './tables.ts';
import { plainInline } from './text.ts';

interface Lines {
  line: number;
  endLine: number;
}

/** `## Title` */
export interface HeadingEntry extends Lines {
  kind: 'heading';
  depth: number;
  /** Markdown as written. */
  markdown: string;
  text: string;
}
/** A bullet, a numbered item or a task, without what is nested below it. */
export interface ItemEntry extends Lines {
  kind: 'item';
  indent: number;
  /** The number of an item of a numbered list. */
  ordinal?: string | undefined;
  checked?: boolean | undefined;
  /** The character in the box. */
  mark?: string | undefined;
  markdown: string;
  text: string;
}
/** `**Label:** value`, `**Label**: value`, `Label: value`, also as a bullet. */
export interface FieldEntry extends Lines {
  kind: 'field';
  indent: number;
  /** It is written as a list item. */
  bullet: boolean;
  /** All of it, as written. */
  markdown: string;
  label: string;
  /** Markdown of the value, lines joined; empty where the value stands below. */
  value: string;
}
/** The text of a `<summary>`; what follows is inside until `close`. */
export interface SummaryEntry extends Lines {
  kind: 'summary';
  text: string;
}
export interface CloseEntry extends Lines {
  kind: 'close';
}
export interface TableEntry extends Lines {
  kind: 'table';
  table: Table;
  rows: Row[];
}
/** A paragraph, or a line of one. */
export interface TextEntry extends Lines {
  kind: 'text';
  markdown: string;
  text: string;
}
/** What one run of lines of a document is. */
export type Entry = HeadingEntry | ItemEntry | FieldEntry | SummaryEntry | CloseEntry | TableEntry | TextEntry;

const ITEM = /^(\s*)(?:>\s*)?(?:[-*+•]|(\d{1,3})[.)])\s+(.*)$/;
const BOX = /^\[([ xX~>!/✓✔✅-])\]\s+/u;
const HEADING = /^\s{0,3}(#{1,6})\s+(.*)$/;

/**
 * Reads a document line by line into what its lines are, in order. For documents whose Markdown tree hides structure: lines
 * inside `<details>` may be one block of raw HTML or Markdown, depending on blank lines. Code and comments are left out.
 */
export function outlineOf(lines: readonly string[], from = 1, to = lines.length): Entry[] {
  const hidden = hiddenLines(lines, from, to);
  const tables = new Map(tablesIn(lines, from, to).map((table) => [table.line, table]));
  const entries: Entry[] = [];
  for (let line = from; line <= to;) {
    const table = tables.get(line);
    const read = hidden.has(line)
      ? undefined
      : table === undefined
        ? entriesAt(lines, line, to, hidden, tables)
        : [tableEntry(table)];
    if (read !== undefined) for (const entry of read) entries.push(entry);
    line = Math.max(line, read?.at(-1)?.endLine ?? line) + 1;
  }
  return entries;
}

const tableEntry = (table: Table): TableEntry => ({
  kind: 'table',
  table,
  rows: table.rows,
  line: table.line,
  endLine: table.endLine,
});

function entriesAt(
  lines: readonly string[],
  line: number,
  to: number,
  hidden: ReadonlySet<number>,
  tables: ReadonlyMap<number, Table>,
): Entry[] | undefined {
  const text = lines[line - 1] ?? '';
  if (text.trim() === '') return undefined;
  const heading = HEADING.exec(text);
  if (heading !== null) {
    const markdown = (heading[2] ?? '')
      .trim()
      .replace(/(?<=\s)#{1,6}$/, '')
      .trim();
    return [
      { kind: 'heading', depth: heading[1]?.length ?? 1, markdown, text: plainInline(markdown), line, endLine: line },
    ];
  }
  const details = readDetails(lines, line, to);
  if (details !== undefined) return details;
  if (/^\s*(?:-{3,}|\*{3,}|_{3,}|<[/\w][^>]*>)\s*$/.test(text)) return undefined;
  const end = endOfText(lines, line, to, hidden, tables);
  const joined = lines
    .slice(line - 1, end)
    .map((each) => each.trim())
    .join(' ');
  return readText(joined, /^\s*/.exec(text)?.[0].length ?? 0, { line, endLine: end });
}

/** The last line that continues a paragraph, an item or a field: not blank, and not the start of anything else. */
function endOfText(
  lines: readonly string[],
  line: number,
  to: number,
  hidden: ReadonlySet<number>,
  tables: ReadonlyMap<number, Table>,
): number {
  let end = line;
  while (end < to) {
    const next = lines[end] ?? '';
    const starts =
      next.trim() === '' ||
      hidden.has(end + 1) ||
      tables.has(end + 1) ||
      HEADING.test(next) ||
      ITEM.test(next) ||
      /^\s*(?:>|<\/?[a-z])/i.test(next);
    if (starts || readField(next.trim()) !== undefined || /^\s*(?:-{3,}|={3,})\s*$/.test(next)) break;
    end++;
  }
  return end;
}

function readText(joined: string, indent: number, at: Lines): Entry[] {
  const item = ITEM.exec(joined);
  const body = item?.[3] ?? joined.replace(/^>\s*/, '');
  const box = item === null ? undefined : BOX.exec(body)?.[1]?.toLowerCase();
  const markdown = box === undefined ? body : body.replace(BOX, '');
  if (box === undefined) {
    const fields = splitFields(body).map(readField);
    const found = fields.filter((field) => field !== undefined);
    if (found.length > 0 && fields[0] !== undefined)
      return found.map((field) => ({ kind: 'field', indent, bullet: item !== null, markdown: body, ...field, ...at }));
  }
  if (item === null) return [{ kind: 'text', markdown, text: plainInline(markdown), ...at }];
  const ordinal = item[2] === undefined ? {} : { ordinal: item[2] };
  return [
    {
      kind: 'item',
      indent,
      ...ordinal,
      ...(box === undefined ? {} : { mark: box, checked: /[x✓✔✅]/u.test(box) }),
      markdown,
      text: plainInline(markdown),
      ...at,
    },
  ];
}

/** `<details>` and its parts, which may share lines; undefined where the line has none of them. */
function readDetails(lines: readonly string[], line: number, to: number): Entry[] | undefined {
  const text = lines[line - 1] ?? '';
  if (!text.includes('<') || !/<\/?(?:details|summary)\b/i.test(text)) return undefined;
  const entries: Entry[] = [];
  let end = line;
  if (/<summary\b/i.test(text)) {
    while (end < Math.min(to, line + 5) && !/<\/summary>/i.test(lines.slice(line - 1, end).join(' '))) end++;
    const joined = lines.slice(line - 1, end).join(' ');
    const inner = /<summary[^>]*>(.*?)(?:<\/summary>|$)/i.exec(joined)?.[1] ?? '';
    entries.push({ kind: 'summary', text: plainInline(inner.replace(/<[^>]{1,40}>/g, ' ')), line, endLine: end });
  }
  if (lines.slice(line - 1, end).some((each) => /<\/details>/i.test(each)))
    entries.push({ kind: 'close', line, endLine: end });
  return entries.length > 0 ? entries : undefined;
}
