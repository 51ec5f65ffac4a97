import { type DocumentContext, factAt, type Lines, mark } from '../context.ts';
import { sectionKind, type SectionKind } from '../dialects/headings.ts';
import { dayIn } from '../markdown/dates.ts';
import type { Section } from '../markdown/sections.ts';
import { tablesIn } from '../markdown/tables.ts';
import { plainText } from '../markdown/text.ts';
import { readLog, readPreviousLines } from '../sections/activity.ts';
import { captionedSections, ownEndLine } from '../sections/blocks.ts';
import { readDecisions, readHeadingDecision } from '../sections/decisions.ts';
import { fieldsIn } from '../sections/fields.ts';
import { readMetricRows, settleUnits } from '../sections/metrics.ts';
import { type MilestoneLine, readMilestoneLine } from '../sections/milestone-line.ts';
import { readMilestoneList, readMilestoneTable } from '../sections/milestone-list.ts';
import { readBlockers, readTodos } from '../sections/open-items.ts';
import { readPhaseRows } from '../sections/phase-rows.ts';
import { readFastRows, readQuickTasks } from '../sections/quick-tasks.ts';

type Reader = (context: DocumentContext, section: Section, within: readonly string[]) => void;
type Readers = Partial<Record<SectionKind, Reader>>;

/** What is read from each kind of section; the others are prose. */
const READERS: Readers = {
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

/** Kinds whose tables are their own: no By Phase rows and no milestones are looked for in them. */
const OWN_TABLES = new Set<SectionKind | undefined>(['decisions', 'quick-tasks', 'blockers', 'todos']);

/** Reads the lists of STATE.md, section by section. */
export function readItems(context: DocumentContext): void {
  visit(context, context.doc.top, READERS);
  readTables(context, context.doc.top);
  readMetricRows(context);
  settleUnits(context);
  readFastRows(context);
  readPreviousLines(
    context,
    fieldsIn(
      context.doc.lines,
      context.doc.frontmatter.endLine + 1,
      context.doc.lines.length,
      context.conventions.spoken,
    ),
  );
  markBoilerplate(context);
}

/**
 * Reads what was pruned into the archive: decisions, blockers and todos; its metric rows stay prose. Of the STATE.md of an archived
 * milestone or a phase only the decisions: what was open in it then may be long settled.
 */
export function readArchivedItems(context: DocumentContext): void {
  const { decisions, blockers, todos, 'one-decision': one } = READERS as Required<Readers>;
  const isOfThen = context.inner.includes('/');
  visit(context, context.doc.top, isOfThen ? { decisions, 'one-decision': one } : { decisions, blockers, todos });
}

/** A sub-section without a kind of its own continues the one above; lists below a caption such as `**Decisions:**` count too. */
function visit(
  context: DocumentContext,
  section: Section,
  readers: Readers,
  above?: SectionKind,
  within: readonly string[] = [],
): void {
  const own = section.depth === 0 ? undefined : sectionKind(section.title);
  const kind = own ?? above;
  if (readers === READERS) readNamed(context, section);
  if (kind !== undefined) readers[kind]?.(context, section, within);
  else
    for (const part of captionedSections(section, context.doc))
      readers[sectionKind(part.title) ?? 'other']?.(context, part, within);
  const passes = section.depth > 1 && kind !== 'one-decision' && kind !== 'milestones' && kind !== 'shipped-milestones';
  const titles = passes && kind !== undefined ? [...within, section.title] : [];
  for (const child of section.sections) visit(context, child, readers, passes ? kind : undefined, titles);
}

/** `## Milestone v1.2 — Name (Complete)`: a section for one milestone; `Milestone v1.2 Name shipped 2026-01-02.` or such a field below the position. */
function readNamed(context: DocumentContext, section: Section): void {
  const titled = /^milestone\s+v\d/i.test(section.title) ? readMilestoneLine(section.title) : undefined;
  if (titled?.status !== undefined) addNamed(context, titled, { line: section.line });
  if (sectionKind(section.title) !== 'position') return;
  const { doc, conventions } = context;
  const fields = fieldsIn(doc.lines, section.line + 1, ownEndLine(section), conventions.spoken);
  const named = fields.flatMap(({ label, value, line }) => (label === 'milestone' ? [{ text: value, line }] : []));
  for (const { text, line } of [...sentencesOf(section), ...named]) {
    const [, subject, day] = SHIPPED.exec(text) ?? [];
    const read = subject === undefined ? undefined : readMilestoneLine(subject);
    if (read?.version !== undefined) addNamed(context, { ...read, status: 'shipped', shippedOn: dayIn(day) }, { line });
  }
}

const SHIPPED =
  /^(?:milestone\s+)?(v\d[\d.]*(?:(?!\bv\d)[^.!?;]){0,80}?)\s+(?:has\s+)?[(]?(?:shipped|released|archived)\b[^\p{L}\d]{0,4}(?:on\s)?(\d{4}-\d{2}-\d{2})?/iu;

const sentencesOf = ({ body }: Section): { text: string; line: number }[] =>
  body.flatMap((node) =>
    node.type === 'paragraph' ? [{ text: plainText(node), line: node.position?.start.line ?? 0 }] : [],
  );

function addNamed(context: DocumentContext, { version, name, status, shippedOn }: MilestoneLine, lines: Lines): void {
  context.facts.milestones.push({
    version,
    name,
    status,
    ...(status === 'shipped' ? { shippedOn } : {}),
    place: 'state',
    origin: factAt(context, lines),
  });
}

/** By Phase rows and tables of milestones stand in many sections, such as the metrics or the position. */
function readTables(context: DocumentContext, section: Section, above?: SectionKind): void {
  const kind = (section.depth === 0 ? undefined : sectionKind(section.title)) ?? above;
  if (!OWN_TABLES.has(kind)) {
    readPhaseRows(context, section);
    const listed = kind === 'milestones' || kind === 'shipped-milestones';
    const tables = listed
      ? []
      : tablesIn(context.doc.lines, section.line + (section.depth === 0 ? 0 : 1), ownEndLine(section));
    for (const table of tables) readMilestoneTable(context, table, 'state', undefined);
  }
  for (const child of section.sections) readTables(context, child, section.depth > 1 ? kind : undefined);
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
