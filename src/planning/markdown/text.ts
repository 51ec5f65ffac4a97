import type { Delete, Nodes } from 'mdast';

/** Plain text of a node: emphasis and code marks removed, link texts kept, raw HTML kept as the text it is, white space folded. */
export function plainText(node: Nodes | readonly Nodes[]): string {
  const parts: string[] = [];
  for (const each of Array.isArray(node) ? (node as readonly Nodes[]) : [node as Nodes]) collect(each, parts);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function collect(node: Nodes, parts: string[]): void {
  if (node.type === 'break') parts.push(' ');
  else if (node.type === 'image') parts.push(node.alt ?? '');
  else if (node.type === 'footnoteReference') parts.push(`[^${node.identifier}]`);
  else if ('value' in node) parts.push(node.value);
  else if (node.type === 'delete' && !isStruck(node)) {
    parts.push('~');
    for (const child of node.children) collect(child, parts);
    parts.push('~');
  } else if ('children' in node) {
    const blocks =
      node.type === 'root' ||
      node.type === 'listItem' ||
      node.type === 'list' ||
      node.type === 'blockquote' ||
      node.type === 'tableRow' ||
      node.type === 'table';
    for (const child of node.children) {
      collect(child, parts);
      if (blocks) parts.push(' ');
    }
  }
}

/** Whether two tildes strike it out: between single ones stands text about `~5min` and `~/folders`. */
export function isStruck(node: Delete): boolean {
  const start = node.position?.start.offset ?? 0;
  return (node.children[0]?.position?.start.offset ?? start + 2) - start >= 2;
}

/** Plain text of Markdown written on one line, without building a tree: for cells, labels and YAML values. */
export function plainInline(markdown: string): string {
  if (!MARKED.test(markdown)) return markdown.trim();
  let text = markdown;
  for (const [mark, replace] of INLINE) if (text.includes(mark)) text = replace(text);
  if (PROTECTED.test(text))
    text = text.replace(/[\uE000-\uE005]/g, (mark) => MARKS.charAt(mark.charCodeAt(0) - 0xe000));
  return (SPACED.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** In this order: links, code, strong, emphasis, struck out, escapes. Each is tried only where its mark occurs: most texts have none. */
const INLINE: readonly (readonly [mark: string, replace: (text: string) => string])[] = [
  [
    '](',
    (text) =>
      text.replace(
        /!?\[((?:[^[\]]|\[[^[\]]{0,200}\]){0,1000})\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g,
        '$1',
      ),
  ],
  [
    '`',
    (text) =>
      text.includes('``')
        ? text.replace(/(?<!`)(`{1,9})(?!`)(.+?)(?<!`)\1(?!`)/g, (_, _ticks: string, code: string) => protect(code))
        : text.replace(/`([^`\n\r\u2028\u2029]+)`/g, (_, code: string) => protect(code)),
  ],
  ['**', (text) => text.replace(/\*\*(?=\S)(.{1,3000}?)(?<=\S)\*\*/g, '$1')],
  ['__', (text) => text.replace(/__(?=\S)(.{1,3000}?)(?<=\S)__/g, '$1')],
  ['*', (text) => text.replace(/(?<![\w*])\*(?=\S)([^*]{1,3000}?)(?<=\S)\*(?![\w*])/g, '$1')],
  ['_', (text) => text.replace(/(?<![\w_])_(?=\S)([^_]{1,3000}?)(?<=\S)_(?![\w_])/g, '$1')],
  ['~~', (text) => text.replace(/~~(?=\S)(.{1,3000}?)(?<=\S)~~/g, '$1')],
  ['\\', (text) => text.replace(/\\([\\`*_{}[\]()#+\-.!|~<>])/g, '$1')],
];
/** What the steps below look for; most texts have none of it. */
const MARKED = /[`*_~\\\]\uE000-\uE005]|[^\S ]|  /;
const PROTECTED = /[\uE000-\uE005]/;
const SPACED = /[^\S ]|  /;

/** Marks inside code are no marks: they travel as private-use characters through the other replacements. */
const MARKS = '*_~\\[]';
const protect = (code: string): string =>
  code.trim().replace(/[*_~\\[\]]/g, (mark) => String.fromCharCode(0xe000 + MARKS.indexOf(mark)));
