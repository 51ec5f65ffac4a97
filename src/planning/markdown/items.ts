import type { List, ListItem, Nodes, RootContent } from 'mdast';
import { plainText } from './text.ts';

/** A list item: its own text without nested lists, and the lines of all of it. */
export interface Item {
  /** Plain text of the item without its nested lists. */
  text: string;
  /** The Markdown as written, without the bullet and box, nested lists left out, lines joined by a space. */
  markdown: string;
  /** Undefined where there is no box. `[~]` and `[-]` are boxes too: see `mark`. */
  checked?: boolean | undefined;
  /** The character in the box, lower case: `x`, ` `, `~`, `-`. */
  mark?: string | undefined;
  line: number;
  /** Last line of the item's own text. */
  ownEndLine: number;
  /** Last line of the item, nested lists included. */
  endLine: number;
  items: Item[];
  node: ListItem;
}

/** The items of all lists among the blocks, in order; nested ones are inside their parents. */
export function itemsOf(nodes: readonly RootContent[], lines: readonly string[]): Item[] {
  return nodes.flatMap((node) => (node.type === 'list' ? listItems(node, lines) : []));
}

export function listItems(list: List, lines: readonly string[]): Item[] {
  return list.children.map((node) => toItem(node, lines));
}

function toItem(node: ListItem, lines: readonly string[]): Item {
  const own: Nodes[] = node.children.filter((child) => child.type !== 'list');
  const line = node.position?.start.line ?? 1;
  const ownEndLine = Math.max(line, ...own.map((child) => child.position?.end.line ?? line));
  const raw = rawText(node, own, lines);
  const box = /^\[([ xX~>!/-])\]\s+/.exec(raw);
  const boxMark = box?.[1]?.toLowerCase() ?? (node.checked === true ? 'x' : node.checked === false ? ' ' : undefined);
  return {
    text: plainText(own).replace(/^\[([ xX~>!/-])\]\s+/, ''),
    markdown: raw.replace(/^\[([ xX~>!/-])\]\s+/, ''),
    ...(boxMark === undefined ? {} : { checked: boxMark === 'x', mark: boxMark }),
    line,
    ownEndLine,
    endLine: node.position?.end.line ?? ownEndLine,
    items: node.children.flatMap((child) => (child.type === 'list' ? listItems(child, lines) : [])),
    node,
  };
}

/** The stored lines of the item's own blocks, without bullet and indentation. */
function rawText(node: ListItem, own: readonly Nodes[], lines: readonly string[]): string {
  if (own.length === 0) return '';
  const start = node.position?.start.line ?? 1;
  const end = Math.max(start, ...own.map((child) => child.position?.end.line ?? start));
  const first = (lines[start - 1] ?? '')
    .slice((node.position?.start.column ?? 1) - 1)
    .replace(/^\s*([-*+]|\d+[.)])\s+/, '');
  return [first, ...lines.slice(start, end)]
    .map((line) => line.trim())
    .join(' ')
    .trim();
}
