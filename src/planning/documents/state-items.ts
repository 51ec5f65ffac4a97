import { type DocumentContext, mark } from '../context.ts';
import { sectionKind, type SectionKind } from '../dialects/headings.ts';
import { type Section } from '../markdown/sections.ts';
import { tablesIn } from '../markdown/tables.ts';
import { readLog, readPreviousLines } from '../sections/activity.ts';
import { ownEndLine } from '../sections/blocks.ts';
import { readDecisions, readHeadingDecision } from '../sections/decisions.ts';
import { fieldsIn } from '../sections/fields.ts';
import { readMetricRows, readPhaseRows } from '../sections/metrics.ts';
import { readMilestoneList, readMilestoneTable } from '../sections/milestone-list.ts';
import { readBlockers, readTodos } from '../sections/open-items.ts';
import { readFastRows, readQuickTasks } from '../sections/quick-tasks.ts';

type Reader = (context: DocumentContext, section: Section) => void;

/** What is read from each kind of section; the others are prose. */
const READERS: Partial<Record<SectionKind, Reader>> = {
  decisions: (context, section) => readDecisions(context, section),
  'one-decision': readHeadingDecision,
  blockers: readBlockers,
  todos: readTodos,
  'quick-tasks': readQuickTasks,
  milestones: (context, section) => readMilestoneList(context, section, 'state', undefined),
  'shipped-milestones': (context, section) => readMilestoneList(context, section, 'state', 'shipped'),
  'roadmap-evolution': (context, section) => readLog(context, section, 'roadmap'),
  timeline: (context, section) => readLog(context, section, 'event'),
};

/** Reads the lists of STATE.md, section by section; a sub-section without a kind of its own continues the one above. */
export function readItems(context: DocumentContext): void {
  visit(context, context.doc.top, undefined);
  readMetricRows(context);
  readFastRows(context);
  readPreviousLines(
    context,
    fieldsIn(context.doc.lines, context.doc.frontmatter.endLine + 1, context.doc.lines.length),
  );
  markBoilerplate(context);
}

function visit(context: DocumentContext, section: Section, above: SectionKind | undefined): void {
  const kind = (section.depth === 0 ? undefined : sectionKind(section.title)) ?? above;
  const read = kind === undefined ? undefined : READERS[kind];
  read?.(context, section);
  if (kind !== 'decisions' && kind !== 'quick-tasks' && kind !== 'blockers') readPhaseRows(context, section);
  if (kind !== 'milestones' && kind !== 'shipped-milestones') readMilestoneTables(context, section, kind);
  const inherited = section.depth <= 1 || kind === 'one-decision' ? undefined : kind;
  for (const child of section.sections)
    visit(context, child, kind === 'milestones' || kind === 'shipped-milestones' ? undefined : inherited);
}

/** Tables of milestones stand in other sections too, such as the metrics. */
function readMilestoneTables(context: DocumentContext, section: Section, kind: SectionKind | undefined): void {
  if (kind === 'decisions' || kind === 'quick-tasks' || kind === 'blockers' || kind === 'todos' || section.depth === 0)
    return;
  for (const table of tablesIn(context.doc.lines, section.line + 1, ownEndLine(section)))
    readMilestoneTable(context, table, 'state', undefined);
}

/** Template lines that carry nothing: pointers to PROJECT.md, footers, rules. */
function markBoilerplate(context: DocumentContext): void {
  context.doc.lines.forEach((line, index) => {
    if (
      /^\s*(?:\*Updated after each|Decisions are logged in|Recent decisions affecting|See: \.planning\/|-{3,}\s*$|\|[-:\s|]+\|\s*$)/.test(
        line,
      )
    )
      mark(context, 'filler', { line: index + 1 });
  });
}
