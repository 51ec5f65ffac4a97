import { hiddenLines } from './hidden-lines.ts';

/** Bullets that word processors and chat windows write where Markdown has `-`, and boxes without one. */
const BULLETS: readonly (readonly [RegExp, string])[] = [
  [/^(\s*)[•‣▪◦●∙⁃](?=\s+\S)/u, '$1-'],
  [/^(\s*)・\s*(?=\S)/u, '$1- '],
  [/^(\s{0,8})[☐□]\s+(?=\S)/u, '$1- [ ] '],
  [/^(\s{0,8})☑️?\s+(?=\S)/u, '$1- [x] '],
  [/^(\s{0,8})(\[[ xX]\]\s+)(?=\S)/u, '$1- $2'],
];
/** Marks that may as well stand in a sentence: bullets only where the line beside begins with one too. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^(\s{0,8})[–—·→➤▶»](?=\s+\S)/u, '$1-'],
  [/^(\s{0,8})(?=[✅✔✓🔴🟢🟡⚠]\uFE0F?\s+\S)/u, '$1- '],
  [/^(\s{0,8})[①-⑳]\s*(?=\S)/u, '$1- '],
  [/^(\s{0,8})\(\d{1,2}\)\s+(?=\S)/u, '$1- '],
  [/^(\s{0,8})[a-h]\)\s+(?=\S)/u, '$1- '],
];
const ANY = /^\s*(?:[•‣▪◦●∙⁃・☐□☑–—·→➤▶»✅✔✓🔴🟢🟡⚠①-⑳]|\[[ xX]\]\s|\(\d{1,2}\)\s|[a-h]\)\s)/mu;

/** The lines with Markdown's bullets in place of typographic ones; those of code and comments as they are. */
export function withPlainBullets(text: string, lines: string[]): string[] {
  if (!ANY.test(text)) return lines;
  const hidden = hiddenLines(lines, 1, lines.length);
  const read = (line: string, rules: typeof BULLETS): string => {
    const rule = rules.find(([pattern]) => pattern.test(line));
    return rule === undefined ? line : line.replace(rule[0], rule[1]);
  };
  const isMark = (line = ''): boolean => [...BULLETS, ...MARKS].some(([pattern]) => pattern.test(line));
  return lines.map((line, at) => {
    if (hidden.has(at + 1) || !ANY.test(line)) return line;
    const plain = read(line, BULLETS);
    return plain === line && (isMark(lines[at - 1]) || isMark(lines[at + 1])) ? read(line, MARKS) : plain;
  });
}
