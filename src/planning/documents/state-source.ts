import { type DocumentContext, type Lines, mark, report } from '../context.ts';
import { sectionKind, type SectionKind } from '../dialects/headings.ts';
import { labelOf } from '../dialects/labels.ts';
import type { Yaml } from '../markdown/frontmatter.ts';
import { allSections, type Section } from '../markdown/sections.ts';
import { present } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { ownEndLine } from '../sections/blocks.ts';
import { type Field, fieldsIn } from '../sections/fields.ts';

/** The label lines of STATE.md: those of the sections made for them come before those that stand anywhere else. */
export interface StateSource {
  context: DocumentContext;
  /** Fields of the header, the position, the session and the reference. */
  fields: Field[];
  title: string;
}

const FIELD_SECTIONS = new Set<SectionKind>(['position', 'session', 'reference', 'current-milestone', 'metrics']);

/** Collects the fields of a STATE.md. */
export function sourceOf(context: DocumentContext): StateSource {
  const { doc } = context;
  const sections = [doc.top, ...allSections(doc.top)];
  const known: Field[] = [];
  const others: Field[] = [];
  let above: { depth: number; kind: SectionKind | undefined } = { depth: 0, kind: undefined };
  for (const section of sections) {
    const own = section.depth <= 1 ? 'position' : sectionKind(section.title);
    const kind = own ?? (section.depth > above.depth ? above.kind : undefined);
    if (own !== undefined || section.depth <= above.depth) above = { depth: section.depth, kind: own };
    const found = fieldsIn(
      doc.lines,
      section.depth === 0 ? section.line : section.line + 1,
      ownEndLine(section),
      context.conventions.spoken,
    );
    found.push(...headedField(section, doc.lines));
    if (labelOf(section.title) === 'progress') found.push(...progressOf(section, doc.lines));
    (kind !== undefined && FIELD_SECTIONS.has(kind) ? known : others).push(
      ...found.filter(
        ({ label }) =>
          kind === undefined || FIELD_SECTIONS.has(kind) || label === 'lastActivity' || label === 'milestone',
      ),
    );
  }
  for (const field of [...known, ...others]) if (isResidue(field.value)) reportResidue(context, field);
  const title = sections.find(({ depth }) => depth === 1)?.title ?? '';
  return { context, fields: [...known, ...others], title };
}

/** Template text such as `[Current phase name]` or `{{DATE}}`. */
const isResidue = (value: string): boolean => /^(?:\[[^\]]*[A-Za-z][^\]]*\](?!\()|\{\{[^}]*\}\})\.?$/.test(value);

function reportResidue(context: DocumentContext, { value, line, endLine }: Field): void {
  mark(context, 'filler', { line, endLine });
  report(
    context,
    'placeholder-left',
    `Unexpected template text \`${value}\`, expected a value`,
    { line, endLine },
    { actual: value },
  );
}

/** Labels that stand as headings over their value: `## Current Phase`, `## Status`. */
const HEADED = new Set(['phase', 'plan', 'status', 'lastActivity', 'focus', 'stoppedAt']);

/** The one line below such a heading, where it is neither a label nor a list, a table or more than a line. */
function headedField(section: Section, lines: readonly string[]): Field[] {
  const label = section.depth < 2 ? undefined : labelOf(section.title);
  if (label === undefined || !HEADED.has(label)) return [];
  const own = lines.slice(section.line, ownEndLine(section));
  const at = own.findIndex((line) => line.trim() !== '');
  const value = plainInline(own[at]?.trim() ?? '');
  const isValue = value !== '' && value.length <= 200 && !/^(?:[|>#<`~]|[-+*]\s|[\p{L} ]{2,30}[:：]\s)/u.test(value);
  const alone = (own[at + 1] ?? '').trim() === '';
  const line = section.line + at + 1;
  return isValue && alone ? [{ label, value, line, endLine: line }] : [];
}

/** A section headed Progress whose bars stand without a label; a bar for one phase is not the milestone's. */
function progressOf(section: Section, lines: readonly string[]): Field[] {
  const endLine = ownEndLine(section);
  const bars = lines
    .slice(section.line, endLine)
    .filter((line) => /\d\s*(?:%|\/\s*\d)/.test(line) && !/(?:phase|objective)\s*\d|\[[ x]\]|^\s*\|/i.test(line));
  return bars.length === 0 ? [] : [{ label: 'progress', value: bars.join('\n'), line: section.line + 1, endLine }];
}

/** A scalar of the frontmatter that is no placeholder. */
export function scalar({ context }: StateSource, key: string): string | undefined {
  const value: Yaml | undefined = context.doc.frontmatter.data[key];
  return typeof value === 'string' && !/^(?:null|~|<.*>)$/i.test(value.trim()) ? present(value) : undefined;
}

/** The lines of a key of the frontmatter. */
export const keyLines = ({ context }: StateSource, key: string): Lines => ({
  line: context.doc.frontmatter.lineOf[key] ?? context.doc.frontmatter.line,
});
