import { isContextDecisions, isLeftOpen, isNotDecided } from '../dialects/contexts.ts';
import { columnAt } from '../dialects/columns.ts';
import { type Entry, outlineOf } from '../markdown/outline.ts';
import { present } from '../markdown/tables.ts';
import { takeTags } from '../markdown/tags.ts';
import { plainInline } from '../markdown/text.ts';
import { type Said, saysNoDecision, splitRef } from './summary-decisions.ts';

const TAGGED = /^\[?(D-(?:[A-Z0-9]+-)?\d+[a-z]?|D\d{1,3})\]?(?![\w-])/;
const NOT_BINDING = /^\s*[[(](?:informational|info|folded|deferred|superseded)[\])]/i;
/** Reasons and notes that hang on the decision above them. */
const SUB_LABEL = /^(?:why|rationale|reason|reasoning|note|impact|example|because|how to apply|motivo|razão|grund)\b/i;

/**
 * The decisions of a CONTEXT.md: inside `<decisions>`, or below the headings that announce them. Where items carry ids (`D-03`),
 * only those are decisions; before that (1.27), every item is. What is left to discretion or put off is none.
 */
export function contextDecisions(lines: readonly string[], from: number): Said[] {
  const untagged = takeTags(lines, from - 1);
  const inside = linesInside(untagged.tags, lines.length);
  const entries = outlineOf(untagged.lines, from).filter(({ line }) => inside?.[line] ?? inside === undefined);
  const walk = new Walk(inside !== undefined, lines);
  for (const entry of entries) walk.read(entry);
  return walk.decisions();
}

/** The lines between `<decisions>` and its end; undefined where no tag marks them. */
function linesInside(tags: readonly { line: number; text: string }[], last: number): boolean[] | undefined {
  const inside: boolean[] = [];
  let open: number | undefined;
  for (const { line, text } of [...tags, { line: last + 1, text: '/decisions' }]) {
    if (text === 'decisions') open ??= line;
    if (text !== '/decisions' || open === undefined) continue;
    for (let at = open + 1; at < line; at++) inside[at] = true;
    open = undefined;
  }
  return inside.length === 0 ? undefined : inside;
}

class Walk {
  private readonly found: Said[] = [];
  private inside: number | undefined;
  private left: number | undefined;
  private category: string | undefined;
  private readonly everywhere: boolean;
  private readonly lines: readonly string[];

  constructor(everywhere: boolean, lines: readonly string[]) {
    this.everywhere = everywhere;
    this.lines = lines;
  }

  read(entry: Entry): void {
    if (entry.kind === 'heading') this.heading(entry);
    else if (this.left !== undefined || (!this.everywhere && this.inside === undefined)) return;
    else if (entry.kind === 'item') this.item(entry.markdown, entry);
    else if (entry.kind === 'field' && (entry.bullet || TAGGED.test(plainInline(entry.markdown))))
      this.item(entry.markdown, entry);
    else if (entry.kind === 'table') this.table(entry);
  }

  private heading({ depth, text, line, endLine }: Extract<Entry, { kind: 'heading' }>): void {
    if (this.inside !== undefined && depth <= this.inside) this.inside = undefined;
    if (this.left !== undefined && depth <= this.left) this.left = undefined;
    const opens = isContextDecisions(text);
    if (opens && this.inside === undefined) this.inside = depth;
    if (depth > 1 && isNotDecided(text)) this.left ??= depth;
    const tagged = TAGGED.exec(text);
    if (tagged === null) this.category = opens || depth === 1 ? undefined : text;
    if (tagged !== null && this.left === undefined && (this.everywhere || this.inside !== undefined))
      this.add(text.slice(tagged[0].length), tagged[1], undefined, { line, endLine });
  }

  private item(markdown: string, { line, endLine, indent }: { line: number; endLine: number; indent: number }): void {
    const plain = plainInline(markdown);
    const tagged = TAGGED.exec(plain);
    if (tagged === null && indent > 1) return this.nested(plain);
    if (tagged !== null && NOT_BINDING.test(plain.slice(tagged[0].length))) return;
    this.add(tagged === null ? plain : plain.slice(tagged[0].length), tagged?.[1], markdown, { line, endLine });
  }

  /** `  - Why: …` below a decision is its reason. */
  private nested(plain: string): void {
    const last = this.found.at(-1);
    if (last !== undefined && last.rationale === undefined && SUB_LABEL.test(plain))
      last.rationale = present(plain.replace(/^[\p{L} ]{1,20}[:：]\s*/u, ''));
  }

  private add(
    rest: string,
    ref: string | undefined,
    markdown: string | undefined,
    lines: { line: number; endLine: number },
  ): void {
    const text = rest
      .replace(/^\s*\[[a-z ]{1,20}\]/i, '')
      .replace(/^\s*[:：.—–-]+\s*/u, '')
      .trim();
    if (saysNoDecision(text) || text.endsWith(':') || SUB_LABEL.test(text) || isLeftOpen(text)) return;
    this.found.push({ text, ref, markdown, category: this.category, ...lines });
  }

  private table({ table }: Extract<Entry, { kind: 'table' }>): void {
    const [at, why, pick] = [
      columnAt(table.header, 'decision'),
      columnAt(table.header, 'rationale'),
      columnAt(table.header, 'choice'),
    ];
    const column = at >= 0 ? at : pick;
    if (column < 0) return;
    for (const { cells, line } of table.rows) {
      const { text, ref } = splitRef(plainInline(cells[column] ?? ''));
      const id = ref ?? TAGGED.exec(plainInline(cells[0] ?? ''))?.[1];
      if (!saysNoDecision(text))
        this.found.push({
          text,
          ref: id,
          rationale: present(plainInline(cells[why] ?? '')),
          category: this.category,
          line,
          endLine: line,
        });
    }
  }

  decisions(): Said[] {
    const tagged = this.found.filter(({ ref }) => ref !== undefined);
    return tagged.length > 0
      ? tagged
      : this.found.filter(({ line }) => !/^\s*(?:[-*+]|\d+\.)\s+\[[ x]\]/i.test(this.lines[line - 1] ?? ''));
  }
}
