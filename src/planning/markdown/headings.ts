import { hiddenLines } from './hidden-lines.ts';
import type { MarkdownDocument } from './read.ts';
import { plainInline } from './text.ts';

/** A heading as plain text. */
export interface Heading {
  depth: number;
  line: number;
  text: string;
}

/** How many lines below the frontmatter are looked at. */
const HEAD = 400;

/** The headings at the head of a document, those in code and comments left out. */
export function headHeadings({ lines, frontmatter }: MarkdownDocument): Heading[] {
  const start = frontmatter.endLine + 1;
  const end = Math.min(lines.length, start + HEAD);
  const hidden = hiddenLines(lines, start, end);
  return lines.slice(start - 1, end).flatMap((text, index) => {
    const match = /^ {0,3}(#{1,6})\s+(\S.*)$/.exec(text);
    if (match === null || hidden.has(start + index)) return [];
    const title = plainInline((match[2] ?? '').replace(/\s#+\s*$/, ''));
    return [{ depth: match[1]?.length ?? 1, line: start + index, text: title }];
  });
}
