import { isContextDecisions, isLeftOpen, isNotDecided } from '../dialects/contexts.ts';
import { columnAt, columnOf } from '../dialects/columns.ts';
import { type Entry, outlineOf } from '../markdown/outline.ts';
import { present } from '../markdown/tables.ts';
import { takeTags } from '../markdown/tags.ts';
import { plainInline } from '../markdown/text.ts';
import { namesMatter, sortBelow } from './decision-below.ts';
import { type Said, saysNoDecision, splitRef } from './summary-decisions.ts';

const TAGGED = /^\[?(D-(?:[A-Z0-9]+-)?\d+[a-z]?|D\d{1,3})\]?(?![\w-])/;
const NOT_BINDING = /^\s*[[(](?:informational|info|folded|deferred|superseded)[\])]/i;
/** Reasons and notes that hang on the decision above them. */
const SUB_LABEL = /^(?:why|rationale|reason|reasoning|note|impact|example|because|how to apply|motivo|razão|grund)\b/i;

/** A reason that stands beside its decision instead of below it. */
const REASON = /^(?:why|rationale|reason|reasoning|motivo|razão|grund)(?: \p{L}+)?\s*[:：]/iu;

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

/** A decision that what follows may belong to. */
interface Open {
  said: Said;
  /** Depth of its heading; undefined for an item. */
  depth?: number | undefined;
  /** A heading without an id is a decision where only prose stands below it, else the category of what is decided there. */
  isTopic?: boolean;
  /** Such a heading that has a number is a decision as soon as prose stands first below it. */
  isNumbered?: boolean;
  below: string[];
}

const NUMBER = /^\d{1,3}[.)]\s+/;

class Walk {
  private readonly found: Said[] = [];
  private inside: number | undefined;
  private left: number | undefined;
  private category: string | undefined;
  private open: Open | undefined;
  private line = 0;
  private readonly everywhere: boolean;
  private readonly lines: readonly string[];

  constructor(everywhere: boolean, lines: readonly string[]) {
    this.everywhere = everywhere;
    this.lines = lines;
  }

  read(entry: Entry): void {
    // Several labels of one line are several entries.
    if (entry.line === this.line) return;
    this.line = entry.line;
    if (entry.kind === 'heading') this.heading(entry);
    else if (this.left !== undefined || (!this.everywhere && this.inside === undefined)) return;
    else if (entry.kind === 'table') this.table(entry);
    else if (entry.kind === 'item' || entry.kind === 'field' || entry.kind === 'text') this.told(entry);
  }

  private heading({ depth, text, line, endLine }: Extract<Entry, { kind: 'heading' }>): void {
    if (this.inside !== undefined && depth <= this.inside) this.inside = undefined;
    if (this.left !== undefined && depth <= this.left) this.left = undefined;
    const opens = isContextDecisions(text);
    if (opens && this.inside === undefined) this.inside = depth;
    if (depth > 1 && !opens && isNotDecided(text)) this.left ??= depth;
    const tagged = TAGGED.exec(text);
    if (tagged === null && this.open?.isTopic !== true && (this.open?.depth ?? depth) < depth) return;
    this.close();
    if (tagged === null) this.category = opens || depth === 1 ? undefined : text;
    if (this.left !== undefined || (!this.everywhere && this.inside === undefined)) return;
    if (tagged !== null) this.add(text.slice(tagged[0].length), tagged[1], undefined, { line, endLine }, depth);
    else if (!opens && depth > 2)
      this.open = {
        said: { text: text.replace(NUMBER, ''), line, endLine },
        depth,
        isTopic: true,
        isNumbered: NUMBER.test(text),
        below: [],
      };
  }

  private told(entry: Extract<Entry, { kind: 'item' | 'field' | 'text' }>): void {
    const { markdown, line, endLine } = entry;
    const plain = plainInline(markdown);
    const tagged = entry.kind === 'text' ? null : TAGGED.exec(plain);
    const isItem = entry.kind === 'item' || (entry.kind === 'field' && entry.bullet);
    const isChoice = entry.kind === 'field' && isChoiceField(entry.label);
    if (isItem || isChoice) this.leaveTopic(isItem && tagged === null);
    if (tagged !== null && NOT_BINDING.test(plain.slice(tagged[0].length))) this.close();
    else if (tagged !== null) this.add(plain.slice(tagged[0].length), tagged[1], markdown, { line, endLine });
    else if (this.open?.depth !== undefined || this.isIndented(line)) this.open?.below.push(plain);
    else if (this.open !== undefined && REASON.test(plain)) this.open.below.push(plain);
    else if (isItem) this.add(plain, undefined, markdown, { line, endLine });
    else if (isChoice) this.add(plainInline(entry.value), undefined, entry.value, { line, endLine });
  }

  /** What is listed below a heading is decided each for itself, or tells of the decision that the heading is. */
  private leaveTopic(mayTell: boolean): void {
    const { open } = this;
    if (open?.isTopic !== true) return;
    const tells = mayTell && open.isNumbered === true && open.below.length > 0;
    if (tells) this.found.push(open.said);
    this.open = tells ? { ...open, isTopic: false } : undefined;
  }

  private isIndented = (line: number): boolean => /^(?:\s{2,}|\t)/.test(this.lines[line - 1] ?? '');

  private close(): void {
    const { said, depth, isTopic, below = [] } = this.open ?? {};
    if (said !== undefined && isTopic === true && below.some(decides)) this.found.push(said);
    if (said !== undefined && below.length > 0)
      Object.assign(said, sortBelow(below, depth === undefined || namesMatter(said.text) ? 'choice' : 'rationale'));
    this.open = undefined;
  }

  private add(
    rest: string,
    ref: string | undefined,
    markdown: string | undefined,
    lines: { line: number; endLine: number },
    depth?: number,
  ): void {
    this.close();
    const text = (
      ref === undefined ? rest : rest.replace(/^\s*\[[a-z ]{1,20}\]/i, '').replace(/^\s*[:：.—–-]+\s*/u, '')
    ).trim();
    if (!decides(text) || SUB_LABEL.test(text)) return;
    const said: Said = { text, ref, markdown, category: this.category, ...lines };
    this.found.push(said);
    this.open = { said, depth, below: [] };
  }

  private table({ table }: Extract<Entry, { kind: 'table' }>): void {
    if (this.open?.isTopic === true) this.open = undefined;
    if (this.open?.depth !== undefined) return;
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
      const choice = pick === column ? undefined : present(plainInline(cells[pick] ?? ''));
      if (!saysNoDecision(text) && !(choice !== undefined && isLeftOpen(choice)))
        this.found.push({
          text,
          ref: id,
          choice,
          rationale: present(plainInline(cells[why] ?? '')),
          category: this.category,
          line,
          endLine: line,
        });
    }
  }

  decisions(): Said[] {
    this.close();
    const said = this.found.flatMap((each) => withoutColon(each));
    const tagged = said.filter(({ ref }) => ref !== undefined);
    return tagged.length > 0
      ? tagged
      : said.filter(({ line }) => !/^\s*(?:[-*+]|\d+\.)\s+\[[ x]\]/i.test(this.lines[line - 1] ?? ''));
  }
}

const decides = (text: string): boolean => !saysNoDecision(text) && !isLeftOpen(text);
const isChoiceField = (label: string): boolean => ['decision', 'choice'].includes(columnOf(label) ?? '');

/** `Names:` is a decision with what stands below it, and a caption where nothing does. */
function withoutColon(said: Said): Said[] {
  if (!/[:：]$/.test(said.text)) return [said];
  return said.choice === undefined ? [] : [{ ...said, text: said.text.replace(/\s*[:：]$/, '') }];
}
