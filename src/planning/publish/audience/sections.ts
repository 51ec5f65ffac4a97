import { endsWith, openingAt, titleTest, type Opening } from './openings.ts';

/** A text without its hidden sections. */
export interface Concealed {
  /** As many lines as before: places in the rest stay what they are. */
  text: string;
  /** The lines taken out. */
  hidden: readonly string[];
}

/**
 * Takes the sections under some headings out of a text, headings included, and the keys of that name out of its frontmatter. Where a
 * document can be read in two ways, more is taken out rather than less.
 */
export function concealSections(text: string, headings: readonly string[]): Concealed {
  if (headings.length === 0 || text === '') return { text, hidden: [] };
  const lines = text.split(/\r\n|\n|\r/);
  const isHidden = titleTest(headings);
  const hidden: string[] = [];
  const bodyAt = concealKeys(lines, isHidden, hidden);
  for (let at = bodyAt; at < lines.length; at++) {
    const opening = openingAt(lines[at] ?? '', lines[at + 1]);
    if (opening === undefined || !isHidden(opening.title)) continue;
    const end = endOf(lines, at, opening);
    take(lines, at, end, hidden);
    at = end - 1;
  }
  return hidden.length === 0 ? { text, hidden } : { text: lines.join('\n'), hidden };
}

function take(lines: string[], from: number, end: number, hidden: string[]): void {
  for (let at = from; at < end; at++) {
    if ((lines[at] ?? '').trim() !== '') hidden.push(lines[at] ?? '');
    lines[at] = '';
  }
}

/** Takes keys out of the frontmatter, with all that stands below them; the index of the line after it. */
function concealKeys(lines: string[], isHidden: (title: string) => boolean, hidden: string[]): number {
  if (lines[0]?.replace('\uFEFF', '').trim() !== '---') return 0;
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) return 0;
  let inside = false;
  for (let at = 1; at < end; at++) {
    const key = /^["']?([\p{L}\w -]{1,100})["']?\s*:/u.exec(lines[at] ?? '')?.[1];
    if (key !== undefined) inside = isHidden(key.replace(/[-_]/g, ' '));
    if (inside) take(lines, at, at + 1, hidden);
  }
  return end + 1;
}

/** The index of the line that no longer belongs to what opens at `start`. */
function endOf(lines: readonly string[], start: number, opening: Opening): number {
  if ('until' in opening) {
    const mark = opening.until.toLowerCase();
    return Math.min(lines.length, find(lines, start, (line) => line.toLowerCase().includes(mark)) + 1);
  }
  for (let at = start + 1; at < lines.length; at++) {
    const fence = /^\s*(`{3,}|~{3,})/.exec(lines[at] ?? '')?.[1];
    if (fence !== undefined) at = find(lines, at + 1, (line) => line.trim().startsWith(fence));
    else if (endsWith(lines[at] ?? '', opening)) return at;
  }
  return lines.length;
}

/** The first line from an index on that passes a test; the number of lines where there is none. */
function find(lines: readonly string[], from: number, test: (line: string) => boolean): number {
  for (let at = from; at < lines.length; at++) if (test(lines[at] ?? '')) return at;
  return lines.length;
}
