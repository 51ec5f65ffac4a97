import { type DocumentContext, factAt } from '../context.ts';
import { dayIn } from '../markdown/dates.ts';
import { contextDecisions } from '../sections/context-decisions.ts';
import { bodyLabels } from './body-labels.ts';

const DATES = /^(?:gathered|date|created|date captured|discussed|updated|started|datum|data|fecha|дата|날짜|日期)$/i;

/** Reads a phase's CONTEXT.md: what was decided before planning (formats.md 7.3). */
export function parseContext(context: DocumentContext): void {
  const { doc, phase, milestone } = context;
  const from = doc.frontmatter.endLine + 1;
  const decidedOn = documentDay(context);
  for (const { line, endLine, ...said } of contextDecisions(doc.lines, from)) {
    context.facts.decisions.push({ ...said, phase, milestone, decidedOn, origin: factAt(context, { line, endLine }) });
  }
}

/** The day that a document says it was written on: a label of its first lines, or its frontmatter. */
export function documentDay({ doc }: DocumentContext): string | undefined {
  const from = doc.frontmatter.endLine + 1;
  const stated = doc.frontmatter.entries.find(({ key }) => DATES.test(key))?.value;
  const day = stated?.kind === 'text' ? dayIn(stated.text) : undefined;
  return (
    day ??
    bodyLabels(doc.lines, (label) => DATES.test(label), from, from + 25)
      .map(({ value }) => dayIn(value))
      .find((each) => each !== undefined)
  );
}
