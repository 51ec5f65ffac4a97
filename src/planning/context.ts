import type { Diagnostic, Ledger, Origin } from '../model/index.ts';
import { type Conventions, noConventions } from './conventions.ts';
import type { Facts, Place } from './facts.ts';
import { noFacts } from './facts.ts';
import type { MarkdownDocument } from './markdown/read.ts';
import { rules, type RuleId } from './rules/index.ts';

/** 1-based lines, both inclusive. */
export interface Lines {
  line: number;
  endLine?: number | undefined;
}

type Mark = keyof Ledger;

/** What a document parser reads from and writes to: the document, its facts, its diagnostics, its coverage. */
export interface DocumentContext extends Place {
  path: string;
  doc: MarkdownDocument;
  conventions: Conventions;
  facts: Facts;
  diagnostics: Diagnostic[];
  /** What became of each line, by index; undefined is prose. */
  marks: (Mark | undefined)[];
}

export function createContext(
  path: string,
  place: Place,
  doc: MarkdownDocument,
  conventions: Conventions = noConventions,
): DocumentContext {
  return { ...place, path, doc, conventions, facts: noFacts(), diagnostics: [], marks: [] };
}

/** The origin of lines of this document. Marks them as read into facts. */
export function factAt(context: DocumentContext, { line, endLine }: Lines): Origin {
  mark(context, 'facts', { line, endLine });
  return originAt(context, { line, endLine });
}

/** The origin of lines of this document, without a mark. */
export function originAt(context: DocumentContext, { line, endLine }: Lines): Origin {
  return {
    path: context.path,
    line,
    ...(endLine !== undefined && endLine > line ? { endLine } : {}),
    kind: context.kind,
  };
}

/** Notes what became of lines; a line read into facts stays so. */
export function mark(context: DocumentContext, as: Mark, { line, endLine }: Lines): void {
  for (let at = line; at <= (endLine ?? line); at++) if (context.marks[at] !== 'facts') context.marks[at] = as;
}

/** Adds a diagnostic; its severity is the rule's. The message says what was found and what was expected, without the place. */
export function report(
  context: DocumentContext,
  ruleId: RuleId,
  message: string,
  lines: Lines,
  detail: Pick<Diagnostic, 'actual' | 'expected' | 'note'> = {},
): void {
  context.diagnostics.push({
    ruleId,
    severity: rules[ruleId].severity,
    message,
    origins: [originAt(context, lines)],
    ...detail,
  });
}
