import { type DocumentContext, factAt } from '../context.ts';
import { plainInline } from '../markdown/text.ts';
import { planOfContext } from './plan-of.ts';
import { planTitle } from './plan-title.ts';
import { requirementsOf } from './summary.ts';
import { firstText, summaryFields, textsOf } from './summary-fields.ts';

/** Reads a PLAN file: which plan it is, what it is for, how many tasks it has (formats.md 7.1). */
export function parsePlan(context: DocumentContext): void {
  const { doc } = context;
  const { entries } = doc.frontmatter;
  const file = planOfContext(context, entries);
  if (file === undefined) return;
  const fields = summaryFields(entries);
  const line = doc.frontmatter.line || 1;
  context.facts.plans.push({
    place: 'plan-file',
    phase: file.phase,
    id: file.id,
    stem: file.stem,
    loose: file.loose,
    folder: context.folder,
    title: firstText(fields.get('title'))?.text ?? planTitle(context) ?? objectiveOf(doc.lines)?.text,
    void: /superseded|cancelled|canceled/i.test(firstText(fields.get('status'))?.text ?? ''),
    tasks: taskCount(doc.lines),
    requirements: requirementsOf(textsOf(fields.get('requirements'))),
    tags: textsOf(fields.get('tags')),
    origin: factAt(context, { line, endLine: doc.frontmatter.endLine || line }),
  });
}

/** The first line inside `<objective>`. */
export function objectiveOf(lines: readonly string[]): { text: string; line: number; endLine: number } | undefined {
  const open = lines.findIndex((line) => /^\s*<(?:objective|goal)>/i.test(line));
  if (open < 0) return undefined;
  const same = (lines[open] ?? '')
    .replace(/^\s*<\w+>/, '')
    .replace(/<\/\w+>.*$/, '')
    .trim();
  const at = same === '' ? lines.findIndex((line, index) => index > open && line.trim() !== '') : open;
  const text = same === '' ? (lines[at] ?? '').trim() : same;
  return text === '' || text.startsWith('<') ? undefined : { text: plainInline(text), line: at + 1, endLine: at + 1 };
}

/** The number of `<task` tags, else of `## Task N` headings. */
function taskCount(lines: readonly string[]): number | undefined {
  const tags = lines.filter((line) => /^\s*<task[\s>]/i.test(line)).length;
  const count = tags > 0 ? tags : lines.filter((line) => /^#{2,4}\s+Task\s+\d/i.test(line)).length;
  return count === 0 ? undefined : count;
}
