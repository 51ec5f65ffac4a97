import { sectionKind, type SectionKind } from '../dialects/headings.ts';

/** A part of a file that can be read alone: a list item or table row of a section, or what stands below one heading. */
export interface Chunk {
  kind: ListKind | 'block';
  /** Headings, caption and table header, each as written: with `raw` they decide what the chunk says, wherever it stands. */
  under: string;
  raw: string;
  /** 1-based, in the whole text. */
  line: number;
  endLine: number;
  row: boolean;
}
type ListKind = 'decisions' | 'blockers' | 'todos';

const LISTS: ReadonlySet<SectionKind | undefined> = new Set<ListKind>(['decisions', 'blockers', 'todos']);

/** Whether a merge conflict was committed with the text. */
export const hasConflict = (text: string): boolean => /^<{7} /m.test(text) && /^>{7}(?: |$)/m.test(text);

/** The lines of a text, however they end. */
export const linesOf = (text: string): string[] => (text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n'));

/**
 * Cuts the sections of decisions, blockers and todos of one version of a file into items and rows, line by line and without a tree:
 * consecutive versions are nearly the same, so what a chunk says is read once and looked up after that. Fenced code is left out. With
 * `listsUnlessTable` the list items of a section that has a table are left out, as in PROJECT.md.
 */
export function listChunks(lines: readonly string[], { listsUnlessTable = false } = {}): Chunk[] {
  const cutter = new Cutter();
  lines.forEach((line, index) => {
    cutter.take(line, index + 1);
  });
  cutter.close();
  return listsUnlessTable
    ? cutter.chunks.filter(({ row, section }) => row || !cutter.tables.has(section))
    : cutter.chunks;
}

const kinds = new Map<string, SectionKind | undefined>();

/** Titles repeat in every version. */
function kindOf(title: string): SectionKind | undefined {
  if (!kinds.has(title)) {
    if (kinds.size > 5000) kinds.clear();
    kinds.set(title, sectionKind(title.replace(/[*_`]/g, '')));
  }
  return kinds.get(title);
}

class Cutter {
  readonly chunks: (Chunk & { section: number })[] = [];
  /** Sections, by the line of their heading, that have a table. */
  readonly tables = new Set<number>();
  #above: { depth: number; kind: SectionKind | undefined }[] = [];
  #title = '';
  #kind: ListKind | undefined;
  #section = 0;
  #caption = '';
  #header = '';
  #fence = false;
  #afterBlank = false;
  #open: { lines: string[]; line: number; indent: number } | undefined;

  take(line: string, at: number): void {
    const heading = this.#fence ? null : /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    if (heading !== null) this.#enter(heading[1]?.length ?? 1, heading[2] ?? '', at);
    else if (this.#kind !== undefined) this.#content(line, at);
  }

  close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    while (open.lines.at(-1)?.trim() === '') open.lines.pop();
    this.#push(open.lines.join('\n'), open.line, open.line + open.lines.length - 1, false);
  }

  #enter(depth: number, title: string, at: number): void {
    this.close();
    while ((this.#above.at(-1)?.depth ?? 0) >= depth) this.#above.pop();
    const above = this.#above.at(-1);
    const own = kindOf(title);
    const kind = own ?? (above !== undefined && above.depth > 1 ? above.kind : undefined);
    this.#above.push({ depth, kind });
    this.#title = title;
    this.#kind = LISTS.has(kind) ? (kind as ListKind) : undefined;
    this.#section = at;
    this.#caption = '';
    this.#header = '';
    this.#afterBlank = false;
  }

  #content(line: string, at: number): void {
    if (/^\s*(?:`{3,}|~{3,})/.test(line)) this.#fence = !this.#fence;
    else if (this.#fence) this.#open?.lines.push(line);
    else if (line.trim() === '') {
      this.#afterBlank = true;
      this.#open?.lines.push(line);
    } else {
      this.#item(line, at);
      this.#afterBlank = false;
    }
  }

  #item(line: string, at: number): void {
    const bullet = /^(\s*)(?:[-*+]|\d{1,4}[.)])\s+\S/.exec(line);
    const indent = bullet?.[1]?.length ?? 0;
    if (/^\s*\|.*\|/.test(line)) this.#row(line, at);
    else if (bullet !== null && (this.#open === undefined || indent <= this.#open.indent + 1)) {
      this.close();
      this.#open = { lines: [line], line: at, indent };
    } else if (this.#open !== undefined && (!this.#afterBlank || /^\s{2}/.test(line))) this.#open.lines.push(line);
    else {
      this.close();
      this.#caption = /[:：]\s*(?:\*\*|__)?\s*$|^\s*(?:\*\*|__)[^*]+(?:\*\*|__)\s*$/.test(line) ? line.trim() : '';
    }
  }

  #row(line: string, at: number): void {
    this.close();
    if (/^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(line)) {
      const header = this.chunks.at(-1);
      if (header?.row === true && header.endLine === at - 1) {
        this.chunks.pop();
        this.#header = `${header.raw.trim()}\n${line.trim()}`;
        this.tables.add(this.#section);
      }
      return;
    }
    this.#push(line, at, at, true);
  }

  #push(raw: string, line: number, endLine: number, row: boolean): void {
    const kind = this.#kind;
    if (kind === undefined) return;
    const caption = this.#caption === '' ? '' : `${this.#caption}\n\n`;
    const header = row && this.#header !== '' ? `${this.#header}\n` : '';
    const under = `## ${this.#title}\n\n${caption}${header}`;
    this.chunks.push({ kind, under, raw, line, endLine, row, section: this.#section });
  }
}
