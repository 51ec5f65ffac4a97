import type { BlockContent, Code, DefinitionContent, Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import { escapeHtml } from '../escape.ts';
import { plainText } from '../text.ts';
import { anchor, type RenderContext } from './context.ts';
import { htmlText, tagLabel } from './html.ts';
import { inline } from './inline.ts';
import { orphanRows, table } from './tables.ts';
import { lineEnd, quietMarks } from './text.ts';

type Flow = RootContent | BlockContent | DefinitionContent;

/** Blocks as HTML, with the document's own tags between them. */
export function flow(context: RenderContext, nodes: readonly Flow[], tight = false): string {
  return nodes
    .map((node) => tagsBefore(context, node.position?.start.line ?? 0) + block(context, node, tight))
    .join('');
}

/** The labels of all tags that stand before a line. */
export function tagsBefore(context: RenderContext, line: number): string {
  const count = context.tags.findIndex((tag) => tag.line > line);
  const tags = context.tags.splice(0, count < 0 ? context.tags.length : count);
  if (tags.length === 0) return '';
  return `<p class="tags">${tags.map((tag) => tagLabel(tag.text).replace('<code', `<code${anchor(context, tag.line)}`)).join(' ')}</p>`;
}

function block(context: RenderContext, node: Flow, tight: boolean): string {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'heading':
      return heading(context, node, line);
    case 'paragraph':
      return paragraph(context, node, line, tight);
    case 'list':
      return list(context, node);
    case 'blockquote':
      return `<blockquote>${flow(context, node.children)}</blockquote>`;
    case 'code':
      return code(context, node, line);
    case 'table':
      return table(context, node);
    case 'thematicBreak':
      return `<hr${anchor(context, line)}>`;
    case 'html':
      return html(context, node.value, line);
    case 'footnoteDefinition':
      return `<div${anchor(context, line)} class="footnote"><sup>[${escapeHtml(node.label ?? node.identifier)}]</sup> ${flow(context, node.children, true)}</div>`;
    case 'definition':
      return `<p${anchor(context, line)} class="definition">[${escapeHtml(node.label ?? node.identifier)}]: ${escapeHtml(node.url)}</p>`;
    default:
      return `<p${anchor(context, line)}>${escapeHtml(plainText(node))}</p>`;
  }
}

/** The page has its own first heading: those of the document stand one level below it. */
function heading(context: RenderContext, node: Heading, line: number): string {
  const level = Math.min(6, node.depth + 1);
  return `<h${level}${anchor(context, line)}>${inline(context, node.children)}</h${level}>`;
}

function paragraph(context: RenderContext, node: Paragraph, line: number, tight: boolean): string {
  const rows = context.lines[line - 1]?.trimStart().startsWith('|') === true ? orphanRows(context, node) : undefined;
  if (rows !== undefined) return rows;
  const id = anchor(context, line);
  const text = inline(context, node.children);
  return tight ? (id === '' ? text : `<span${id}>${text}</span>`) : `<p${id}>${text}</p>`;
}

function list(context: RenderContext, node: List): string {
  const start = node.start ?? 1;
  const [open, close] =
    node.ordered === true ? [start === 1 ? '<ol>' : `<ol start="${start}">`, '</ol>'] : ['<ul>', '</ul>'];
  return (
    open +
    node.children.map((item) => listItem(context, item, node.spread === true || item.spread === true)).join('') +
    close
  );
}

const BOX = {
  true: '<span class="box" role="img" aria-label="done">☑</span> ',
  false: '<span class="box" role="img" aria-label="open">☐</span> ',
};

function listItem(context: RenderContext, node: ListItem, spread: boolean): string {
  const box = typeof node.checked === 'boolean' ? BOX[`${node.checked}`] : '';
  const id = anchor(context, node.position?.start.line);
  return `<li${id}${box === '' ? '' : ' class="task"'}>${box}${flow(context, node.children, !spread || box !== '')}</li>`;
}

function code(context: RenderContext, node: Code, line: number): string {
  const fenced = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(?:`{3}|~{3})/.test(context.lines[line - 1] ?? '');
  const first = fenced ? line + 1 : line;
  const lines = node.value
    .split('\n')
    .map((text, index) => `<span${anchor(context, first + index)}>${quietMarks(escapeHtml(text))}</span>`);
  const language = node.lang?.trim() ?? '';
  return `<pre${anchor(context, line)} tabindex="0"${language === '' ? '' : ` data-language="${escapeHtml(language.slice(0, 40))}"`}><code>${lines.join('\n')}</code></pre>`;
}

function html(context: RenderContext, value: string, line: number): string {
  const id = anchor(context, line);
  const shown = htmlText(context, value, line);
  return shown.trim() === '' ? '' : `<p${id}>${shown}</p>`;
}

/** Text that is not read as Markdown, each line with its anchor. */
export function plainLines(context: RenderContext, lines: readonly string[], from: number): string {
  let html = '';
  let open = false;
  for (const [index, text] of lines.entries()) {
    const blank = text.trim() === '';
    if (open) html += blank ? '</p>' : lineEnd(context, from + index);
    else if (!blank) html += `<p${anchor(context, from + index)}>`;
    html += escapeHtml(text);
    open = !blank;
  }
  return open ? `${html}</p>` : html;
}
