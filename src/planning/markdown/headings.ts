import { hiddenLines } from './hidden-lines.ts';
import { plainInline } from './text.ts';

/** A heading as plain text. */
export interface Heading {
  depth: number;
  line: number;
  text: string;
}

/** How many lines are looked at. */
const HEAD = 400;

/** The headings at the head of a document that begins on line `start`, those in code and comments left out. */
export function headHeadings(lines: readonly string[], start: number): Heading[] {
  const end = Math.min(lines.length, start + HEAD);
  const hidden = hiddenLines(lines, start, end);
  const headings: Heading[] = [];
  for (let line = start; line <= end; line++) {
    const match = /^ {0,3}(#{1,6})\s+(\S.*)$/.exec(lines[line - 1] ?? '');
    if (match === null || hidden.has(line)) continue;
    const text = plainInline((match[2] ?? '').replace(/\s#+\s*$/, ''));
    headings.push({ depth: match[1]?.length ?? 1, line, text });
  }
  return headings;
}
