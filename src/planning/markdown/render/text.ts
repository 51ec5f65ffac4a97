import { escapeHtml } from '../escape.ts';
import { type RenderContext, spot } from './context.ts';

/** `Status: text`, `**Status:** text`, `- [x]`: lines that were not meant to flow into one another. */
const OWN_LINE = /^\s*(?:>\s*)*(?:\*\*[^*]{1,80}\*\*|[\p{L}][\p{L}\p{N} /'&().-]{0,40}:(?:\s|$)|\||[☐☑✓✗✅❌→•])/u;

/** Text that may run over several lines: each line gets its anchor, and a line of its own where it was meant as one. */
export function textLines(context: RenderContext, text: string, line: number): string {
  if (!text.includes('\n')) return quietMarks(escapeHtml(text));
  return text
    .split('\n')
    .map((part, index) => (index === 0 ? '' : lineEnd(context, line + index)) + quietMarks(escapeHtml(part)))
    .join('');
}

/** What stands between two lines of running text. */
export function lineEnd(context: RenderContext, next: number): string {
  return (OWN_LINE.test(context.lines[next - 1] ?? '') ? '<br>' : '\n') + spot(context, next);
}

/** Escaped text in which the marks of the publish step stand back. */
export const quietMarks = (html: string): string =>
  html.replace(/\[(?:redacted: [^\]<>]{1,60}|withheld)\]/g, '<span class="muted">$&</span>');
