import { type DocumentContext, factAt, mark } from '../context.ts';
import type { MilestoneFact } from '../facts.ts';
import type { FieldEntry, ItemEntry } from '../markdown/outline.ts';
import { present } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';

/** What the tool wrote where it failed to extract a sentence (formats.md 6.1): a label, a task heading, nothing. */
const JUNK =
  /^(?:(?:one-?liner|status|plan|phase|task \d+|goal|objective|summary|result|duration|completed|date|tasks?|commits?)\s*[:：]?|\(none recorded\)|none|\d+\.\s*\[?rule \d.*|\[rule \d.*|[\p{L}\d .,–—()/+-]{1,80}[:：])$/iu;

/** An item of a milestone's accomplishments. Extraction failures are filler. */
export function addAccomplishment(context: DocumentContext, fact: MilestoneFact, entry: ItemEntry | FieldEntry): void {
  const text = present(plainInline(entry.markdown).replace(/^(?:one-?liner)\s*[:：]\s*(?=\S)/i, ''));
  if (text === undefined || JUNK.test(text)) {
    mark(context, 'filler', entry);
    return;
  }
  factAt(context, entry);
  if (entry.indent > 1 && fact.accomplishments !== undefined && fact.accomplishments.length > 0)
    fact.accomplishments.push(`${fact.accomplishments.pop() ?? ''} ${text}`);
  else fact.accomplishments = [...(fact.accomplishments ?? []), text];
}

/** A figure of a milestone: `Label: value`, `49 files modified`, or a sentence. */
export function addStat(context: DocumentContext, fact: MilestoneFact, entry: ItemEntry | FieldEntry): void {
  const stats =
    entry.kind === 'field' && present(entry.value) !== undefined
      ? [{ label: entry.label, value: plainInline(entry.value) }]
      : statsOf(plainInline(entry.markdown));
  if (stats.length === 0) return;
  factAt(context, entry);
  fact.stats = [...(fact.stats ?? []), ...stats];
}

/** A bullet that begins with a figure may list several; any other is a sentence. */
const statsOf = (text: string): { label: string; value: string }[] =>
  /^[~+±−<>-]{0,2}\d/.test(text) ? splitStats(text) : [readStat(text)].filter((stat) => stat !== undefined);

/** One line of figures split where commas or dots part them, but not in brackets: `30 commits, 42 files, +10,425/-29 lines`. */
export const splitStats = (line: string): { label: string; value: string }[] =>
  partsOf(line)
    .map((part) => readStat(part.trim()))
    .filter((stat) => stat !== undefined);

function partsOf(line: string): string[] {
  const parts: string[] = [];
  let open = 0;
  for (const [at, piece] of line.split(/(,\s(?=[~+±−-]?\d)|\s[·|]\s|;\s)/).entries()) {
    if (at === 0 || (at % 2 === 0 && open <= 0)) parts.push(piece);
    else if (open > 0) parts.push(`${parts.pop() ?? ''}${piece}`);
    open += piece.split('(').length - piece.split(')').length;
  }
  return parts;
}

export function readStat(text: string): { label: string; value: string } | undefined {
  const match = /^([~+±−<>-]{0,2}\d[\d.,kKM]*(?:\s?[/→–-]\s?[~+±−-]?\d[\d.,kKM]*)?%?)\s+(\p{L}.*)$/su.exec(text);
  if (match !== null) return { label: match[2] ?? '', value: match[1] ?? '' };
  return present(text) === undefined ? undefined : { label: 'Note', value: text };
}
