import type { Requirement } from '../../model/index.ts';
import { PHASE_WORDS } from '../dialects/milestones.ts';
import { requirementColumn, requirementStatus } from '../dialects/requirements.ts';
import { phaseNumber, planId } from '../identity.ts';
import { present, type Table } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { idsIn } from './requirement-id.ts';

/** One row of a table about requirements. */
export interface RequirementRow {
  line: number;
  ids: string[];
  /** The cell with the ids as written. */
  cell: string;
  /** What the requirement says, where the table has a column for it. */
  text?: string | undefined;
  status?: Requirement['status'] | undefined;
  phases: string[];
  plans: string[];
  evidence: string[];
}

/** Reads a table by its header, whatever the order of its columns; undefined where no column holds requirement ids. */
export function requirementRows({ header, rows }: Table): RequirementRow[] | undefined {
  const idColumn = columnOfIds(
    header,
    rows.map(({ cells }) => cells),
  );
  if (idColumn < 0) return undefined;
  const text = requirementColumn(header, 'text', [idColumn]);
  const [status, phase, plan, evidence] = (['status', 'phase', 'plan', 'evidence'] as const).map((column) =>
    requirementColumn(header, column, [idColumn, text]),
  );
  return rows.flatMap(({ cells, line }) => {
    const at = (index: number | undefined) =>
      index === undefined || index < 0 ? undefined : present(plainInline(cells[index] ?? ''));
    const cell = plainInline(cells[idColumn] ?? '');
    const ids = idsOf(cell, header[idColumn] ?? '');
    if (ids.length === 0) return [];
    const struck = /^\s*~~/.test(cells[idColumn] ?? '');
    const marks =
      status === undefined || status < 0 ? cells.find((each) => /^\s*[☐☑✅✓✔❌✗]\s*$/u.test(each)) : cells[status];
    return [
      {
        line,
        ids,
        cell,
        text: at(text),
        status: struck ? ('dropped' as const) : requirementStatus(plainInline(marks ?? '')),
        phases: phasesIn(at(phase)),
        plans: plansIn(at(plan)),
        evidence: [at(evidence)].filter((each) => each !== undefined),
      },
    ];
  });
}

/** The ids of a cell; below a header that says so, also those without a dash (`R027`). */
const idsOf = (cell: string, title: string): string[] => {
  const ids = idsIn(cell);
  return ids.length > 0 || !/^(?:id|req(?:uirement)?[- ]?ids?|req\.?)$/i.test(title)
    ? ids
    : (/^([A-Z]{1,6}\d{1,4}[a-z]?)$/.exec(cell.trim())?.slice(1, 2) ?? []);
};

/** The column that holds ids in most rows, a named one first. */
function columnOfIds(header: readonly string[], rows: readonly string[][]): number {
  const holds = (column: number) =>
    column >= 0 &&
    rows.filter((cells) => idsOf(plainInline(cells[column] ?? ''), header[column] ?? '').length > 0).length * 2 >
      rows.length;
  const named = requirementColumn(header, 'id');
  if (holds(named)) return named;
  return [0, 1, 2].find((column) => holds(column)) ?? -1;
}

const LEAD = new RegExp(String.raw`^(?:${PHASE_WORDS.join('|')})\s*(?=\d|[A-Z]+-?\d)`, 'iu');

/** `Phase 3`, `3, 4`, `Phases 3-4`, `Phase 89 — Final Validation`. */
function phasesIn(text: string | undefined): string[] {
  const lead = text?.replace(LEAD, '') ?? '';
  const range = /^(\d+)\s*[-–]\s*(\d+)(?!\d|[-–]\d)/.exec(lead);
  const [from, to] = [Number(range?.[1]), Number(range?.[2])];
  if (range !== null && to > from && to - from < 50)
    return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
  return lead
    .split(/[,;&+]|\sand\s/)
    .flatMap(
      (part) => phaseNumber(/^([\dA-Za-z]*\d[\d.]*[A-Za-z]?)(?![\w])/i.exec(part.trim().replace(LEAD, ''))?.[1]) ?? [],
    );
}

const plansIn = (text: string | undefined): string[] =>
  [...(text ?? '').matchAll(/(?<![\w.-])(\d+[A-Za-z]?(?:\.\d+)*)-(\d{1,3}[a-z]?)(?![\w-])/g)].map((match) =>
    planId(phaseNumber(match[1]) ?? match[1] ?? '', match[2] ?? ''),
  );
