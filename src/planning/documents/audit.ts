import { type DocumentContext, factAt, originAt, report } from '../context.ts';
import { dayIn } from '../markdown/dates.ts';
import type { Yaml } from '../markdown/frontmatter.ts';
import { type Entry, type HeadingEntry, outlineOf } from '../markdown/outline.ts';
import { present } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';

/** Reads a milestone audit: status, day and scores from its frontmatter, else from the labels of its body (formats.md 6.3). */
export function readAudit(context: DocumentContext): void {
  const { frontmatter } = context.doc;
  const entries = outlineOf(
    context.doc.lines,
    frontmatter.endLine + 1,
    Math.min(context.doc.lines.length, frontmatter.endLine + 400),
  );
  const fields = new Map(
    entries
      .flatMap((entry): [string, Field][] => (entry.kind === 'field' ? [[entry.label.toLowerCase(), entry]] : []))
      .reverse(),
  );
  const said =
    text(frontmatter.data.status ?? frontmatter.data.result) ??
    value(fields, ['status', 'overall status', 'result', 'verdict', 'audit status', 'overall', 'final verdict']) ??
    verdict(entries);
  const status = auditStatus(said);
  const lines =
    frontmatter.line > 0
      ? { line: frontmatter.line, endLine: frontmatter.endLine }
      : (fields.get('status') ?? { line: 1, endLine: 1 });
  if (status === undefined) {
    report(
      context,
      'field-unreadable',
      `Unexpected audit without a status, expected "status: passed" or "**Status:** PASSED"`,
      lines,
      said === undefined ? {} : { actual: said },
    );
  }
  const milestone =
    text(frontmatter.data.milestone ?? frontmatter.data.version) ??
    value(fields, ['milestone', 'version']) ??
    titleVersion(entries) ??
    context.milestone ??
    fileVersion(context.inner);
  const auditedOn = dayIn(
    text(frontmatter.data.audited ?? frontmatter.data.audited_at ?? frontmatter.data.date) ??
      value(fields, ['audited', 'audit date', 'date', 'audited on']),
  );
  const scores = scoresOf(frontmatter.data.scores);
  const version = milestone === undefined ? undefined : auditVersion(milestone);
  context.facts.audits.push({
    status: status ?? 'unknown',
    ...(version === undefined ? {} : { milestone: version }),
    ...(auditedOn === undefined ? {} : { auditedOn }),
    ...(scores === undefined ? {} : { scores }),
    origins: [status === undefined ? originAt(context, lines) : factAt(context, lines)],
  });
}

/** How a verdict begins that stands in a sentence; other sentences tell a story. */
const VERDICT =
  /^\W*(?:(?:conditional(?:ly)?|all|overall)\W+)?(?:pass|fail|gaps?|partial|condition|tech|complet|shipped|ready|not ready|approved|accepted|blocked|satisf|success|closed|no[- ]go|go\b|human)/iu;

/** `v1.4 is complete as a milestone.`, `The milestone has passed.` */
const SENTENCE =
  /^(?:(?:the|this)\s)?(?:milestone\s)?(?:v?\d[\d.]*\d\s)?(?:is|has|was)\s(?:now\s)?(complete[d]?|passed|shipped|accepted|approved|failed|blocked)(?!\p{L})/iu;

/** The first words below a heading `Verdict`, or behind it: `## Verdict: PASSED`. */
function verdict(entries: readonly Entry[]): string | undefined {
  for (const [at, heading] of entries.entries()) {
    const said =
      heading.kind === 'heading' && VERDICT_HEADING.test(heading.text) ? under(heading, entries[at + 1]) : undefined;
    if (said !== undefined) return said;
  }
  return undefined;
}

const VERDICT_HEADING = /^(?:\d+\.\s*)?(?:final |overall |audit )?(?:verdict|status|result|outcome|conclusion)\b/i;

function under(heading: HeadingEntry, next: Entry | undefined): string | undefined {
  const behind = present(/[:—–-]\s*(.+)$/.exec(heading.text)?.[1]);
  if (behind !== undefined || next?.kind !== 'text') return behind;
  const told = SENTENCE.exec(plainInline(next.markdown))?.[1];
  return (
    told ??
    (VERDICT.test(next.text) ? present(/^\**[^.]{1,60}/.exec(next.markdown)?.[0].replace(/\*/g, '')) : undefined)
  );
}

type Field = Extract<Entry, { kind: 'field' }>;

const text = (yaml: Yaml | undefined): string | undefined => (typeof yaml === 'string' ? present(yaml) : undefined);

const value = (fields: ReadonlyMap<string, Field>, labels: readonly string[]): string | undefined =>
  present(
    plainInline(
      labels.map((label) => fields.get(label)?.value).find((each) => each !== undefined && each !== '') ?? '',
    ),
  );

/** `v1`, `1.0`, `v3.0 Name`, `Milestone v1.0`: the version, with its `v`; a name as it is. */
export function auditVersion(milestone: string): string {
  const match = /(?:^|[^\w.])v?(\d+(?:\.\d+){0,3})(?![\w.]*\w)/i.exec(milestone.trim());
  return match?.[1] === undefined ? milestone.trim() : `v${match[1]}`;
}

const titleVersion = (entries: readonly Entry[]): string | undefined => {
  const title = entries.find((entry) => entry.kind === 'heading');
  return /\bv\d+(?:\.\d+)*/i.exec(title?.text ?? '')?.[0];
};

const fileVersion = (inner: string): string | undefined => /(?:^|[/-])(v\d+(?:\.\d+)*)/i.exec(inner)?.[1];

/** Lower case, words joined by `_`; PASS and PASSED are `passed`. */
export function auditStatus(said: string | undefined): string | undefined {
  const words = /\p{L}[\p{L}\p{N}_ -]*/u
    .exec((said ?? '').replace(/\s(?:—|–|--|-)\s.*$/s, ''))?.[0]
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return words === undefined ? undefined : words.replace(/^pass(?:es)?$/, 'passed').replace(/^fail$/, 'failed');
}

function scoresOf(scores: Yaml | undefined): Record<string, string> | undefined {
  if (scores === null || scores === undefined || typeof scores !== 'object' || Array.isArray(scores)) return undefined;
  const entries = Object.entries(scores).flatMap(([key, score]): [string, string][] =>
    typeof score === 'string' ? [[key, score]] : [],
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
