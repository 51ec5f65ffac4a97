import type { DocumentContext, Lines } from '../context.ts';
import { sectionKind, type SectionKind } from '../dialects/headings.ts';
import type { Yaml } from '../markdown/frontmatter.ts';
import { allSections } from '../markdown/sections.ts';
import { present } from '../markdown/tables.ts';
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
    const found = fieldsIn(doc.lines, section.depth === 0 ? section.line : section.line + 1, ownEndLine(section));
    (kind !== undefined && FIELD_SECTIONS.has(kind) ? known : others).push(
      ...found.filter(
        ({ label }) =>
          kind === undefined || FIELD_SECTIONS.has(kind) || label === 'lastActivity' || label === 'milestone',
      ),
    );
  }
  const title = sections.find(({ depth }) => depth === 1)?.title ?? '';
  return { context, fields: [...known, ...others], title };
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
