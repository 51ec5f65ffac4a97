import type { Definition } from 'mdast';
import type { LinkBase } from '../links.ts';
import type { Tag } from '../tags.ts';

/** What rendering one document needs to know while it walks the tree. */
export interface RenderContext extends LinkBase {
  /** As stored. */
  lines: readonly string[];
  /** Lines that have their anchor. */
  anchored: Set<number>;
  /** Tags not printed yet, in line order. */
  tags: Tag[];
  definitions: Map<string, Definition>;
  /** Origins that images are shown from, such as `https://img.example.org`. */
  images: readonly string[];
  /** Anchors of headings by the slug that other tools give them. */
  slugs: Map<string, string>;
}

/** The id of a line's element, with a leading space: ` id="L7"`; empty where the line has one already. */
export function anchor(context: RenderContext, line: number | undefined): string {
  if (line === undefined || context.anchored.has(line)) return '';
  context.anchored.add(line);
  return ` id="L${line}"`;
}

/** An empty anchor inside running text. */
export function spot(context: RenderContext, line: number): string {
  const id = anchor(context, line);
  return id === '' ? '' : `<span${id}></span>`;
}
