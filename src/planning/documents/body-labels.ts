import type { Lines } from '../context.ts';
import { plainInline } from '../markdown/text.ts';

/** A label line: `**Duration:** 5 min`, `- **Started:** …`, `*Completed: …*`, `| Duration | 5 min |`, `## Completed: …`, `## Completed` with its value below. */
export interface BodyLabel extends Lines {
  label: string;
  value: string;
}

const BOLD =
  /^\s*(?:>\s*)?(?:[-*+•]\s+)?(?:\*\*|__)([^*:：]{1,60}?)\s*(?:[:：]\s*(?:\*\*|__)|(?:\*\*|__)\s*[:：])\s*(.*)$/u;
const CELLS = /^\s*\|\s*([^|:：]{1,40}?)\s*[:：]?\s*\|\s*([^|]{1,200}?)\s*\|\s*$/u;
/** A line without any of these is neither a label nor a heading. */
const NEEDED = /[:：|#]/;
/** Padded tables: the patterns cost the cube of a run of blanks. */
const PADDING = /\s{9,}/g;
const HEADING = /^#{2,6}\s+([^#:：]{1,40}?)\s*$/u;
const PLAIN = /^\s*(?:>\s*)?(?:[-*+•]\s+|#{2,6}\s+)?[*_]{0,1}(\p{L}[\p{L}\p{M}\d _-]{0,40})[:：]\s+(.*)$/u;

/** The label lines of a body whose label is wanted, fenced code left out; several on one line are split at `|` and `·`. */
export function bodyLabels(
  lines: readonly string[],
  isWanted: (label: string) => boolean,
  from: number,
  to = lines.length,
): BodyLabel[] {
  const labels: BodyLabel[] = [];
  let fence: string | undefined;
  for (let line = from; line <= Math.min(to, lines.length); line++) {
    const stored = lines[line - 1] ?? '';
    const mark = /^\s*(`{3,}|~{3,})/.exec(stored)?.[1];
    if (mark !== undefined && (fence === undefined || stored.trim().startsWith(fence)))
      fence = fence === undefined ? mark : undefined;
    if (fence !== undefined || mark !== undefined || !NEEDED.test(stored)) continue;
    const text = stored.slice(0, 4_000).replace(PADDING, ' ');
    const below = HEADING.exec(text)?.[1];
    if (below !== undefined) labels.push(...(isWanted(below) ? valueBelow(lines, below, line) : []));
    else
      for (const part of text.includes('**') ? text.split(/\s[|·]\s+(?=\*\*)/) : [text])
        labels.push(...labelIn(part, isWanted, line));
  }
  return labels;
}

function labelIn(text: string, isWanted: (label: string) => boolean, line: number): BodyLabel[] {
  const match =
    (text.includes('|') ? CELLS.exec(text) : null) ??
    (/[:：]/.test(text) ? (BOLD.exec(text) ?? PLAIN.exec(text)) : null);
  const label = match?.[1]?.replace(/[*`]/g, '').trim() ?? '';
  return match === null || !isWanted(label)
    ? []
    : [{ label, value: plainInline((match[2] ?? '').trim().replace(/(?<![*_])[*_]$/, '')), line, endLine: line }];
}

/** A heading is a label where one short line stands below it. */
function valueBelow(lines: readonly string[], label: string, line: number): BodyLabel[] {
  const at = (lines[line] ?? '').trim() === '' ? line + 1 : line;
  const value = (lines[at] ?? '').trim();
  return value === '' || value.length > 60 || /^[#|>`-]/.test(value)
    ? []
    : [{ label, value: plainInline(value), line, endLine: at + 1 }];
}
