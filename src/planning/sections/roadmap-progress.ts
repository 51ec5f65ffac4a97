import { factAt } from '../context.ts';
import { PROGRESS_COLUMNS } from '../dialects/roadmap.ts';
import { saysYes } from '../dialects/words.ts';
import type { MilestoneFact, PhaseFact } from '../facts.ts';
import { dayIn } from '../markdown/dates.ts';
import type { TableEntry } from '../markdown/outline.ts';
import { present, type Row } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { leadingVersion, readMilestoneLine } from './milestone-line.ts';
import { statusIn } from './milestone-status.ts';
import { readPhaseList, readPlanCount } from './milestone-numbers.ts';
import { readPhaseCell } from './phase-line.ts';
import { phaseFact, statusOf } from './roadmap-phases.ts';
import { type PhaseRange, rangesAt } from './phase-ranges.ts';
import { addMilestone, addPhase, type Walk } from './roadmap-walk.ts';

type Column = keyof typeof PROGRESS_COLUMNS;
type Cells = Partial<Record<Column, string>>;

/** A table of phases or of milestones. True when it was one. */
export function readProgress(walk: Walk, { table, rows }: TableEntry): boolean {
  const columns = columnsOf(table.header);
  const told = columns.phase !== undefined && (columns.plans ?? columns.status ?? columns.completed) !== undefined;
  const ofMilestones =
    !told &&
    columns.milestone !== undefined &&
    (columns.phases ?? columns.status ?? columns.completed ?? columns.plans) !== undefined;
  if (!told && !ofMilestones) return false;
  const ranged = rows.some((row) => /\d\s*[-–,]\s*\d/.test(row.cells[columns.phases ?? -1] ?? ''));
  for (const row of rows) {
    const cells = cellsOf(row, columns);
    if (ofMilestones) readMilestoneRow(walk, row, ranged ? cells : { ...cells, phases: '' });
    else readPhaseRow(walk, row, cells);
  }
  return true;
}

function columnsOf(header: readonly string[]): Partial<Record<Column, number>> {
  const columns: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(PROGRESS_COLUMNS) as Column[]) {
    const at = header.findIndex((title) =>
      PROGRESS_COLUMNS[column].test(title.replace(/[^\p{L}\p{N}# ]/gu, '').trim()),
    );
    if (at >= 0) columns[column] = at;
  }
  takeNames(header, columns);
  if (
    columns.phase !== undefined &&
    columns.phase === columns.phases &&
    columns.milestone !== undefined &&
    columns.phase > columns.milestone
  )
    delete columns.phase;
  return columns;
}

/** Beside a column of bare numbers (`#`), one called `Phase` holds the names. */
function takeNames(header: readonly string[], columns: Partial<Record<Column, number>>): void {
  if (columns.name !== undefined || !/^\W*(?:#|no\.?|nr\.?|n)\W*$/i.test(header[columns.phase ?? -1] ?? 'x')) return;
  const at = header.findIndex((title, index) => index !== columns.phase && PROGRESS_COLUMNS.phase.test(title.trim()));
  if (at >= 0) columns.name = at;
}

/** The cells by column; a row whose milestone cell was dropped (survey 5) is read one cell to the left from there. */
function cellsOf(row: Row, columns: Partial<Record<Column, number>>): Cells {
  const plain = row.cells.map((cell) => plainInline(cell));
  const at = columns.milestone;
  const shifted = at !== undefined && columns.phase !== undefined && /^~?\d+\/~?(?:\d+|TBD|\?)$/i.test(plain[at] ?? '');
  const cells: Cells = {};
  for (const column of Object.keys(columns) as Column[]) {
    const index = columns[column] ?? 0;
    const moved = shifted && index > at ? index - 1 : index;
    const cell = shifted && index === at ? undefined : present(plain[moved]);
    if (cell !== undefined) cells[column] = column === 'phase' ? (row.cells[index] ?? cell) : cell;
  }
  return cells;
}

function readPhaseRow(walk: Walk, row: Row, cells: Cells): void {
  const text = plainInline(cells.phase ?? '');
  const milestone = leadingVersion(cells.milestone ?? '') ?? leadingVersion(text);
  const ranges = rangeCell(text);
  if (
    ranges !== undefined ||
    (readPhaseCell(cells.phase ?? '', walk.context.conventions) === undefined && milestone !== undefined)
  ) {
    const fact = { ...numbersOf(cells), ...(ranges === undefined ? {} : { ranges }) };
    const version = milestone ?? /\bv\d+(?:\.\d+)+/.exec(text)?.[0] ?? walk.scope?.fact.version;
    if (version !== undefined)
      addMilestone(walk, {
        version,
        ...withDate(cells),
        ...fact,
        place: 'progress-table',
        origin: factAt(walk.context, row),
      });
    return;
  }
  const line = readPhaseCell(cells.phase ?? '', walk.context.conventions);
  if (line === undefined) return;
  const fact: PhaseFact = {
    ...phaseFact(line, { place: 'progress-table', origin: factAt(walk.context, row) }),
    ...numbersOf(cells),
    ...statusOf(cells.status ?? ''),
    ...([cells.status, cells.completed].some((cell) => cell !== undefined && saysYes(cell)) ? { done: true } : {}),
  };
  const completedOn = dayIn(cells.completed) ?? dayIn(cells.status) ?? fact.completedOn;
  const name = line.name ?? cells.name;
  addPhase(walk, {
    ...fact,
    ...(name === undefined ? {} : { name }),
    ...(milestone === undefined ? {} : { milestone }),
    ...(completedOn === undefined ? {} : { completedOn }),
    ...(cells.status === undefined && dayIn(cells.completed) !== undefined ? { done: true } : {}),
  });
}

/** A cell such as `1-4. Name`, `48, 52-62. v1.10 phases`: several phases in one row. */
function rangeCell(text: string): PhaseRange[] | undefined {
  const ranges = rangesAt(text.replace(/^(?:phases?)\s+/i, ''));
  return ranges === undefined || (ranges.length === 1 && ranges[0]?.[0] === ranges[0]?.[1]) ? undefined : ranges;
}

const numbersOf = (cells: Cells): Pick<PhaseFact, 'plansDone' | 'plansTotal'> => {
  const counts = /\/\s?(?:TBD|\?)/i.test(cells.plans ?? '') ? {} : readPlanCount((cells.plans ?? '').replace(/~/g, ''));
  return counts.plansTotal === undefined || counts.plansDone !== undefined ? counts : {};
};

const withDate = (cells: Cells): Pick<MilestoneFact, 'status' | 'shippedOn'> => {
  const status = statusIn(cells.status ?? '');
  const shippedOn =
    status === undefined || status === 'shipped' ? (dayIn(cells.completed) ?? dayIn(cells.status)) : undefined;
  return { ...(status === undefined ? {} : { status }), ...(shippedOn === undefined ? {} : { shippedOn }) };
};

function readMilestoneRow(walk: Walk, row: Row, cells: Cells): void {
  const line = readMilestoneLine(cells.milestone ?? '', true);
  if (line === undefined) return;
  const plans = readPlanCount(cells.plans ?? '');
  const fact: MilestoneFact = {
    ...line,
    ...plans,
    ...withDate(cells),
    ranges: readPhaseList(cells.phases ?? '') ?? line.ranges,
    place: 'progress-table',
    origin: factAt(walk.context, row),
  };
  addMilestone(walk, { ...fact, name: line.name ?? cells.name });
}
