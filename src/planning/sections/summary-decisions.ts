import type { RootContent } from 'mdast';
import { columnAt } from '../dialects/columns.ts';
import { isDecisionsHeading } from '../dialects/summaries.ts';
import { type Item, itemsOf } from '../markdown/items.ts';
import { outlineOf } from '../markdown/outline.ts';
import { headedRanges } from '../markdown/heading-ranges.ts';
import { readMarkdown } from '../markdown/read.ts';
import type { Section } from '../markdown/sections.ts';
import { present, tablesIn } from '../markdown/tables.ts';
import { plainInline, plainText } from '../markdown/text.ts';
import { isAboutDecision } from './titled-decisions.ts';
import { namesMatter, sortBelow, textOfEntry } from './decision-below.ts';

/** A decision as one place words it. */
export interface Said {
  text: string;
  markdown?: string | undefined;
  choice?: string | undefined;
  rationale?: string | undefined;
  alternatives?: string[] | undefined;
  /** What groups it: a heading, a key. */
  category?: string | undefined;
  /** The id that the document itself gives, such as `D-07`. */
  ref?: string | undefined;
  line: number;
  endLine: number;
  /** Last line of what stands below it and tells of it. */
  lastLine?: number;
}

const NOTHING =
  /^[\s*_(]*(?:none|no (?:new |major |additional |significant |architectural )*(?:decisions?|choices)|n\/a|nothing|keine|ninguna|nenhuma|aucune|нет|无|없음|なし)(?![\p{L}\p{N}'’-])/iu;
const AS_PLANNED =
  /^(?:followed (?:the )?plan|plan (?:was )?(?:executed|followed)|all (?:decisions|choices) (?:were|followed|as)|as (?:planned|specified)|executed (?:exactly )?as|implementation followed)/i;
/** `1. [Rule 2 - Missing Critical] …`: a deviation from the plan. */
const DEVIATION = /^(?:\d+\.\s*)?\[(?:rule|deviation)\b/i;

/** `None - followed plan as specified`: says that there was no decision. */
export const saysNoDecision = (text: string): boolean =>
  present(text) === undefined ||
  (NOTHING.test(text) && !/^no \w+ing\b/i.test(text)) ||
  AS_PLANNED.test(text) ||
  DEVIATION.test(text);

/** The decisions below the headings of a SUMMARY's body that announce them. Only those sections are read as Markdown. */
export function bodyDecisions(lines: readonly string[], from: number): Said[] {
  return headedRanges(lines, isDecisionsHeading, from).flatMap(({ line, endLine }) => {
    const part = readMarkdown(lines.slice(line - 1, endLine).join('\n'));
    const said = part.top.sections.flatMap((section) => sectionDecisions(section, part.lines));
    return said.filter(({ text }) => !saysNoDecision(text)).map((each) => movedDown(each, line - 1));
  });
}

const movedDown = (said: Said, by: number): Said => ({
  ...said,
  line: said.line + by,
  endLine: said.endLine + by,
  ...(said.lastLine === undefined ? {} : { lastLine: said.lastLine + by }),
});

function sectionDecisions(section: Section, lines: readonly string[]): Said[] {
  const titled = section.sections.map((child) => titledDecision(child, lines));
  const own = blockDecisions(section.body, lines, section.line, section.sections[0]?.line ?? section.endLine + 1);
  return [...own, ...titled];
}

/** `1. `, `Decision 2: `, `#3 — ` before a decision. */
const NUMBER =
  /^(?:decision\s*#?\d{1,3}\s*(?:[.):]|—|–|-)?\s*|#\d{1,3}\s*(?:[.):]|—|–|-)?\s*|\d{1,3}(?:[.):]\s+|\s+(?:—|–|-)\s+))/i;

/** `### 1. Use X`: the heading is the decision, what stands below it the reasons. */
function titledDecision(section: Section, lines: readonly string[]): Said {
  const text = section.title.replace(NUMBER, '');
  const below = outlineOf(lines, section.line + 1, section.endLine).flatMap((entry) => textOfEntry(entry) ?? []);
  return {
    text,
    ...sortBelow(below, namesMatter(text) ? 'choice' : 'rationale'),
    line: section.line,
    endLine: section.line,
    lastLine: section.endLine,
  };
}

function blockDecisions(body: readonly RootContent[], lines: readonly string[], from: number, to: number): Said[] {
  const rows = body.some((node) => node.type === 'table') ? fromTables(lines, from, to - 1) : [];
  const { items, leads, plain } = spokenIn(body, lines);
  const spoken = items.length + rows.length + leads.length > 0 ? [] : plain;
  return [...items, ...rows, ...leads, ...spoken].sort((a, b) => a.line - b.line);
}

/** What a paragraph that begins in bold says, and what stands below it up to the next one. */
interface Lead {
  said: Said;
  below: string[];
}

/** The decisions of lists, of paragraphs that begin in bold, with the reasons below them, and of other paragraphs. */
function spokenIn(
  body: readonly RootContent[],
  lines: readonly string[],
): { items: Said[]; leads: Said[]; plain: Said[] } {
  const items: Said[] = [];
  const plain: Said[] = [];
  const leads: Lead[] = [];
  let open: Lead | undefined;
  for (const node of body) {
    if (node.type === 'list') {
      const listed = itemsOf([node], lines);
      const texts = listed.map(({ node: each }) => plainText(each));
      const isBelow = open !== undefined && (!open.said.text.endsWith(':') || texts.every(isAboutDecision));
      if (open !== undefined && isBelow) tellBelow(open, texts, node);
      else items.push(...listed.map(fromItem));
      if (!isBelow) open = undefined;
    }
    if (node.type !== 'paragraph') continue;
    const isLead = node.children[0]?.type === 'strong';
    const text = isLead ? plainText(node).replace(NUMBER, '') : plainText(node);
    const said: Said = { text, line: node.position?.start.line ?? 1, endLine: node.position?.end.line ?? 1 };
    if (isLead) leads.push((open = { said, below: [] }));
    else if (open !== undefined) tellBelow(open, [text], node);
    else if (!text.endsWith(':')) plain.push(said);
  }
  const withReasons = leads
    .filter(({ said, below }) => below.length > 0 || !said.text.endsWith(':'))
    .map(({ said, below }) => ({ ...said, ...sortBelow(below, 'rationale') }));
  return { items, leads: withReasons, plain };
}

function tellBelow({ said, below }: Lead, texts: readonly string[], { position }: RootContent): void {
  below.push(...texts);
  if (position !== undefined) said.lastLine = position.end.line;
}

/** An item with its reasons: what is nested below it. */
function fromItem(item: Item): Said {
  const { text, ref } = splitRef(item.text);
  const nested = item.items.map((each) => plainText(each.node)).join(' ');
  return { text, markdown: item.markdown, ref, rationale: present(nested), line: item.line, endLine: item.ownEndLine };
}

function fromTables(lines: readonly string[], from: number, to: number): Said[] {
  return tablesIn(lines, from, to).flatMap(({ header, rows }) => {
    const [at, why, pick] = [columnAt(header, 'decision'), columnAt(header, 'rationale'), columnAt(header, 'choice')];
    const column = at >= 0 ? at : pick >= 0 ? pick : /^(?:#|id|no\.?)$/i.test(header[0] ?? '') ? 1 : 0;
    return rows.flatMap(({ cells, line }) => {
      const text = present(plainInline(cells[column] ?? ''));
      const cell = (index: number) => present(plainInline(cells[index] ?? ''));
      const choice = pick === column ? undefined : cell(pick);
      return text === undefined ? [] : [{ text, choice, rationale: cell(why), line, endLine: line }];
    });
  });
}

/** `D-03: text`, `**D-03** text`, `[D-03] text`: the id apart from the text. */
export function splitRef(text: string): { text: string; ref?: string | undefined } {
  const match = /^\[?(D-(?:[A-Z]+-)?\d+[a-z]?)\]?\s*(?:[:：—–-]\s*)?(?=\S)/.exec(text);
  return match === null ? { text } : { text: text.slice(match[0].length), ref: match[1] };
}
