import type { Definition, Root } from 'mdast';
import type { LinkTo } from './links.ts';
import { isDeeperThan } from './depth.ts';
import { MAX_DEPTH, isTooDeep, markdownTree, storedText } from './read.ts';
import { type Frontmatter, readFrontmatter } from './frontmatter.ts';
import { flow, plainLines, tagsBefore } from './render/blocks.ts';
import type { RenderContext } from './render/context.ts';
import { codeLines, configTable } from './render/files.ts';
import { frontmatterTable } from './render/frontmatter.ts';
import { takeTags } from './tags.ts';
import { plainText } from './text.ts';

export type { LinkTo } from './links.ts';

/** Goes up with every change of what `renderDocument` prints: rendered files are kept by it and the blob id. */
export const RENDERER_VERSION = 5;

export interface RenderOptions {
  /** Repository path of the document: decides how it is read and where its relative links lead. */
  path: string;
  /** Path of the planning root in the repository. */
  root: string;
  linkTo?: LinkTo | undefined;
  /** Origins that images are shown from; all others are links. */
  images?: readonly string[] | undefined;
}

/** What stands for a document without a word, so that its first line can be led to. */
const EMPTY = '<p id="L1" class="empty">This file is empty.</p>';

/** A document as prose. */
export interface Rendered {
  /** Safe: made from escaped text and this renderer's own tags; no scripts, no styles, no images but from `images`, no addresses but http, https, mailto and the site's. */
  html: string;
  headings: { depth: number; id: string; text: string; line: number }[];
}

/**
 * Renders a pulled document. Every block, list item, table row and line of running text carries its line as id (`L47`), each at
 * most once. Raw HTML is shown as text. Never throws; what cannot be read as Markdown is shown line by line.
 */
export function renderDocument(stored: string, { path, root, linkTo, images = [] }: RenderOptions): Rendered {
  const text = storedText(stored);
  const lines = text.split(/\r\n|\n|\r/);
  const context: RenderContext = {
    path,
    root,
    linkTo,
    lines,
    anchored: new Set(),
    tags: [],
    definitions: new Map(),
    images,
    slugs: new Map(),
  };
  if (!/\.(?:md|markdown)$/i.test(path))
    return { html: /(?:^|\/)config\.json$/i.test(path) ? configTable(context) : codeLines(context), headings: [] };
  const frontmatter = readFrontmatter(lines);
  const front = frontmatterTable(context, frontmatter);
  const tree = isTooDeep(lines) ? undefined : bodyTree(context, frontmatter);
  if (tree === undefined)
    return {
      html: front + plainLines(context, lines.slice(frontmatter.endLine), frontmatter.endLine + 1),
      headings: [],
    };
  const headings = headingsOf(tree, context);
  const body = flow(context, tree.children) + tagsBefore(context, Number.MAX_SAFE_INTEGER);
  return { html: front + body || EMPTY, headings };
}

function bodyTree(context: RenderContext, { endLine }: Frontmatter): Root | undefined {
  const { lines, tags } = takeTags(context.lines, endLine);
  const tree = markdownTree(lines.join('\n'));
  if (isDeeperThan(tree, MAX_DEPTH)) return undefined;
  context.tags = tags;
  for (const node of tree.children) if (node.type === 'definition') setDefinition(context, node);
  return tree;
}

function setDefinition({ definitions }: RenderContext, node: Definition): void {
  if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
}

function headingsOf(tree: Root, context: RenderContext): Rendered['headings'] {
  const headings: Rendered['headings'] = [];
  for (const node of tree.children) {
    if (node.type !== 'heading') continue;
    const line = node.position?.start.line ?? 1;
    const text = plainText(node);
    headings.push({ depth: Math.min(6, node.depth + 1), id: `L${line}`, text, line });
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    if (!context.slugs.has(slug)) context.slugs.set(slug, `L${line}`);
  }
  return headings;
}
