import { type DocumentContext, type Lines, mark } from '../context.ts';
import { isBoilerplate, saysNone } from '../dialects/words.ts';
import type { Item } from '../markdown/items.ts';
import type { Section } from '../markdown/sections.ts';
import { present } from '../markdown/tables.ts';
import { type Block, blocksOf } from './blocks.ts';
import { readBoldLeads } from './bold-decisions.ts';
import { addDecision, fieldsOf } from './decision-fields.ts';
import { standingOf } from './decision-status.ts';
import { splitOutcome, statedOutcome } from './decision-outcome.ts';
import { isDecisionTable, readDecisionTable } from './decision-table.ts';
import { captionPlan, looseTag, readTag, splitReference, type Tag } from './reference.ts';
import { isTitledDecision, readTitledDecision } from './titled-decisions.ts';

/**
 * Reads the decisions of one section: list items and tables in any shape (survey 2.4). Where an item has no reference of its
 * own, the caption or heading above it gives phase, plan, milestone and date; a nested item belongs to its parent.
 * `lists` says whether list items count beside a table.
 */
export function readDecisions(
  context: DocumentContext,
  section: Section,
  { lists = 'always' }: { lists?: 'always' | 'unless-table' } = {},
): void {
  const heading = headingTag(section.title);
  if (isTitledDecision(section)) {
    readTitledDecision(context, section, heading);
    return;
  }
  const blocks = blocksOf(section, context.doc);
  const prose = blocks.every(({ kind }) => kind === 'text');
  const tables = blocks.filter((block) => block.kind === 'table' && isDecisionTable(block.table));
  for (const block of blocks) {
    if (block.kind === 'text') {
      if (!prose || !(readBoldLeads(context, block, heading) || readDated(context, section, block)))
        readText(context, block);
      continue;
    }
    if (block.caption !== undefined) mark(context, 'facts', block.caption);
    const under = { ...heading, ...headingTag(block.caption?.text ?? '') };
    if (block.kind === 'table') readDecisionTable(context, block.table, under);
    else if (lists === 'always' || tables.length === 0) for (const item of block.items) readItem(context, item, under);
  }
}

/** A heading that is a decision itself: `### Decision: Use SQLite`, `### Phase 8 Architecture Decision`. What stands below it is prose. */
export function readHeadingDecision(context: DocumentContext, section: Section): void {
  const text = section.title.replace(/^decision\s*[:—–-]\s*/i, '');
  addDecision(context, { line: section.line }, { text, ...fieldsOf(looseTag(section.title), {}), ...standingOf(text) });
}

/** Phase, plan, milestone and date that a caption or heading gives to what stands below it. */
function headingTag(text: string): Tag {
  const tag = { ...captionPlan(text), ...looseTag(text) };
  return /\b(?:affecting|relevant|current work|carried)\b/i.test(text) ? { ...tag, milestone: undefined } : tag;
}

/** A paragraph below a heading that is nothing but a day. */
function readDated(
  context: DocumentContext,
  { title, depth }: Section,
  block: Extract<Block, { kind: 'text' }>,
): boolean {
  const day = depth > 2 && /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(title) ? readTag(title) : undefined;
  if (day === undefined || isBoilerplate(block.text) || saysNone(block.text) || /[:：]$/.test(block.text)) return false;
  const { text, ...tag } = splitReference(block.text, undefined, context.conventions.phaseIds);
  addDecision(context, block, { text, ...fieldsOf(tag, day), ...standingOf(block.text) });
  return true;
}

function readText(context: DocumentContext, block: Extract<Block, { kind: 'text' }>): void {
  if (isBoilerplate(block.text) || saysNone(block.text)) mark(context, 'filler', block);
}

function readItem(context: DocumentContext, item: Item, under: Tag): void {
  const { text, ...tag } = splitReference(item.text, item.markdown, context.conventions.phaseIds);
  const lines: Lines = { line: item.line, endLine: item.endLine };
  const caption = item.items.length > 0 ? readTag(item.text.replace(/\s*[:：]$/, '')) : undefined;
  if (caption !== undefined) {
    mark(context, 'facts', { line: item.line, endLine: item.ownEndLine });
    for (const nested of item.items) readItem(context, nested, { ...under, ...caption });
    return;
  }
  if (text === '' || (/^[^:：]{0,60}[:：]$/.test(text) && readTag(text.slice(0, -1)) !== undefined)) {
    for (const nested of item.items) readItem(context, nested, { ...under, ...tag });
    return;
  }
  if (saysNone(item.text) || isBoilerplate(item.text) || present(text) === undefined || !/[\p{L}\p{N}]/u.test(text)) {
    mark(context, 'filler', lines);
    return;
  }
  const nested = item.items.map(wholeText);
  const whole = [text, ...nested].join(nested.length > 0 ? ' ' : '');
  const judged = context.kind === 'project' && nested.length === 0 ? splitOutcome(whole) : undefined;
  addDecision(context, lines, {
    text: judged?.text ?? whole,
    markdown: markdownOf(context, item) ?? (judged === undefined ? undefined : item.markdown),
    ...fieldsOf(tag, under),
    outcome: nested.map(statedOutcome).find((each) => each !== undefined) ?? judged?.outcome,
    ...standingOf(item.markdown),
  });
}

const wholeText = (item: Item): string => [item.text, ...item.items.map(wholeText)].join(' ').trim();

/** The stored lines of the item without its bullet, where they hold marks that the plain text has lost. */
function markdownOf({ doc }: DocumentContext, item: Item): string | undefined {
  if (item.items.length === 0) return item.markdown === item.text ? undefined : item.markdown;
  return [item.markdown, ...doc.lines.slice(item.ownEndLine, item.endLine)].join('\n').trimEnd();
}
