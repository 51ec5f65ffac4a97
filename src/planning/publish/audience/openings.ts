import { sectionKind, type SectionKind } from '../../dialects/headings.ts';
import { fold } from '../../dialects/fold.ts';
import { plainInline } from '../../markdown/text.ts';

/** Something that begins a part of a document, and what ends that part. */
export type Opening =
  | { title: string; depth: number }
  /** A label in bold, and what stands before it on its line. */
  | { title: string; lead: string }
  /** Ends with a line that has this. */
  | { title: string; until: string };

/**
 * What a line opens, read as generously as any reader of the line could: a heading of either form, also in a quote, a list or code,
 * a label in bold, a tag, the summary of a fold.
 */
export function openingAt(line: string, next: string | undefined): Opening | undefined {
  const heading = headingAt(line, next);
  if (heading !== undefined) return heading;
  const label = /^((?:[\s>+-]|\* )*)(?:\*\*|__)([^*_]{1,200})(?:\*\*|__)/.exec(line);
  if (label !== null) return { title: label[2] ?? '', lead: label[1] ?? '' };
  const summary = /<summary[^>]{0,100}>([^<]{1,200})/i.exec(line)?.[1];
  if (summary !== undefined) return { title: summary, until: '</details' };
  const tag = /^\s*<([a-z][\w-]{0,60})>/i.exec(line)?.[1];
  return tag === undefined ? undefined : { title: tag.replace(/[-_]/g, ' '), until: `</${tag}` };
}

/** Whether a line surely ends what opens at another: a heading on its own line of no lower level, or a label of the same list. */
export function endsWith(line: string, opening: Opening): boolean {
  const heading = /^ {0,3}(#{1,6})\s+\S/.exec(line)?.[1]?.length;
  if (heading !== undefined) return !('depth' in opening) || heading <= opening.depth;
  const next = 'lead' in opening ? openingAt(line, undefined) : undefined;
  return next !== undefined && 'lead' in next && 'lead' in opening && next.lead === opening.lead;
}

function headingAt(line: string, next: string | undefined): { title: string; depth: number } | undefined {
  const atx = /^[\s>*+-]*(#{1,6})\s+(.*)$/.exec(line);
  if (atx !== null) return { title: (atx[2] ?? '').replaceAll('#', ' '), depth: atx[1]?.length ?? 1 };
  if (next === undefined || line.trim() === '' || /^(?: {4}|\t)/.test(line)) return undefined;
  const rule = /^ {0,3}(?:=+|-+)\s*$/.exec(next)?.[0].trim();
  return rule === undefined ? undefined : { title: line, depth: rule.startsWith('=') ? 1 : 2 };
}

const UNTITLED: readonly (SectionKind | undefined)[] = [undefined, 'other', 'one-decision'];

/**
 * Makes the test whether a title is one of these headings: written alike but for case, marks and numbering, beginning alike where the
 * heading ends in `*`, or another name of the same kind of section, as `Blockers/Concerns` is of `Blockers`.
 */
export function titleTest(headings: readonly string[]): (title: string) => boolean {
  const wanted = headings.map((heading) => ({
    text: folded(heading.replace(/\*+$/, '')),
    open: heading.endsWith('*'),
    kind: sectionKind(heading),
  }));
  const known = new Map<string, boolean>();
  return (title) => {
    const seen = known.get(title);
    if (seen !== undefined) return seen;
    const text = folded(plainInline(title.slice(0, 300)));
    const kind = sectionKind(text);
    const found = wanted.some(
      (each) =>
        each.text === text ||
        (each.open && text.startsWith(each.text)) ||
        (each.kind === kind && !UNTITLED.includes(kind)),
    );
    known.set(title, found);
    return found;
  };
}

const folded = (title: string): string => fold(title).replace(/^\d[\d.]*\s+/, '');
