import type { Lines } from '../context.ts';
import { plainInline } from '../markdown/text.ts';

/** A label line: `**Duration:** 5 min`, `- **Started:** …`, `*Completed: …*`. */
export interface BodyLabel extends Lines {
  label: string;
  value: string;
}

const BOLD = /^\s*(?:>\s*)?(?:[-*+•]\s+)?(?:\*\*|__)([^*_:：]{1,60}?)\s*(?:[:：]\s*(?:\*\*|__)|(?:\*\*|__)\s*[:：])\s*(.*)$/u;
const PLAIN = /^\s*(?:>\s*)?(?:[-*+•]\s+)?[*_]{0,1}(\p{L}[\p{L}\p{M}\d _-]{0,40})[:：]\s+(.*?)[*_]{0,1}\s*$/u;

/** All label lines of a body, fenced code left out; several on one line are split at `|` and `·`. */
export function bodyLabels(lines: readonly string[], from: number, to = lines.length): BodyLabel[] {
  const labels: BodyLabel[] = [];
  let fence: string | undefined;
  for (let line = from; line <= to; line++) {
    const text = (lines[line - 1] ?? '').slice(0, 4_000);
    const mark = /^\s*(`{3,}|~{3,})/.exec(text)?.[1];
    if (mark !== undefined && (fence === undefined || text.trim().startsWith(fence))) fence = fence === undefined ? mark : undefined;
    if (fence !== undefined || mark !== undefined || !/[:：]/.test(text)) continue;
    for (const part of text.split(/\s[|·]\s+(?=\*\*)/)) {
      const match = BOLD.exec(part) ?? PLAIN.exec(part);
      if (match !== null) labels.push({ label: (match[1] ?? '').trim(), value: plainInline(match[2] ?? ''), line, endLine: line });
    }
  }
  return labels;
}
