import { escapeHtml } from '../escape.ts';
import type { RenderContext } from './context.ts';
import { textLines } from './text.ts';

const COMMENT = /<!--([\s\S]*?)(?:-->|$)/g;
/** Layout without attributes says nothing that text does not. */
const LAYOUT = /<\/?(?:details|summary|p|div|span|b|strong|i|em|u|sub|sup|kbd|small|center)(?:\s+open)?\s*>/gi;
const BREAK = /<(?:br|hr)\s*\/?>/gi;

/**
 * Raw HTML as the text it is: never as HTML. Layout tags are read past, `<br>` breaks the line, a comment is shown where it
 * holds a sentence and not a marker of some tool.
 */
export function htmlText(context: RenderContext, value: string, line: number): string {
  let html = '';
  let at = 0;
  let row = line;
  const add = (part: string, shown: string) => {
    html += shown;
    row += part.split('\n').length - 1;
  };
  for (const match of value.matchAll(COMMENT)) {
    const before = value.slice(at, match.index);
    add(before, plain(context, before, row));
    add(match[0], comment(context, match[1] ?? '', row));
    at = match.index + match[0].length;
  }
  return html + plain(context, value.slice(at), row);
}

function comment(context: RenderContext, text: string, line: number): string {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}{2}/u.test(word));
  return words.length < 3 ? '' : `<span class="comment">${textLines(context, text.trim(), line)}</span>`;
}

function plain(context: RenderContext, text: string, line: number): string {
  const kept = text.replace(LAYOUT, '');
  if (kept.trim() === '') return kept === '' ? '' : ' ';
  return kept
    .split(BREAK)
    .map((part) => textLines(context, part, line))
    .join('<br>');
}

/** A tag of the document's own markup, as a quiet label. */
export const tagLabel = (text: string): string => `<code class="tag">&lt;${escapeHtml(text)}&gt;</code>`;
