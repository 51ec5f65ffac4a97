import { type DocumentContext, factAt, type Lines, mark } from '../context.ts';
import { columnAt } from '../dialects/columns.ts';
import type { MilestoneFact } from '../facts.ts';
import { dayIn } from '../markdown/dates.ts';
import type { Section } from '../markdown/sections.ts';
import { present, type Table } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { type Block, blocksOf } from './blocks.ts';
import { nameOf } from './milestone-claim.ts';
import { type MilestoneLine, readMilestoneLine } from './milestone-line.ts';
import { statusIn } from './milestone-status.ts';
import { isMetricRow } from './metrics.ts';
import { rangesAt } from './phase-ranges.ts';

type Status = MilestoneFact['status'];

/**
 * Reads the milestones that a section of STATE.md or PROJECT.md lists as bullets, sub-headings or table rows (survey 2.6).
 * `fallback` is the status that the heading gives to entries that state none.
 */
export function readMilestoneList(
  context: DocumentContext,
  section: Section,
  place: 'state' | 'project',
  fallback: Status,
): void {
  const blocks = blocksOf(section, context.doc);
  if (fallback === 'shipped') readNamedSection(context, section, blocks[0], place);
  for (const block of blocks) {
    if (block.kind === 'table') readMilestoneTable(context, block.table, place, fallback);
    else if (block.kind === 'list')
      for (const item of block.items)
        add(context, { line: item.line, endLine: item.endLine }, readMilestoneLine(item.markdown), place, fallback);
  }
  for (const { title, line } of section.sections) {
    const read = readMilestoneLine(context.doc.lines[line - 1]?.replace(/^\s*#+\s*/, '') ?? title);
    const day = dayIn(title);
    const dated = read?.status === 'shipped' || read?.status === 'archived' ? { shippedOn: read.shippedOn ?? day } : {};
    add(context, { line }, read && { ...read, ...dated }, place, fallback);
  }
}

/** `## Previous Milestone: v1.1 Doors (2026-02-01)`, or a section of that name whose first sentence begins with a version. */
function readNamedSection(
  context: DocumentContext,
  { title, line }: Section,
  first: Block | undefined,
  place: 'state' | 'project',
): void {
  const [, remark = '', name = ''] =
    /^\D{0,40}?(?:milestone|shipped|released?)\s*(\([^()]{0,200}\))?\s*[:：—–-]\s*(.+)$/iu.exec(title) ?? [];
  const titled = readMilestoneLine(`${name} ${remark}`);
  if (titled !== undefined)
    add(context, { line }, { ...titled, shippedOn: titled.shippedOn ?? dayIn(title) }, place, 'shipped');
  else if (first?.kind === 'text')
    add(context, { line: first.line, endLine: first.endLine }, readMilestoneLine(first.text), place, 'shipped');
}

function add(
  context: DocumentContext,
  lines: Lines,
  read: MilestoneLine | undefined,
  place: 'state' | 'project',
  fallback: Status,
): void {
  if (read?.version === undefined || isRange(read.version)) return;
  // What a heading calls shipped is not open because a word of its description says so.
  const told =
    fallback === 'shipped' && (read.status === 'planned' || read.status === 'active') ? undefined : read.status;
  const status = told ?? fallback;
  context.facts.milestones.push({ ...read, name: nameOf(read.name), status, place, origin: factAt(context, lines) });
}

/** `v1.0-v1.15` is no milestone of its own. */
const isRange = (version: string): boolean => /^v[\d.]+[-–]v?\d/.test(version.replace(/-(?:alpha|beta|rc).*$/i, ''));

/** Whether a table has milestones as rows and says more of them than numbers. */
const isMilestoneTable = ({ header }: Table): boolean =>
  columnAt(header, 'milestone') >= 0 &&
  columnAt(header, 'decision') < 0 &&
  !isOfPhases(header) &&
  (columnAt(header, 'status') >= 0 ||
    columnAt(header, 'shipped') >= 0 ||
    columnAt(header, 'name') >= 0 ||
    columnAt(header, 'date') >= 0) &&
  columnAt(header, 'plan') < 0;

/** `Phase | Plans | Milestone`: phases are its rows. */
const isOfPhases = (header: readonly string[]): boolean => {
  const phase = columnAt(header, 'phase');
  return phase >= 0 && phase < columnAt(header, 'milestone') && columnAt(header, 'shipped') < 0;
};

export function readMilestoneTable(
  context: DocumentContext,
  table: Table,
  place: 'state' | 'project',
  fallback: Status,
): void {
  if (!isMilestoneTable(table)) return;
  const { header } = table;
  const at = {
    milestone: columnAt(header, 'milestone'),
    name: columnAt(header, 'name'),
    status: columnAt(header, 'status'),
    shipped: columnAt(header, 'shipped'),
    date: columnAt(header, 'date'),
    phases: columnAt(header, 'phase'),
    plans: columnAt(header, 'plans'),
  };
  const ranged = table.rows.some(({ cells }) => /\d\s*[-–]\s*\d/.test(cells[at.phases] ?? ''));
  mark(context, 'filler', { line: table.line });
  for (const row of table.rows) {
    const cell = (index: number): string | undefined =>
      index < 0 ? undefined : present(plainInline(row.cells[index] ?? ''));
    const read = isMetricRow(row.cells) ? undefined : readMilestoneLine(row.cells[at.milestone] ?? '');
    if (read === undefined) continue;
    const said = at.shipped < 0 ? (dayIn(cell(at.date)) ?? dayIn(cell(at.status))) : undefined;
    const day = dayIn(cell(at.shipped)) ?? said;
    const status =
      statusIn(cell(at.status) ?? '') ??
      (at.shipped >= 0 && day !== undefined ? 'shipped' : undefined) ??
      statusIn(cell(at.shipped) ?? '') ??
      read.status;
    const phases = cell(at.phases);
    const plans = cell(at.plans) ?? /(\d+)\s+plans?\b/i.exec(phases ?? '')?.[1];
    add(
      context,
      { line: row.line },
      {
        version: read.version,
        name: cell(at.name) ?? read.name,
        status,
        ...(status === 'shipped' || (status === undefined && fallback === 'shipped') ? { shippedOn: day } : {}),
        ...(ranged && phases !== undefined ? { ranges: rangesAt(phases) } : {}),
        ...(plans === undefined || !/^\d+/.test(plans) ? {} : { plansTotal: Number.parseInt(plans, 10) }),
      },
      place,
      fallback,
    );
  }
}
