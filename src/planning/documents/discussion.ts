import { type DocumentContext, factAt } from '../context.ts';
import { columnAt } from '../dialects/columns.ts';
import {
  isAreaSelection,
  isChoiceLabel,
  isContextDecisions,
  isEmptyChoice,
  isNotesLabel,
  isOptionColumn,
  isSelectedColumn,
  withoutAdvice,
} from '../dialects/contexts.ts';
import type { FieldEntry, ItemEntry } from '../markdown/outline.ts';
import { present, type Row } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { saysNoDecision, splitRef } from '../sections/summary-decisions.ts';
import { documentDay } from './phase-context.ts';

interface Choice {
  text: string;
  line: number;
  endLine: number;
  alternatives: string[];
  /** What its option's description says. */
  choice?: string | undefined;
  rationale?: string | undefined;
}

/** Reads a DISCUSSION-LOG: each choice that was made, with the options that were not (formats.md 7.3). */
export function parseDiscussion(context: DocumentContext): void {
  const { doc, phase, milestone } = context;
  const decidedOn = documentDay(context);
  let category: string | undefined;
  /** Depth of the heading below which areas are picked and nothing is decided. */
  let areas: number | undefined;
  let open: Choice[] = [];
  let options: string[] = [];
  /** What was decided is listed below a heading that says so, which repeats the choices above it, or below a label. */
  let isList = false;
  const close = () => {
    for (const { line, endLine, alternatives, ...said } of open) {
      const rejected = alternatives.length === 0 ? {} : { alternatives };
      context.facts.decisions.push({
        ...said,
        ...rejected,
        category,
        phase,
        milestone,
        decidedOn,
        origin: factAt(context, { line, endLine }),
      });
    }
    open = [];
    options = [];
  };
  for (const entry of doc.outline) {
    if (entry.kind === 'heading') {
      close();
      const says = isContextDecisions(entry.text);
      isList = says && context.facts.decisions.length === 0;
      category = says ? undefined : entry.text;
      if (areas !== undefined && entry.depth <= areas) areas = undefined;
      if (areas === undefined && isAreaSelection(entry.text)) areas = entry.depth;
    } else if (areas !== undefined && entry.kind === 'table') {
      options = entry.rows.map(({ cells }) => plainInline(cells[0] ?? '')).filter((area) => area !== '');
    } else if (areas !== undefined && entry.kind === 'field' && isChoiceLabel(entry.label)) {
      open = options.some((area) => entry.value.includes(area)) ? [] : statedChoice(entry, []);
    } else if (entry.kind === 'table' && entry.table.header.some(isOptionColumn)) {
      close();
      ({ chosen: open, options } = readOptions(entry.table.header, entry.rows));
    } else if (entry.kind === 'field' && isChoiceLabel(entry.label)) {
      if (open.length === 0) open = statedChoice(entry, options);
    } else if (entry.kind === 'field' && entry.value === '' && isContextDecisions(entry.label)) {
      isList = true;
    } else if (isList && (entry.kind === 'item' || (entry.kind === 'field' && entry.bullet)) && entry.indent < 2) {
      close();
      open = listed(entry);
    } else if (entry.kind === 'field' && isNotesLabel(entry.label)) {
      const rationale = present(plainInline(entry.value));
      for (const choice of open) choice.rationale ??= rationale;
    }
  }
  close();
}

/** The rows with a mark are chosen; with one of them, the others were turned down. */
function readOptions(header: readonly string[], rows: readonly Row[]): { chosen: Choice[]; options: string[] } {
  const [option, selected] = [header.findIndex(isOptionColumn), header.findIndex(isSelectedColumn)];
  const described = columnAt(header, 'description');
  const read = rows.map(({ cells, line }) => ({
    text: withoutAdvice(plainInline(cells[option] ?? '')),
    choice: described === option ? undefined : present(plainInline(cells[described] ?? '')),
    line,
    endLine: line,
    marked: present(cells[selected]) !== undefined && !/^\s*(?:no|não|✗|❌)/i.test(cells[selected] ?? ''),
  }));
  const options = read.map(({ text }) => text).filter((text) => text !== '' && !isEmptyChoice(text));
  const marked = read.filter((row) => row.marked && row.text !== '' && !isEmptyChoice(row.text));
  const chosen = marked.map(({ text, choice, line, endLine }) => ({
    text,
    choice,
    line,
    endLine,
    alternatives: marked.length === 1 ? options.filter((each) => each !== text) : [],
  }));
  return { chosen, options };
}

/** An item of a list of what was decided: `D-03: text`, `text`. */
function listed({ markdown, line, endLine }: ItemEntry | FieldEntry): Choice[] {
  const { text } = splitRef(plainInline(markdown));
  return saysNoDecision(text) ? [] : [{ text, line, endLine, alternatives: [] }];
}

/** `**User's choice:** text` where no row is marked. */
function statedChoice(
  { value, line, endLine }: { value: string; line: number; endLine: number },
  options: readonly string[],
): Choice[] {
  const text = present(withoutAdvice(plainInline(value)));
  if (text === undefined || isEmptyChoice(text)) return [];
  return [
    {
      text,
      line,
      endLine,
      alternatives: options.filter((option) => !text.toLowerCase().startsWith(option.toLowerCase())),
    },
  ];
}
