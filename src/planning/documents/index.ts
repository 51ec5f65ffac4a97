import { createContext, type DocumentContext, mark } from '../context.ts';
import { type Conventions, innerPath, noConventions } from '../conventions.ts';
import { noFacts, type ParsedDocument, type Place } from '../facts.ts';
import { ledgerOf } from '../ledger.ts';
import { markLeftovers } from '../leftovers.ts';
import { readMarkdown } from '../markdown/read.ts';
import { present } from '../markdown/tables.ts';
import { rules } from '../rules/index.ts';
import type { SourceFile } from '../snapshot.ts';
import { reportOddities } from './oddities.ts';
import { parsers } from './parsers.ts';
import { placeOf } from './place.ts';

/** Reads one file of a planning root, by the conventions of that root: its facts, its diagnostics and what became of its bytes. */
export function parseDocument(
  file: SourceFile,
  root: string,
  conventions: Conventions = noConventions,
): ParsedDocument {
  const place = placeOf(innerPath(file.path, root), conventions.phaseIds);
  if (file.problem !== undefined || file.text.trim() === '') return unreadable(file, place);
  if (!/\.(md|markdown)$/i.test(file.path) && place.kind !== 'handoff')
    return { ...place, path: file.path, blob: file.blob, facts: noFacts(), diagnostics: [], ledger: prose(file) };
  const context = createContext(file.path, place, readMarkdown(file.text), conventions);
  reportOddities(context, file.text);
  const parse = parsers[place.kind];
  if (parse !== undefined) {
    parse(context);
    markLeftovers(context);
    if (context.doc.frontmatter.endLine > 0)
      mark(context, 'facts', { line: 1, endLine: context.doc.frontmatter.endLine });
  }
  return {
    ...place,
    path: file.path,
    blob: file.blob,
    title: titleOf(context),
    facts: context.facts,
    diagnostics: context.diagnostics,
    ledger: ledgerOf(context, file.bytes),
  };
}

/** A plan's own title stands at its head: below are the headings of what it has written. */
const PLAN_HEAD = 60;

/** The first heading of the first level; else a title in the frontmatter, what a plan is for, or the first heading. */
function titleOf({ doc, facts, kind }: DocumentContext): string | undefined {
  const { headings } = doc;
  const last = kind === 'plan' ? doc.frontmatter.endLine + PLAN_HEAD : Infinity;
  const heading = headings.find(({ depth, line }) => depth === 1 && line <= last);
  const stated = doc.frontmatter.entries.findLast(({ key }) => key === 'title')?.value;
  const titles = [
    heading?.text,
    stated?.kind === 'text' ? stated.text : undefined,
    kind === 'plan' || kind === 'summary' ? facts.plans[0]?.title : undefined,
    headings[0]?.text,
  ];
  return titles.map((title) => present(title)).find((title) => title !== undefined);
}

const prose = (file: SourceFile) => ({ facts: 0, prose: file.bytes, filler: 0, left: 0 });

function unreadable(file: SourceFile, place: Place): ParsedDocument {
  const ruleId =
    file.problem === 'binary' ? 'file-binary' : file.problem === 'too-large' ? 'file-too-large' : 'file-empty';
  const message = {
    'file-binary': 'Unexpected binary content, expected UTF-8 text; the file is left out',
    'file-too-large': `Unexpected size of ${String(file.bytes)} bytes, above the limit of one file or of the whole source; the file is left out`,
    'file-empty': 'Unexpected empty file, expected planning text',
  }[ruleId];
  const origins = [{ path: file.path, line: 1, kind: place.kind }];
  const ledger = {
    facts: 0,
    prose: 0,
    filler: ruleId === 'file-empty' ? file.bytes : 0,
    left: ruleId === 'file-empty' ? 0 : file.bytes,
  };
  return {
    ...place,
    path: file.path,
    blob: file.blob,
    facts: noFacts(),
    diagnostics: [{ ruleId, severity: rules[ruleId].severity, message, origins }],
    ledger,
  };
}
