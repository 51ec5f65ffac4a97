import { type Label, labelOf } from '../dialects/labels.ts';
import type { Spoken } from '../dialects/registry.ts';
import { splitRow } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';

/** A label line such as `**Status:** Ready to plan`, with the lines its value runs over. */
export interface Field {
  label: Label;
  /** Plain text of the value; may be empty. */
  value: string;
  line: number;
  endLine: number;
}

const LABEL = /^\s{0,7}(?:[-*+]\s+)?(?:\|\s*)?([*_]{0,3}[^:：|*_]{2,40}[*_]{0,3})\s*[:：]\s*(.*)$/u;

/**
 * The known label lines among the lines of a section: plain, bold, behind a bullet, or as rows of a two-column table
 * (formats.md 9.1 A, C, D, F). Values go on in indented lines and in lines that begin in the middle of a sentence; a fenced
 * block after an empty value is its value (trap 6). `spoken` are the dialects of the root. Other fenced code is left out.
 */
export function fieldsIn(lines: readonly string[], from: number, to: number, spoken?: Spoken): Field[] {
  const fields: Field[] = [];
  let fence: string | undefined;
  for (let line = from; line <= Math.min(to, lines.length); line++) {
    const text = lines[line - 1] ?? '';
    const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1];
    if (mark !== undefined) {
      fence = fence === undefined ? mark : undefined;
      const open = fields.at(-1);
      if (fence !== undefined && open?.value === '' && isGap(lines, open.endLine, line)) {
        const end = endOfFence(lines, line, to);
        open.value = lines.slice(line, end - 1).join('\n');
        open.endLine = line = end;
        fence = undefined;
      }
      continue;
    }
    if (fence !== undefined) continue;
    const found = fieldsAt(text, line, spoken);
    const field = found.pop();
    if (field === undefined) continue;
    fields.push(...found);
    field.endLine = endOfValue(lines, field, to, spoken);
    if (field.endLine > line)
      field.value = plainInline(
        [field.value, ...lines.slice(line, field.endLine).map((each) => each.trim())].join(' '),
      );
    fields.push(field);
    line = field.endLine;
  }
  return fields;
}

/** The fields of one line; several labels may share it. */
function fieldsAt(text: string, line: number, spoken: Spoken | undefined): Field[] {
  const row = rowField(text, line, spoken);
  return row === undefined ? partsOf(text, spoken).flatMap((part) => labelField(part, line, spoken) ?? []) : [row];
}

/** What may stand between two labels of a line: `Phase: 3 | Status: executing`, `Phase: 3 of 8, Plan: 2 of 5`. */
const BETWEEN =
  /(?:(?:\s[|·•/]|;|,(?=\s+[*_]{0,3}\p{Lu}))\s+|[｜；，、]\s*)(?=[*_]{0,3}([^:：|｜*_;；,，·]{2,40})[*_]{0,3}\s?[:：])/gu;

/** A line cut before every label that is known; what looks like one and is not stays in the value. */
function partsOf(text: string, spoken: Spoken | undefined): string[] {
  if (text.length > 1000 || !/[|·•/;,｜；，、]/.test(text) || /^\s*\|/.test(text)) return [text];
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(BETWEEN)) {
    if (labelOf(match[1] ?? '', spoken) === undefined) continue;
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

function labelField(text: string, line: number, spoken: Spoken | undefined): Field | undefined {
  const match = text.length > 100_000 ? null : LABEL.exec(text.slice(0, 120));
  const label = match === null ? undefined : labelOf((match[1] ?? '').replace(/[*_]/g, ''), spoken);
  if (match === null || label === undefined) return undefined;
  const at = text.search(/[:：]/) + 1;
  const value = plainInline(text.slice(at).replace(/^\s*(?:\*{1,3}|_{1,3})(?=\s|$)/, ''));
  return { label, value: /^\s*[*_][^*_]/.test(text) ? value.replace(/[*_]$/, '') : value, line, endLine: line };
}

/** `| Status | Executing Phase 3 |` */
function rowField(text: string, line: number, spoken: Spoken | undefined): Field | undefined {
  if (!/^\s*\|/.test(text)) return undefined;
  const cells = splitRow(text);
  const label = cells.length === 2 ? labelOf(plainInline(cells[0] ?? '').replace(/[:：]$/, ''), spoken) : undefined;
  const value = plainInline(cells[1] ?? '');
  return label === undefined || labelOf(value) !== undefined || /^(?:value|current|name|status|date|-+)$/i.test(value)
    ? undefined
    : { label, value, line, endLine: line };
}

/** `[█████░░░] 1/4 phases` below the words it goes with. */
const BAR = /^\s{0,8}`?\[?[█▓■▰#=]{0,60}[█▓■▰#=░▒□▱.\s-]{4,60}\]?\s*~?\d/u;

/** A value goes on where the next line is indented or begins in the middle of a sentence; that of a progress in its bar. */
function endOfValue(
  lines: readonly string[],
  { label, line, value }: Field,
  to: number,
  spoken: Spoken | undefined,
): number {
  let end = line;
  while (end < to) {
    const next = lines[end] ?? '';
    if (
      value === '' ||
      !(/^(?:\s{2,}[^\s|>#*+-]|[\p{Ll}(])/u.test(next) || (label === 'progress' && BAR.test(next))) ||
      /^\s*(?:[-*+]|\d+[.)])\s/.test(next) ||
      labelField(next, end + 1, spoken) !== undefined
    )
      break;
    end++;
  }
  return end;
}

const isGap = (lines: readonly string[], from: number, fence: number): boolean =>
  lines.slice(from, fence - 1).every((line) => line.trim() === '');

function endOfFence(lines: readonly string[], start: number, to: number): number {
  let end = start + 1;
  while (end < to && !/^\s*(?:`{3,}|~{3,})\s*$/.test(lines[end - 1] ?? '')) end++;
  return end;
}

/** The first field with that label that has a value. */
export const fieldOf = (fields: readonly Field[], label: Label): Field | undefined =>
  fields.find((field) => field.label === label && field.value !== '');
