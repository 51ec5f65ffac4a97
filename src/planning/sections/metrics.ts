import { type DocumentContext, factAt, report } from '../context.ts';
import { columnAt } from '../dialects/columns.ts';
import { phaseNumber, planId } from '../identity.ts';
import { readDuration } from '../markdown/durations.ts';
import { present, type Row, splitRow, type Table } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { plainIds } from '../phase-ids.ts';

const TOKEN = String.raw`\d{1,4}[A-Za-z]?(?:\.\d{1,3}[A-Za-z]?)*`;
/** `Phase 01-slug P01`, `Phase 02.1 P09-01`, `Phase 35 Plan 02`, `Phase quick-260728-pgp P01` (formats.md 2.4). */
const ROW = new RegExp(
  String.raw`^(?:phase|objective)\s+((${TOKEN})(?:-[\p{L}\p{N}_.-]*)?|quick[\w-]*|\d{6}-\w+)\s+(?:p|plan\s*|trd\s*)(?:${TOKEN}-)?(\d{1,3}[a-z]?)$`,
  'iu',
);
/** `Plan 02-01 duration`, in a table of metrics and values. */
const LABELLED = new RegExp(String.raw`^plan\s+(${TOKEN})-(\d{1,3}[a-z]?)\s+(?:duration|time)$`, 'i');
const ID = new RegExp(
  String.raw`^(?:phase\s+|plan\s+|p)?(${TOKEN})-(\d{1,3}[a-z]?)(?:-(?:plan|summary|trd)(?:\.md)?)?(?:[\s:(].*)?$`,
  'i',
);

/** Whether a row was appended by the tool as a plan's metrics, wherever it landed. */
export const isMetricRow = (cells: readonly string[]): boolean =>
  cells.length >= 2 && ROW.test(plainInline(cells[0] ?? ''));

/** Reads the per-plan rows of a whole document: the tool appends them in any table, or behind text (survey 2.5). */
export function readMetricRows(context: DocumentContext): void {
  context.doc.lines.forEach((line, index) => {
    if (!/^\s*\|\s*(?:phase|objective|plan\s|\[[A-Z])/i.test(line)) return;
    const cells = splitRow(line);
    const labelled = cells.length === 2 ? LABELLED.exec(plainInline(cells[0] ?? '')) : null;
    if (labelled !== null) {
      const [, of, id] = labelled;
      const number = phaseNumber(of);
      if (number !== undefined)
        addRow(context, { line: index + 1, cells }, planId(number, id ?? ''), number, [cells[1]]);
      return;
    }
    const match =
      cells.length >= 2 ? ROW.exec(plainIds(plainInline(cells[0] ?? ''), context.conventions.phaseIds).text) : null;
    if (match === null) return;
    const phase = phaseNumber(match[2]);
    const plan = phase === undefined ? `${match[1] ?? ''}-${match[3] ?? ''}` : planId(phase, match[3] ?? '');
    addRow(context, { line: index + 1, cells }, plan, phase, [cells[1], cells[2], cells[3]]);
  });
}

/** Reads tables whose header names plan and duration and whose rows give plan ids: `| 01-02 | 5 min | 3 | 4 |`. */
export function readMetricTable(context: DocumentContext, table: Table): void {
  const at = {
    plan: columnAt(table.header, 'plan'),
    duration: columnAt(table.header, 'total'),
    tasks: columnAt(table.header, 'tasks'),
    files: columnAt(table.header, 'files'),
  };
  if (at.plan < 0 || at.duration < 0) return;
  const phases = columnAt(table.header, 'phase');
  for (const row of table.rows) {
    if (isMetricRow(row.cells)) continue;
    const cell = (index: number): string => plainInline(row.cells[index] ?? '');
    const id =
      ID.exec(cell(at.plan)) ??
      (phases < 0
        ? null
        : ID.exec(
            `${phaseNumber(/^(?:phase\s*)?([\d.]+[a-z]?)/i.exec(cell(phases))?.[1]) ?? '?'}-${cell(at.plan).replace(/^(?:plan\s*|p)(?=\d)/i, '')}`,
          ));
    const phase = phaseNumber(id?.[1]);
    if (id !== null && phase !== undefined)
      addRow(context, row, planId(phase, id[2] ?? ''), phase, [cell(at.duration), cell(at.tasks), cell(at.files)]);
  }
}

function addRow(
  context: DocumentContext,
  row: Pick<Row, 'line' | 'cells'>,
  plan: string,
  phase: string | undefined,
  [time, tasks, files]: readonly (string | undefined)[],
): void {
  const stated = present(plainInline(time ?? ''));
  const duration = readDuration(stated);
  if (stated !== undefined && duration === undefined && !/^(?:n\/a|complete|-|—)$/i.test(stated)) {
    report(
      context,
      'duration-unreadable',
      `Unexpected duration \`${stated}\`, expected minutes, seconds or hours`,
      row,
      { actual: stated },
    );
  }
  context.facts.metricRows.push({
    plan,
    phase,
    minutes: duration?.minutes,
    ...(duration?.guessed ? { minutesGuessed: true } : {}),
    ...(duration?.approximate ? { approximate: true } : {}),
    tasks: countOf(tasks),
    files: countOf(files),
    origins: [factAt(context, row)],
  });
}

/**
 * Settles the unit of bare numbers (formats.md 11, rule 3): 180 or more, and above four times the largest value with a unit
 * in this file, are seconds.
 */
export function settleUnits(context: DocumentContext): void {
  const { metricRows } = context.facts;
  const largest = Math.max(
    0,
    ...metricRows.filter((row) => row.minutesGuessed !== true).map((row) => row.minutes ?? 0),
  );
  for (const row of metricRows) {
    if (row.minutesGuessed !== true || row.minutes === undefined) continue;
    const stated = row.minutes;
    if (largest > 0 && stated >= 180 && stated > 4 * largest) row.minutes = stated / 60;
    const [origin] = row.origins;
    const message = `Unexpected duration without a unit for plan ${row.plan}, read as ${String(Math.round(row.minutes * 100) / 100)} minutes`;
    report(
      context,
      'duration-guessed',
      message,
      { line: origin?.line ?? 1 },
      { expected: 'a number with `min`, `s` or `h`' },
    );
  }
}

/** `2 tasks`, `3/3 tasks complete`, `- files`. */
export const countOf = (cell: string | undefined): number | undefined => {
  const number = /^\s*~?(\d{1,6})/.exec(plainInline(cell ?? ''))?.[1];
  return number === undefined ? undefined : Number(number);
};
