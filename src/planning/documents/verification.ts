import { type DocumentContext, factAt } from '../context.ts';
import { fold } from '../dialects/fold.ts';
import { dayIn } from '../markdown/dates.ts';
import { present } from '../markdown/tables.ts';
import { bodyLabels } from './body-labels.ts';

/** Reads a VERIFICATION, UAT or VALIDATION of a phase: its outcome and day (formats.md 7.3). */
export function parseVerification(context: DocumentContext): void {
  const { doc, phase, milestone, kind } = context;
  const status = said(context, ['status', 'verdict', 'result', 'overall status', 'outcome'])?.toLowerCase();
  const day = dayIn(
    said(context, ['verified', 'updated', 'completed', 'date', 'validated', 'tested', 'created', 'started']),
  );
  if (status === undefined || phase === undefined) return;
  const line = doc.frontmatter.line || 1;
  const origin = factAt(context, { line, endLine: doc.frontmatter.endLine || line });
  const score = said(context, ['score']);
  const passed = /^(?:✅\s*)?(?:pass(?:ed)?|verified|complete[d]?|goal achieved)(?![\p{L}_])/u.test(status);
  if (kind === 'verification') {
    const done = passed ? true : /gaps?_?[ -]?found|failed/.test(status) ? false : undefined;
    context.facts.phases.push({
      number: phase,
      milestone,
      done,
      completedOn: passed ? day : undefined,
      place: 'verification',
      origin,
    });
  }
  if (day !== undefined)
    context.facts.activity.push({
      date: day,
      kind,
      text: [
        `Phase ${phase} ${NAMES[kind] ?? kind}: ${status.replaceAll('_', ' ')}`,
        ...(score === undefined ? [] : [score]),
      ].join(', '),
      origins: [origin],
    });
}

const NAMES: Partial<Record<DocumentContext['kind'], string>> = {
  verification: 'verification',
  uat: 'acceptance test',
  validation: 'validation',
};

/** The first of these fields that says something, in the frontmatter or in the first lines of the body. */
function said({ doc }: DocumentContext, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = doc.frontmatter.entries.find(({ key }) => fold(key) === name)?.value;
    const text = value?.kind === 'text' ? present(value.text) : undefined;
    if (text !== undefined) return text;
  }
  const from = doc.frontmatter.endLine + 1;
  const labels = bodyLabels(doc.lines, (label) => names.includes(fold(label)), from, from + 20);
  return names
    .map((name) => present(labels.find(({ label }) => fold(label) === name)?.value))
    .find((text) => text !== undefined);
}
