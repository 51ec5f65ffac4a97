import { type DocumentContext, factAt } from '../context.ts';
import { isSummaryLabel, summaryField } from '../dialects/summaries.ts';
import { present } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { bodyDecisions } from '../sections/summary-decisions.ts';
import { listedDecisions } from '../sections/frontmatter-decisions.ts';
import { bodyLabels } from './body-labels.ts';
import { objectiveOf } from './plan.ts';
import { summaryFields } from './summary-fields.ts';
import { readTimes } from './summary-times.ts';

/** `001-slug`, `260312-k4f-slug`, `260506-001-slug`, `20260511-slug`. */
const FOLDER = /(?:^|\/)quick\/(\d{6}-(?:[a-z0-9]{3}|\d{3})(?=-)|\d{1,8}[a-z]?)-?([^/]*)\//;

/** Reads a file of a quick task's folder: the plan gives its title, the summary its day and decisions (formats.md 8). */
export function parseQuick(context: DocumentContext): void {
  const { doc, inner } = context;
  const [, id] = FOLDER.exec(inner) ?? [];
  const isSummary = /SUMMARY\.md$/i.test(inner);
  if (id === undefined || !/(?:PLAN|JOB|TRD|SUMMARY)\.md$/i.test(inner)) return;
  const fields = summaryFields(doc.frontmatter.entries);
  const labels = bodyLabels(doc.lines, isSummaryLabel, doc.frontmatter.endLine + 1);
  const { completedOn } = isSummary ? readTimes(fields, labels) : { completedOn: undefined };
  const title = titleOf(context);
  if (title !== undefined)
    context.facts.quickTasks.push({
      id,
      description: title.text,
      date: completedOn,
      origins: [factAt(context, title)],
    });
  if (!isSummary) return;
  const listed = fields
    .get('decisions')
    ?.map(({ node }) => listedDecisions(node))
    .find((list) => list.length > 0);
  for (const { line, endLine, ...said } of listed ?? bodyDecisions(doc.lines, doc.frontmatter.endLine + 1)) {
    context.facts.decisions.push({ ...said, decidedOn: completedOn, origin: factAt(context, { line, endLine }) });
  }
  const oneLiner = labels.find(({ label }) => summaryField(label) === 'oneLiner');
  if (completedOn === undefined || title === undefined) return;
  context.facts.activity.push({
    date: completedOn,
    kind: 'quick',
    text: present(oneLiner?.value) ?? title.text,
    origins: [factAt(context, oneLiner ?? title)],
  });
}

interface Title {
  text: string;
  line: number;
  endLine: number;
}

const LEAD =
  /^(?:(?:phase\s+)?quick(?:[ -](?:task|fix))?|task|plan|summary|job)?[\s#:]*(?:(?:plan\s+)?\d[\w.-]*)?\s*(?:plan|summary|job)?\s*[:：—–-]\s*/i;

const withoutLead = (title: string): string => title.slice((LEAD.exec(title.slice(0, 200))?.[0] ?? '').length);

/** The first heading, a title in the frontmatter, or the first line of the objective. */
function titleOf({ doc }: DocumentContext): Title | undefined {
  const heading = doc.headings.find(({ depth }) => depth === 1);
  const text =
    heading === undefined ? undefined : present(withoutLead(heading.text).replace(/\s*[-–—:(]?\s*summary\)?$/i, ''));
  if (heading !== undefined && text !== undefined && /\p{L}{3}/u.test(text))
    return { text, line: heading.line, endLine: heading.line };
  const entry = doc.frontmatter.entries.find(({ key }) => /^(?:title|description|name|task)$/i.test(key));
  const stated = entry?.value.kind === 'text' ? present(plainInline(entry.value.text)) : undefined;
  if (entry !== undefined && stated !== undefined) return { text: stated, line: entry.line, endLine: entry.endLine };
  return objectiveOf(doc.lines);
}
