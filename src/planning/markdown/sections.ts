import type { Heading, Root, RootContent } from 'mdast';
import { plainText } from './text.ts';

/** A heading with what stands below it, up to the next heading of the same or a higher level. */
export interface Section {
  /** Plain text of the heading; empty for the top of a document. */
  title: string;
  /** 1–6; 0 for the top of a document. */
  depth: number;
  /** Line of the heading; for the top, the first line of the body. */
  line: number;
  /** Last line of the section, its sub-sections included. */
  endLine: number;
  /** Blocks before the first sub-section. */
  body: RootContent[];
  sections: Section[];
}

/** Folds the flat children of a root into a tree of sections, by heading depth. */
export function toSections(tree: Root, lines: readonly string[], frontmatterEnd = 0): Section {
  const top: Section = { title: '', depth: 0, line: frontmatterEnd + 1, endLine: lines.length, body: [], sections: [] };
  const open: Section[] = [top];
  for (const node of tree.children) {
    const current = open.at(-1) ?? top;
    if (node.type !== 'heading') {
      current.body.push(node);
      continue;
    }
    const section = openSection(node, lines.length);
    closeUntil(open, section);
    (open.at(-1) ?? top).sections.push(section);
    open.push(section);
  }
  return top;
}

function openSection(node: Heading, lastLine: number): Section {
  return {
    title: plainText(node),
    depth: node.depth,
    line: node.position?.start.line ?? 1,
    endLine: lastLine,
    body: [],
    sections: [],
  };
}

function closeUntil(open: Section[], next: Section): void {
  for (let last = open.at(-1); last !== undefined && last.depth >= next.depth; last = open.at(-1)) {
    last.endLine = next.line - 1;
    open.pop();
  }
}

/** All sections below, in document order. */
export function allSections(section: Section): Section[] {
  return section.sections.flatMap((child) => [child, ...allSections(child)]);
}
