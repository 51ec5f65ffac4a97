import { hiddenLines } from './hidden-lines.ts';
import { plainInline } from './text.ts';

interface Range {
  /** Line of the heading. */
  line: number;
  /** Last line before the next heading of its level or above. */
  endLine: number;
}

/**
 * The parts of a text below headings whose title is wanted, found line by line without a tree. A part inside another one is not
 * given again; headings in code and comments are none.
 */
export function headedRanges(lines: readonly string[], isWanted: (title: string) => boolean, from = 1): Range[] {
  const hidden = hiddenLines(lines, from, lines.length);
  const ranges: Range[] = [];
  let open: { line: number; depth: number } | undefined;
  for (let line = from; line <= lines.length; line++) {
    const heading = /^ {0,3}(#{1,6})\s+(.+)$/.exec(lines[line - 1] ?? '');
    if (heading === null || hidden.has(line)) continue;
    const depth = heading[1]?.length ?? 1;
    if (open !== undefined && depth <= open.depth) {
      ranges.push({ line: open.line, endLine: line - 1 });
      open = undefined;
    }
    if (open === undefined && isWanted(plainInline((heading[2] ?? '').replace(/\s#+\s*$/, '')))) open = { line, depth };
  }
  return open === undefined ? ranges : [...ranges, { line: open.line, endLine: lines.length }];
}
