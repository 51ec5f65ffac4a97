import type { YamlEntry, YamlItem, YamlNode } from './yaml-nodes.ts';
import { joinLines, unquote } from './yaml-text.ts';

/** A line of simple YAML: its indentation, whether it opens a list item, and what follows. */
interface Row {
  line: number;
  indent: number;
  dash: boolean;
  key?: string | undefined;
  /** Undefined where nothing follows. */
  value?: YamlNode | undefined;
}

/** What a plain value may not begin with, nor hold: there YAML has rules of its own. */
const PLAIN_START = /^(?:[^\s[\]{}&*!|>'"%@`#,?:-]|--?(?=\w))/;
const NOT_PLAIN = /:(?:\s|$)|\s#/;
const QUOTED = /^(?:"([^"\\]*(?:\\[abefnrtv0"\\/][^"\\]*)*)"|'([^']*(?:''[^']*)*)')$/;
const FLOW_PART = /^(?:[^\s[\]{}&*!|>'"%@`#,?:-][^[\]{},:#"']*|"[^"\\,]*"|'[^',]*')$/;
/** A key, also one of several words: the item `- Use A: it is fast` is a map. */
const FIELD = /^([A-Za-z_](?:[^:#]{0,150}[^\s:#])?):(?: +(.*)|)$/;

/**
 * Reads the YAML that frontmatter mostly is: keys, plain and quoted values on one line, lists and maps by indentation. Undefined for
 * anything beyond that, which the real parser has to read. Both give the same; this one is ten times faster.
 */
export function readSimpleYaml(block: readonly string[], firstLine: number): YamlEntry[] | undefined {
  const rows: Row[] = [];
  for (const [index, text] of block.entries()) {
    if (/^(?:\s*|#.*)$/.test(text)) continue;
    const row = readRow(text.trimEnd(), firstLine + index);
    if (row === undefined) return undefined;
    rows.push(row);
  }
  const reader = new Reader(rows, (from, to) =>
    unquote(joinLines(block.slice(from - firstLine, to - firstLine + 1)).replace(/^-\s+/, '')),
  );
  const entries = reader.map(0);
  return entries !== undefined && reader.done() && new Set(entries.map(({ key }) => key)).size === entries.length
    ? entries
    : undefined;
}

function readRow(text: string, line: number): Row | undefined {
  const indent = text.search(/[^ ]/);
  const dash = text.startsWith('- ', indent) || text.slice(indent) === '-';
  const body = dash ? text.slice(indent + 1) : text.slice(indent);
  const inner = body.trimStart();
  if (text.includes('\t') || (dash && body.startsWith('  ')) || inner.startsWith('- ') || inner === '-')
    return undefined;
  const field = FIELD.exec(inner);
  const written = (field === null ? inner : (field[2] ?? '')).trim();
  const value = written === '' ? undefined : inline(written, line);
  return written !== '' && value === undefined ? undefined : { line, indent, dash, key: field?.[1], value };
}

/** A backslash stands for itself, except before a quote, a slash and itself: see `asMeant` in `yaml.ts`. */
const scalar = (value: string): string | undefined => {
  const quoted = QUOTED.exec(value);
  if (quoted === null) return PLAIN_START.test(value) && !NOT_PLAIN.test(value) ? value : undefined;
  const text = quoted[1]?.replace(/\\(["\\/])/g, '$1') ?? quoted[2]?.replaceAll("''", "'") ?? '';
  return text.trim();
};

function flowList(value: string): string[] | undefined {
  const inner = /^\[(.*)\]$/.exec(value)?.[1]?.trim();
  if (inner === undefined) return undefined;
  const parts = inner === '' ? [] : inner.split(',').map((part) => part.trim());
  return parts.every((part) => FLOW_PART.test(part))
    ? parts.map((part) => part.replace(/^(["'])(.*)\1$/, '$2').trim())
    : undefined;
}

/** Walks the rows; every method answers undefined where they are no simple YAML after all. */
class Reader {
  private at = 0;
  private readonly rows: readonly Row[];
  private readonly written: (from: number, to: number) => string;

  /** `written` gives the lines of an item as one text. */
  constructor(rows: readonly Row[], written: (from: number, to: number) => string) {
    this.rows = rows;
    this.written = written;
  }

  done(): boolean {
    return this.at === this.rows.length;
  }

  /** The keys at one indentation. */
  map(indent: number): YamlEntry[] | undefined {
    const entries: YamlEntry[] = [];
    for (let row = this.rows[this.at]; row?.indent === indent && !row.dash; row = this.rows[this.at]) {
      if (row.key === undefined) return undefined;
      this.at++;
      const value = this.value(row, indent);
      if (value === undefined) return undefined;
      entries.push({ key: row.key, value, line: row.line, endLine: Math.max(row.line, value.endLine) });
    }
    return entries;
  }

  /** What a key holds: the rest of its line, or what stands below it. */
  private value(row: Row, indent: number): YamlNode | undefined {
    const next = this.rows[this.at];
    const below = next !== undefined && (next.indent > indent || (next.indent === indent && next.dash));
    if (row.value !== undefined) return below && next.indent > indent ? undefined : row.value;
    if (!below) return { kind: 'text', line: row.line, endLine: row.line, text: '' };
    return next.dash ? this.list(next.indent) : this.nested(next.indent, next.line);
  }

  private nested(indent: number, line: number): YamlNode | undefined {
    const entries = this.map(indent);
    return entries === undefined || entries.length === 0
      ? undefined
      : { kind: 'map', line, endLine: entries.at(-1)?.endLine ?? line, entries };
  }

  private list(indent: number): YamlNode | undefined {
    const items: YamlItem[] = [];
    const line = this.rows[this.at]?.line ?? 1;
    for (let row = this.rows[this.at]; row?.indent === indent && row.dash; row = this.rows[this.at]) {
      this.at++;
      const item = row.key === undefined ? this.textItem(row, indent) : this.mapItem(row, indent);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return { kind: 'list', line, endLine: items.at(-1)?.endLine ?? line, items };
  }

  private textItem(row: Row, indent: number): YamlItem | undefined {
    const { value, line } = row;
    if (value === undefined || (this.rows[this.at]?.indent ?? 0) > indent) return undefined;
    return { value, raw: value.kind === 'text' ? value.text : this.written(line, line), line, endLine: line };
  }

  /** `- key: value` with its further keys below, two columns in. */
  private mapItem(row: Row, indent: number): YamlItem | undefined {
    const first = this.value({ ...row, dash: false }, indent + 2);
    const more = first === undefined ? undefined : this.map(indent + 2);
    if (first === undefined || more === undefined || (this.rows[this.at]?.indent ?? 0) > indent) return undefined;
    const entries = [
      { key: row.key ?? '', value: first, line: row.line, endLine: Math.max(row.line, first.endLine) },
      ...more,
    ];
    const endLine = entries.at(-1)?.endLine ?? row.line;
    return {
      value: { kind: 'map', line: row.line, endLine, entries },
      raw: this.written(row.line, endLine),
      line: row.line,
      endLine,
    };
  }
}

/** A value on one line; undefined where it is not simple. */
function inline(value: string, line: number): YamlNode | undefined {
  const at = { line, endLine: line };
  const text = scalar(value);
  if (text !== undefined) return { kind: 'text', ...at, text };
  const list = flowList(value);
  return (
    list && {
      kind: 'list',
      ...at,
      items: list.map((raw) => ({ value: { kind: 'text', ...at, text: raw }, raw, ...at })),
    }
  );
}
