import { type DocumentContext, factAt, mark } from '../context.ts';
import { columnAt } from '../dialects/columns.ts';
import { readDuration } from '../markdown/durations.ts';
import type { Section } from '../markdown/sections.ts';
import { present, type Table } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { blocksOf } from './blocks.ts';
import { countOf, isMetricRow, readMetricTable } from './metrics.ts';

/** Reads the By Phase rows of a section: tables with phases as rows and their plans, with or without durations (SCHEMA). */
export function readPhaseRows(context: DocumentContext, section: Section): void {
  for (const block of blocksOf(section, context.doc)) {
    if (block.kind !== 'table') continue;
    readMetricTable(context, block.table);
    if (isByPhase(block.table, `${section.title} ${block.caption?.text ?? ''}`)) readPhaseTable(context, block.table);
  }
}

function isByPhase({ header }: Table, title: string): boolean {
  if (columnAt(header, 'phase') < 0 || columnAt(header, 'plans') < 0) return false;
  const named = /by phase|breakdown|nach phase|por fase|par phase|по фазам|단계별|按阶段/i.test(title);
  if (columnAt(header, 'milestone') >= 0) return named && columnAt(header, 'phase') < columnAt(header, 'milestone');
  return named || columnAt(header, 'total') >= 0 || columnAt(header, 'average') >= 0 || /velocity|metrics/i.test(title);
}

function readPhaseTable(context: DocumentContext, table: Table): void {
  const at = {
    phase: columnAt(table.header, 'phase'),
    plans: columnAt(table.header, 'plans'),
    total: columnAt(table.header, 'total'),
    average: columnAt(table.header, 'average'),
  };
  mark(context, 'filler', { line: table.line });
  for (const row of table.rows) {
    if (isMetricRow(row.cells)) continue;
    const cell = (index: number): string | undefined =>
      index < 0 ? undefined : present(plainInline(row.cells[index] ?? ''));
    const phase = cell(at.phase);
    if (phase === undefined || /^(?:\*\*)?total/i.test(phase)) {
      mark(context, 'filler', { line: row.line });
      continue;
    }
    context.facts.phaseRows.push({
      phase,
      plans: countOf(cell(at.plans)),
      totalMinutes: readDuration(cell(at.total))?.minutes,
      averageMinutes: readDuration(cell(at.average))?.minutes,
      origins: [factAt(context, { line: row.line })],
    });
  }
}
