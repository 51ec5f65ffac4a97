import { escapeHtml } from '../escape.ts';
import { type Frontmatter, unquote } from '../frontmatter.ts';
import { anchor, type RenderContext } from './context.ts';

/** The frontmatter as a table of keys and values, line by line as written: invalid YAML shows as well as valid. */
export function frontmatterTable(context: RenderContext, { line, endLine }: Frontmatter): string {
  if (endLine === 0) return '';
  let rows = '';
  let open = false;
  for (let at = 1; at <= endLine; at++) {
    const text = context.lines[at - 1] ?? '';
    if (text.trim() === '' || /^(?:---|\.\.\.)\s*$/.test(text)) continue;
    const field = /^["']?([\w-][\w .-]{0,80}?)["']?\s{0,8}:(?:\s+(.*))?$/.exec(text);
    if (field !== null) {
      rows += `${open ? '</td></tr>' : ''}<tr${anchor(context, at)}><th scope="row">${escapeHtml(field[1] ?? '')}</th><td>${value(field[2] ?? '')}`;
      open = true;
    } else {
      rows += open
        ? nested(context, text, at)
        : `<tr${anchor(context, at)}><th scope="row"></th><td>${escapeHtml(text)}`;
      open = true;
    }
  }
  return rows === ''
    ? ''
    : `<table class="frontmatter"${anchor(context, line)}><tbody>${rows}${open ? '</td></tr>' : ''}</tbody></table>`;
}

const value = (text: string): string => escapeHtml(/^[>|][+-]?\d*$/.test(text.trim()) ? '' : unquote(text));

/** A line below a key: an item, a key of its own, or the rest of the line before. */
function nested(context: RenderContext, text: string, line: number): string {
  const [, indent = '', dash = '', rest = ''] = /^(\s*)(- )?(.*)$/s.exec(text) ?? [];
  const level = Math.min(3, Math.floor(indent.length / 2));
  const field = dash === '' ? /^["']?([\w-][\w .-]{0,80}?)["']?\s{0,8}:(?:\s+(.*))?$/.exec(rest) : null;
  const shown = field === null ? value(rest) : `<b>${escapeHtml(field[1] ?? '')}</b> ${value(field[2] ?? '')}`;
  return `<div${anchor(context, line)} class="${dash === '' ? 'entry' : 'item'} level-${level}">${shown}</div>`;
}
