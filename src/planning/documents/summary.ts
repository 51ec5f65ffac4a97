import { type DocumentContext, factAt, mark, report } from '../context.ts';
import { isSummaryLabel, summaryField } from '../dialects/summaries.ts';
import { readFrontmatter } from '../markdown/frontmatter.ts';
import { present } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import type { YamlEntry } from '../markdown/yaml-nodes.ts';
import { bodyDecisions, type Said } from '../sections/summary-decisions.ts';
import { type Union, unionOf } from '../sections/summary-union.ts';
import { listedDecisions } from '../sections/frontmatter-decisions.ts';
import { type BodyLabel, bodyLabels } from './body-labels.ts';
import { planOfContext } from './plan-of.ts';
import { planTitle } from './plan-title.ts';
import { countOf, firstText, leadingCount, summaryFields, textsOf } from './summary-fields.ts';
import { readTimes } from './summary-times.ts';

/** Reads the SUMMARY of a plan: when it was done, how long it took, what it decided and completed (formats.md 7.2). */
export function parseSummary(context: DocumentContext): void {
  const { doc } = context;
  const entries = frontEntries(context);
  const fields = summaryFields(entries);
  const labels = bodyLabels(doc.lines, isSummaryLabel, doc.frontmatter.endLine + 1);
  const said = (field: string) => labels.filter(({ label }) => summaryField(label) === field);
  const { duration, completedOn, unread } = readTimes(
    fields,
    labels,
    doc.lines.slice(doc.frontmatter.endLine, doc.frontmatter.endLine + 12),
  );
  const file = planOfContext(context, entries);
  const status = firstText(fields.get('status'))?.text ?? '';
  const isVoid = /\b(?:halted|superseded|abandoned|aborted)\b/i.test(status);
  const { listed, beside, again } = decisionsOf(
    context,
    fields.get('decisions')?.map(({ node }) => listedDecisions(node)) ?? [],
  );
  for (const decision of listed) addDecision(context, decision, file, completedOn);
  for (const decision of beside) addDecision(context, { ...decision, besides: true }, file, completedOn);
  for (const { line, endLine, lastLine = endLine } of again) mark(context, 'facts', { line, endLine: lastLine });
  if (unread !== undefined && /\d/.test(unread.text))
    report(
      context,
      'duration-unreadable',
      `Unexpected duration \`${unread.text}\`, expected one such as \`25min\` or \`1h 5m\``,
      { line: unread.line },
      { actual: unread.text },
    );
  const oneLiner = oneLinerOf(context, firstText(fields.get('oneLiner'))?.text, labels);
  const title = planTitle(context);
  const line = doc.frontmatter.line || 1;
  const origin = factAt(context, { line, endLine: doc.frontmatter.endLine || line });
  if (completedOn !== undefined && !isVoid) {
    const text = oneLiner ?? title;
    if (text !== undefined) context.facts.activity.push({ date: completedOn, kind: 'plan', text, origins: [origin] });
  }
  if (file === undefined) return;
  context.facts.plans.push({
    place: 'summary-file',
    phase: file.phase,
    id: file.id,
    stem: file.stem,
    loose: file.loose,
    folder: context.folder,
    title: title ?? present(firstText(fields.get('title'))?.text),
    done: !isVoid,
    void: isVoid,
    minutes: duration?.minutes,
    minutesGuessed: duration?.guessed,
    approximate: duration?.approximate,
    tasks:
      countOf(fields.get('tasks')) ??
      said('tasks')
        .map(({ value }) => leadingCount(value))
        .find((count) => count !== undefined),
    files:
      countOf(fields.get('files')) ??
      said('files')
        .map(({ value }) => leadingCount(value))
        .find((count) => count !== undefined) ??
      keyFiles(entries),
    completedOn,
    requirements: requirementsOf(textsOf(fields.get('requirements'))),
    tags: textsOf(fields.get('tags')).map(plainInline),
    origin,
  });
}

/** The frontmatter; where there is none, a YAML block of the body that was meant as it. */
function frontEntries({ doc }: DocumentContext): YamlEntry[] {
  if (doc.frontmatter.endLine > 0) return doc.frontmatter.entries;
  for (const [index, line] of doc.lines.entries()) {
    if (!/^```ya?ml\s*$/.test(line) || !/^---\s*$/.test(doc.lines[index + 1] ?? '')) continue;
    return readFrontmatter(doc.lines.slice(index + 1), index + 1).entries;
  }
  return [];
}

/** The frontmatter's list where there is one, and what the body has beside it; else the body's section (SCHEMA, `summaries`). */
function decisionsOf({ doc }: DocumentContext, lists: readonly Said[][]): Union {
  const listed = lists.find((list) => list.length > 0);
  const inBody = bodyDecisions(doc.lines, doc.frontmatter.endLine + 1);
  return listed === undefined ? { listed: inBody, beside: [], again: [] } : unionOf(listed, inBody);
}

function addDecision(
  context: DocumentContext,
  { line, endLine, lastLine, besides, ...said }: Said & { besides?: boolean },
  file: { phase: string; id: string } | undefined,
  decidedOn: string | undefined,
): void {
  if (lastLine !== undefined) mark(context, 'facts', { line, endLine: lastLine });
  context.facts.decisions.push({
    ...said,
    phase: file?.phase ?? context.phase,
    plan: file?.id,
    milestone: context.milestone,
    decidedOn,
    origin: { ...factAt(context, { line, endLine }), ...(besides === true ? { kind: 'summary-body' } : {}) },
  });
}

/** The sentence that says what was done: a key, a label, or the bold line below the title. */
function oneLinerOf(
  { doc }: DocumentContext,
  stated: string | undefined,
  labels: readonly BodyLabel[],
): string | undefined {
  const label = labels.find((each) => summaryField(each.label) === 'oneLiner');
  const text = present(stated) ?? present(label?.value);
  if (text !== undefined) return plainInline(text);
  const from = doc.headings.find(({ depth }) => depth === 1)?.line ?? doc.lines.length;
  const start = doc.lines.findIndex((line, index) => index >= from && line.trim() !== '');
  const end = doc.lines.findIndex((line, index) => index > start && line.trim() === '');
  const paragraph =
    start < 0
      ? ''
      : doc.lines
          .slice(start, end < 0 ? undefined : end)
          .join(' ')
          .trim();
  return /^\*\*[^*]+\*\*$/.test(paragraph) ? present(plainInline(paragraph)) : undefined;
}

function keyFiles(entries: readonly YamlEntry[]): number | undefined {
  const files = entries.find(({ key }) => /^key[-_]files$/i.test(key))?.value;
  if (files === undefined || files.kind === 'text') return undefined;
  const count =
    files.kind === 'list'
      ? files.items.length
      : files.entries.reduce((sum, { value }) => sum + (value.kind === 'list' ? value.items.length : 0), 0);
  return count === 0 ? undefined : count;
}

const REQUIREMENT = /^[*_`]*([A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*-?\d+(?:\.\d+)?[a-z]?)(?![A-Za-z0-9])/;
/** The ids at the start of each text. */
export const requirementsOf = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => REQUIREMENT.exec(text.trim().slice(0, 80))?.[1] ?? [])),
];
