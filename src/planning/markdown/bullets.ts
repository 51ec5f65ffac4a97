import { hiddenLines } from './hidden-lines.ts';

/** Bullets that word processors and chat windows write where Markdown has `-`. */
const BULLET = /^(\s*)[•‣▪◦●∙⁃](?=\s+\S)/u;
/** Marks that may as well stand in a sentence: bullets only where the line beside begins with one too. */
const DASH = /^(\s{0,8})[–—·](?=\s+\S)/u;
const ANY = /^\s*[•‣▪◦●∙⁃–—·]\s+\S/mu;

/** The lines with `-` for every typographic bullet, one character for another; those of code and comments as they are. */
export function withPlainBullets(text: string, lines: string[]): string[] {
  if (!ANY.test(text)) return lines;
  const hidden = hiddenLines(lines, 1, lines.length);
  const isMark = (at: number): boolean => DASH.test(lines[at] ?? '') || BULLET.test(lines[at] ?? '');
  return lines.map((line, at) => {
    if (hidden.has(at + 1)) return line;
    if (BULLET.test(line)) return line.replace(BULLET, '$1-');
    return DASH.test(line) && (isMark(at - 1) || isMark(at + 1)) ? line.replace(DASH, '$1-') : line;
  });
}
