import { type DocumentContext, factAt, type Lines, mark, report } from '../context.ts';
import { columnAt } from '../dialects/columns.ts';
import { isBoilerplate, outcomeOf, saysNone } from '../dialects/words.ts';
import type { DecisionFact } from '../facts.ts';
import { phaseNumber } from '../identity.ts';
import { dayIn } from '../markdown/dates.ts';
import type { Item } from '../markdown/items.ts';
import type { Section } from '../markdown/sections.ts';
import { present, type Table } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { type Block, blocksOf } from './blocks.ts';
import { standingOf } from './decision-status.ts';
import { isMetricRow } from './metrics.ts';
import { looseTag, readTag, splitReference, type Tag } from './reference.ts';

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
  const blocks = blocksOf(section, context.doc);
  const tables = blocks.filter((block) => block.kind === 'table' && isDecisionTable(block.table));
  for (const block of blocks) {
    if (block.kind === 'text') {
      readText(context, block);
      continue;
    }
    if (block.caption !== undefined) mark(context, 'facts', block.caption);
    const under = { ...heading, ...headingTag(block.caption?.text ?? '') };
    if (block.kind === 'table') readTable(context, block.table, under);
    else if (lists === 'always' || tables.length === 0) for (const item of block.items) readItem(context, item, under);
  }
}

/** A heading that is a decision itself: `### Decision: Use SQLite`, `### Phase 8 Architecture Decision`. What stands below it is prose. */
export function readHeadingDecision(context: DocumentContext, section: Section): void {
  const text = section.title.replace(/^decision\s*[:—–-]\s*/i, '');
  add(context, { line: section.line }, { text, ...fieldsOf(looseTag(section.title), {}), ...standingOf(text) });
}

/** Phase, plan, milestone and date that a caption or heading gives to what stands below it. */
function headingTag(text: string): Tag {
  const tag = looseTag(text);
  return /\b(?:affecting|relevant|current work|carried)\b/i.test(text) ? { ...tag, milestone: undefined } : tag;
}

function readText(context: DocumentContext, block: Extract<Block, { kind: 'text' }>): void {
  if (isBoilerplate(block.text) || saysNone(block.text)) mark(context, 'filler', block);
}

function readItem(context: DocumentContext, item: Item, under: Tag): void {
  const { text, ...tag } = splitReference(item.text, item.markdown);
  const lines: Lines = { line: item.line, endLine: item.endLine };
  if (text === '' || (/^[^:：]{0,60}[:：]$/.test(text) && readTag(text.slice(0, -1)) !== undefined)) {
    for (const nested of item.items) readItem(context, nested, { ...under, ...tag });
    return;
  }
  if (saysNone(item.text) || isBoilerplate(item.text) || present(text) === undefined || !/[\p{L}\p{N}]/u.test(text)) {
    mark(context, 'filler', lines);
    return;
  }
  const nested = item.items.map(wholeText);
  add(context, lines, {
    text: [text, ...nested].join(nested.length > 0 ? ' ' : ''),
    markdown: markdownOf(context, item),
    ...fieldsOf(tag, under),
    ...standingOf(item.markdown),
  });
}

const wholeText = (item: Item): string => [item.text, ...item.items.map(wholeText)].join(' ').trim();

/** The stored lines of the item without its bullet, where they hold marks that the plain text has lost. */
function markdownOf({ doc }: DocumentContext, item: Item): string | undefined {
  if (item.items.length === 0) return item.markdown === item.text ? undefined : item.markdown;
  return [item.markdown, ...doc.lines.slice(item.ownEndLine, item.endLine)].join('\n').trimEnd();
}

/** The fields of the own reference, else those of the caption; an own phase that is not the caption's takes nothing from it. */
function fieldsOf(tag: Tag, under: Tag): Partial<DecisionFact> {
  const referred = tag.phase !== undefined || tag.plan !== undefined;
  const caption = !referred || tag.phase === under.phase ? under : {};
  return {
    phase: referred ? tag.phase : caption.phase,
    plan: referred ? tag.plan : caption.plan,
    milestone: tag.milestone ?? caption.milestone,
    decidedOn: tag.date ?? caption.date,
    category: tag.word,
    ref: tag.ref,
  };
}

function add(context: DocumentContext, lines: Lines, fact: Omit<DecisionFact, 'origin'>): void {
  context.facts.decisions.push({ ...fact, origin: factAt(context, lines) });
}

/** A table of decisions names them in a column, or stands below a heading for them without naming anything else. */
function isDecisionTable({ header, rows }: Table): boolean {
  if (columnAt(header, 'decision') >= 0) return true;
  const other = (['commit', 'directory', 'shipped', 'plans', 'status', 'change'] as const).some(
    (column) => columnAt(header, column) >= 0,
  );
  return (
    !other &&
    header.length > 1 &&
    rows.length > 0 &&
    (columnAt(header, 'rationale') >= 0 || columnAt(header, 'choice') >= 0)
  );
}

function readTable(context: DocumentContext, table: Table, under: Tag): void {
  if (!isDecisionTable(table)) return;
  const { header } = table;
  const at = decisionColumns(header);
  mark(context, 'filler', { line: table.line });
  if (table.inherited)
    report(
      context,
      'table-headless',
      'Unexpected table rows without a header; the header of the table above was used',
      { line: table.line, endLine: table.endLine },
    );
  for (const row of table.rows) {
    if (isMetricRow(row.cells)) continue;
    const cells = fitCells(row.cells, header.length, Math.max(at.outcome, at.status));
    if (row.cells.length !== header.length) {
      report(
        context,
        'table-ragged',
        `Unexpected ${String(row.cells.length)} cells in a row, expected ${String(header.length)}`,
        row,
        { actual: String(row.cells.length), expected: String(header.length) },
      );
    }
    const cell = (index: number): string | undefined =>
      index < 0 ? undefined : present(plainInline(cells[index] ?? ''));
    const raw = cells[at.decision] ?? '';
    const whole = present(plainInline(raw));
    if (whole === undefined || saysNone(whole)) {
      mark(context, 'filler', row);
      continue;
    }
    const { text, ...tag } = splitReference(whole, raw);
    const columns = columnTag([cell(at.phase), cell(at.plan)], cell(at.milestone));
    const status = cell(at.status);
    const said = at.outcome < 0 ? status : cell(at.outcome);
    // With a Status column beside it, the word may stand there, and the Outcome cell tells why.
    const beside = at.outcome >= 0 && !isOutcome(said) && isOutcome(status);
    const [outcome, reason] = beside ? [status, said] : [said, undefined];
    add(
      context,
      { line: row.line },
      {
        text,
        markdown: raw === text ? undefined : raw,
        rationale:
          [cell(at.choice), cell(at.rationale), reason].filter((part) => part !== undefined).join(' — ') || undefined,
        ...fieldsOf({ ...tag, ...columns }, under),
        decidedOn: dayIn(cell(at.date)) ?? tag.date ?? columns.date ?? under.date,
        outcome: outcome === undefined ? undefined : outcomeOf(outcome),
        ref: cell(at.id) ?? tag.ref,
        ...standingOf([raw, outcome ?? ''].join(' | ')),
      },
    );
  }
}

const isOutcome = (cell: string | undefined): boolean => cell !== undefined && outcomeOf(cell) !== 'other';

interface DecisionColumns {
  decision: number;
  choice: number;
  rationale: number;
  outcome: number;
  status: number;
  phase: number;
  plan: number;
  milestone: number;
  date: number;
  id: number;
}

function decisionColumns(header: readonly string[]): DecisionColumns {
  const at = (column: Parameters<typeof columnAt>[1]): number => columnAt(header, column);
  const named = at('decision');
  const known = new Set([at('phase'), at('plan'), at('date'), at('id'), at('rationale'), at('outcome')]);
  const decision = named >= 0 ? named : header.findIndex((_, index) => !known.has(index));
  const choice = at('choice');
  const rationale = at('rationale');
  return {
    decision,
    choice: choice === decision ? -1 : choice,
    rationale: rationale === decision ? -1 : rationale,
    outcome: at('outcome'),
    status: at('status'),
    phase: at('phase'),
    plan: at('plan'),
    milestone: at('milestone'),
    date: at('date'),
    id: at('id'),
  };
}

/** The reference that the Phase, Plan and Milestone cells give; a Phase cell may hold a plan id. */
function columnTag([phase, plan]: readonly (string | undefined)[], milestone: string | undefined): Tag {
  const read =
    phase === undefined
      ? undefined
      : (readTag(phase) ?? (phaseNumber(phase) === undefined ? looseTag(phase) : { phase: phaseNumber(phase) }));
  const bare = plan === undefined ? undefined : readTag(plan);
  const version = milestone === undefined ? undefined : looseTag(milestone).milestone;
  return {
    ...(version === undefined ? {} : { milestone: version }),
    ...read,
    ...(bare?.plan === undefined ? {} : bare),
  };
}

/** Cells that an unescaped pipe split are put together again: before the outcome where that is the last column, else at the end. */
function fitCells(cells: readonly string[], width: number, outcome: number): readonly string[] {
  const extra = cells.length - width;
  if (extra <= 0 || width < 2) return cells;
  const last = outcome === width - 1 ? 1 : 0;
  const first = width - 1 - last;
  return [
    ...cells.slice(0, first),
    cells.slice(first, first + extra + 1).join(' | '),
    ...cells.slice(cells.length - last, cells.length),
  ];
}
