import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { isDeeperThan } from './depth.ts';
import { type Frontmatter, readFrontmatter } from './frontmatter.ts';
import { type Section, toSections } from './sections.ts';

/** A Markdown text as the parsers see it. Lines are those of the file as stored, frontmatter included. */
export interface MarkdownDocument {
  /** As stored, with NUL replaced by U+FFFD and a byte order mark removed. */
  text: string;
  /** `lines[n - 1]` is line n, without its ending. */
  lines: string[];
  frontmatter: Frontmatter;
  /** The tree of the body; its positions count from the start of the file. Empty where `tooDeep`. */
  tree: Root;
  /** The body before the first heading, with the sections below it. */
  top: Section;
  /** Nested deeper than `MAX_DEPTH`: shown as plain text, never walked. */
  tooDeep: boolean;
}

/** Sätteri is quadratic in depth and a recursive walk overflows at about 3,000 levels; people stay below 20. */
export const MAX_DEPTH = 200;

const FEATURES = { frontmatter: false, smartPunctuation: false, gfm: true } as const;

/** Reads any string as Markdown; never throws. */
export function readMarkdown(stored: string): MarkdownDocument {
  const text = storedText(stored);
  const lines = text.split(/\r\n|\n|\r/);
  const frontmatter = readFrontmatter(lines);
  const read = isTooDeep(lines) ? undefined : parseBody(text, lines, frontmatter.endLine);
  const tooDeep = read === undefined || isDeeperThan(read, MAX_DEPTH);
  const tree = tooDeep ? emptyRoot() : read;
  return { text, lines, frontmatter, tree, top: toSections(tree, lines, frontmatter.endLine), tooDeep };
}

/** Blanks the frontmatter rather than cutting it, so that every position stays that of the file. */
function parseBody(text: string, lines: readonly string[], frontmatterEnd: number): Root {
  const body =
    frontmatterEnd === 0
      ? text
      : [...Array<string>(frontmatterEnd).fill(''), ...lines.slice(frontmatterEnd)].join('\n');
  return markdownTree(body);
}

/** The tree of a Markdown text without frontmatter. */
export const markdownTree = (text: string): Root => markdownToMdast(text, { features: FEATURES }) as Root;

/** A file's text as it is read: without byte order mark and NUL. */
export const storedText = (stored: string): string => stored.replace(/^\uFEFF/, '').replaceAll('\0', '\uFFFD');

const emptyRoot = (): Root => ({ type: 'root', children: [] });

/** Sätteri needs the square of a row's cells: 30,000 cost a quarter of a second. */
const MAX_CELLS = 2_000;

/** Whether a line opens more containers (quotes, lists, indentation, brackets) or cells than any person writes. */
export function isTooDeep(lines: readonly string[]): boolean {
  return lines.some((line) => {
    if (line.length < MAX_DEPTH) return false;
    const lead = /^[\s>*+-]*/.exec(line)?.[0] ?? '';
    if (lead.length >= MAX_DEPTH && (lead.replace(/[^>*+-]/g, '').length >= MAX_DEPTH || lead.length >= 4 * MAX_DEPTH))
      return true;
    return /[[(*_~]{200}/.test(line) || (line.length > MAX_CELLS && line.split('|').length > MAX_CELLS);
  });
}
