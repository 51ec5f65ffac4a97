import type { BlockContent, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Block, Line } from './blocks.ts';

/** A report as Markdown (GitHub's), with the same words as its HTML. Text is escaped: nothing in it becomes a mark. */
export function reportMarkdown(blocks: readonly Block[]): string {
  const root: Root = { type: 'root', children: blocks.map(node) };
  return remark().use(remarkGfm).data('settings', { bullet: '-', rule: '-' }).stringify(root);
}

function node(block: Block): RootContent {
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', depth: block.level, children: [words(block.text)] };
    case 'text':
      return { type: 'paragraph', children: [words(block.text)] };
    case 'facts':
      return listOf(block.rows.map(({ label, line }) => [strong(label), words(' '), ...lineNodes(line)]));
    case 'list':
      return listOf(block.lines.map(lineNodes));
    case 'table':
      return {
        type: 'table',
        children: [
          row(block.columns.map((title) => [words(title)])),
          ...block.rows.map((cells) => row(cells.map(lineNodes))),
        ],
      };
    case 'bars':
      return { type: 'paragraph', children: [words(`${block.caption}: ${block.values.join(', ')}`)] };
  }
}

const listOf = (items: readonly PhrasingContent[][]): BlockContent => ({
  type: 'list',
  spread: false,
  children: items.map((children) => ({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] })),
});

const row = (cells: readonly PhrasingContent[][]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
});

function lineNodes({ state, text, aside }: Line): PhrasingContent[] {
  const parts = [state && strong(state.word), text ? words(text) : undefined, aside ? words(`(${aside})`) : undefined];
  return parts
    .filter((part) => part !== undefined)
    .flatMap((part, index) => (index === 0 ? [part] : [words(' '), part]));
}

const words = (value: string): PhrasingContent => ({ type: 'text', value: value.replace(/\s+/g, ' ') });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [words(value)] });
