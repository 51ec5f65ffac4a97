import { type DocumentContext, mark, report } from '../context.ts';
import { columnAt } from '../dialects/columns.ts';
import { outcomeOf, saysNone } from '../dialects/words.ts';
import { phaseNumber } from '../identity.ts';
import { dayIn } from '../markdown/dates.ts';
import { present, type Table } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import type { PhaseIds } from '../phase-ids.ts';
import { addDecision, fieldsOf } from './decision-fields.ts';
import { standingOf } from './decision-status.ts';
import { isMetricRow } from './metrics.ts';
import { looseTag, readTag, splitReference, type Tag } from './reference.ts';

/** A table of decisions names them in a column, or stands below a heading for them without naming anything else. */
export function isDecisionTable({ header, rows }: Table): boolean {
  if (columnAt(header, 'decision') >= 0) return true;
  // A state beside reasons is that of a decision.
  const reasoned =
    columnAt(header, 'rationale') >= 0 && columnAt(header, 'status') >= 0 && columnAt(header, 'item') < 0;
  const other = (['commit', 'directory', 'shipped', 'plans', 'status', 'change'] as const).some(
    (column) => columnAt(header, column) >= 0 && !(reasoned && column === 'status'),
  );
  return (
    !other &&
    header.length > 1 &&
    rows.length > 0 &&
    (columnAt(header, 'rationale') >= 0 || columnAt(header, 'choice') >= 0)
  );
}

/** Reads the rows of a table of decisions, its columns in any order; `under` is what caption or heading say. */
export function readDecisionTable(context: DocumentContext, table: Table, under: Tag): void {
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
    const topic = cell(at.topic);
    // `Accounts | None (one user)` decides something.
    if (whole === undefined || (saysNone(whole) && topic === undefined)) {
      mark(context, 'filler', row);
      continue;
    }
    const { text, ...tag } = splitReference(whole, raw, context.conventions.phaseIds);
    const columns = columnTag([cell(at.phase), cell(at.plan)], cell(at.milestone), context.conventions.phaseIds);
    const status = cell(at.status);
    const said = at.outcome < 0 ? status : cell(at.outcome);
    // With a Status column beside it, the word may stand there, and the Outcome cell tells why.
    const beside = at.outcome >= 0 && !isOutcome(said) && isOutcome(status);
    const [outcome, reason] = beside ? [status, said] : [said, undefined];
    addDecision(
      context,
      { line: row.line },
      {
        text,
        markdown: raw === text ? undefined : raw,
        choice: cell(at.choice),
        rationale: [cell(at.rationale), reason].filter((part) => part !== undefined).join(' — ') || undefined,
        ...fieldsOf({ ...tag, ...columns, word: tag.word ?? topic }, under),
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
  topic: number;
}

/** `Decision | Value`: what was chosen, where another column names the decision. */
const VALUE = /^\s*(?:value|answer|setting|wert|valor|valeur|valore|waarde|wartość|значение|значення|值|値|값)\s*$/iu;

function decisionColumns(header: readonly string[]): DecisionColumns {
  const at = (column: Parameters<typeof columnAt>[1]): number => columnAt(header, column);
  const named = at('decision');
  const known = new Set([at('topic'), at('phase'), at('plan'), at('date'), at('id'), at('rationale'), at('outcome')]);
  const decision = named >= 0 ? named : header.findIndex((_, index) => !known.has(index));
  const choice = named >= 0 && at('choice') < 0 ? header.findIndex((title) => VALUE.test(title)) : at('choice');
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
    topic: at('topic') === decision ? -1 : at('topic'),
  };
}

/** The reference that the Phase, Plan and Milestone cells give; a Phase cell may hold a plan id. */
function columnTag([phase, plan]: readonly (string | undefined)[], milestone: string | undefined, ids: PhaseIds): Tag {
  const read =
    phase === undefined
      ? undefined
      : (readTag(phase, ids) ?? (phaseNumber(phase) === undefined ? looseTag(phase) : { phase: phaseNumber(phase) }));
  const bare = plan === undefined ? undefined : readTag(plan, ids);
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
