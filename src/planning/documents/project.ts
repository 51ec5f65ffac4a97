import { type DocumentContext, factAt } from '../context.ts';
import { sectionKind } from '../dialects/headings.ts';
import type { ProjectFacts } from '../facts.ts';
import { allSections, type Section } from '../markdown/sections.ts';
import { present } from '../markdown/tables.ts';
import { plainText } from '../markdown/text.ts';
import { readDecisions } from '../sections/decisions.ts';
import { fieldOf, fieldsIn } from '../sections/fields.ts';
import { claimOfLabel, claimOfSentence } from '../sections/milestone-claim.ts';
import { readMilestoneList } from '../sections/milestone-list.ts';

/** Reads PROJECT.md (formats.md 5): name, purpose, current milestone, key decisions, lists of milestones. */
export function parseProject(context: DocumentContext): void {
  const sections = allSections(context.doc.top);
  context.facts.project = readProject(context, sections);
  for (const section of sections) visit(context, section);
}

function visit(context: DocumentContext, section: Section): void {
  const kind = sectionKind(section.title);
  if (kind === 'decisions' && section.depth > 1)
    for (const each of [section, ...plainChildren(section)]) readDecisions(context, each, { lists: 'unless-table' });
  if (kind === 'milestones') readMilestoneList(context, section, 'project', undefined);
  if (kind === 'shipped-milestones') readMilestoneList(context, section, 'project', 'shipped');
}

/** Sub-sections that go on with the section: those that no table knows. */
const plainChildren = (section: Section): Section[] =>
  section.sections
    .filter(({ title }) => sectionKind(title) === undefined)
    .flatMap((child) => [child, ...plainChildren(child)]);

function readProject(context: DocumentContext, sections: readonly Section[]): ProjectFacts {
  const { doc } = context;
  const fields = fieldsIn(doc.lines, doc.frontmatter.endLine + 1, doc.lines.length, context.conventions.spoken);
  const coreValue = fieldOf(fields, 'coreValue');
  if (coreValue !== undefined) factAt(context, coreValue);
  return {
    name: nameOf(sections),
    coreValue: present(coreValue?.value) ?? firstText(context, sections, 'core-value'),
    description: firstText(context, sections, 'description'),
    milestone: readCurrent(context, sections),
  };
}

function nameOf(sections: readonly Section[]): string | undefined {
  const title = sections
    .find(({ depth }) => depth === 1)
    ?.title.replace(/^(?:project|projekt|proyecto|projeto|projet)\s*[:—–-]\s*/i, '');
  return title === undefined || /^project(?:\.md)?$/i.test(title) ? undefined : present(title);
}

function firstText(
  context: DocumentContext,
  sections: readonly Section[],
  kind: 'core-value' | 'description',
): string | undefined {
  const node = sections.find(({ title }) => sectionKind(title) === kind)?.body.find(({ type }) => type === 'paragraph');
  if (node === undefined) return undefined;
  factAt(context, { line: node.position?.start.line ?? 1, endLine: node.position?.end.line });
  return present(plainText(node));
}

/** `## Current Milestone: v1.1 Name`, or a section of that name whose first line names it. */
function readCurrent(context: DocumentContext, sections: readonly Section[]): ProjectFacts['milestone'] {
  for (const section of sections.filter(({ title }) => sectionKind(title) === 'current-milestone')) {
    const rest = section.title.replace(
      /^.*?(?:milestone|meilenstein|hito|marco|jalon|веха|마일스톤|里程碑)(?:\s+actual|\s+atual|\s+actuel)?\s*[:：—–-]?\s*/iu,
      '',
    );
    const named = rest === '' ? undefined : claimOfLabel(rest);
    if (named !== undefined) return { ...named, origin: factAt(context, { line: section.line }) };
    const at = context.doc.lines.findIndex((line, index) => index >= section.line && line.trim() !== '');
    const claim =
      at < 0 || at >= section.endLine
        ? undefined
        : claimOfSentence((context.doc.lines[at] ?? '').replace(/^\s*[-*]\s+/, ''));
    if (claim !== undefined) return { ...claim, origin: factAt(context, { line: at + 1 }) };
  }
  return undefined;
}
