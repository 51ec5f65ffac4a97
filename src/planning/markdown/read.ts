import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import { withPlainBullets } from './bullets.ts';
import { isDeeperThan } from './depth.ts';
import { type Frontmatter, readFrontmatter } from './frontmatter.ts';
import { headHeadings, type Heading } from './headings.ts';
import { type Entry, outlineOf } from './outline.ts';
import { type Section, toSections } from './sections.ts';

/** A Markdown text as the parsers see it. Lines are those of the file as stored, frontmatter included, with `-` for typographic bullets. */
export interface MarkdownDocument {
  /** As stored, with NUL replaced by U+FFFD and a byte order mark removed. */
  readonly text: string;
  /** `lines[n - 1]` is line n, without its ending. */
  readonly lines: string[];
  readonly frontmatter: Frontmatter;
  /** The tree of the body; its positions count from the start of the file. Empty where `tooDeep`. */
  readonly tree: Root;
  /** The body before the first heading, with the sections below it. */
  readonly top: Section;
  /** The headings of the first 400 lines of the body. */
  readonly headings: readonly Heading[];
  /** The body line by line, without a tree. */
  readonly outline: readonly Entry[];
  /** Nested deeper than `MAX_DEPTH`, as far as lines or a tree that was asked for tell: shown as plain text, never walked. */
  readonly tooDeep: boolean;
}

/** Sätteri is quadratic in depth and a recursive walk overflows at about 3,000 levels; people stay below 20. */
export const MAX_DEPTH = 200;

const FEATURES = { frontmatter: false, smartPunctuation: false, gfm: true } as const;

/** Reads any string as Markdown; never throws. The tree and all else is made when it is first asked for. */
export function readMarkdown(stored: string): MarkdownDocument {
  const text = storedText(stored);
  const written = text.split(text.includes('\r') ? /\r\n|\n|\r/ : '\n');
  const lines = withPlainBullets(text, written);
  const frontmatter = readFrontmatter(lines);
  const body = frontmatter.endLine + 1;
  const deep = once(() => isTooDeep(lines));
  let asked = false;
  const tree = once(() => {
    asked = true;
    const read = deep()
      ? undefined
      : parseBody(lines === written ? text : lines.join('\n'), lines, frontmatter.endLine);
    return read === undefined || isDeeperThan(read, MAX_DEPTH) ? undefined : read;
  });
  const top = once(() => toSections(tree() ?? emptyRoot(), lines, frontmatter.endLine));
  const headings = once(() => headHeadings(lines, body));
  const outline = once(() => outlineOf(lines, body));
  return {
    text,
    lines,
    frontmatter,
    get tree() {
      return tree() ?? emptyRoot();
    },
    get top() {
      return top();
    },
    get headings() {
      return headings();
    },
    get outline() {
      return outline();
    },
    get tooDeep() {
      return deep() || (asked && tree() === undefined);
    },
  };
}

/** A value made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
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
export const markdownTree = (text: string): Root =>
  markdownToMdast(withFewEntities(withLiteralTags(text)), { features: FEATURES }) as Root;

const ENTITY = /&(?=#?\w{1,32};)/g;
/** Sätteri's memory grows with the square of the entities in a paragraph: 60,000 are more than a string can hold. */
const MOST_ENTITIES = 2000;

/** A text with more entities than any person writes keeps them as they are written. */
const withFewEntities = (text: string): string =>
  (text.match(ENTITY)?.length ?? 0) > MOST_ENTITIES ? text.replace(ENTITY, '\\&') : text;

/** `- [Phase 3]: SQLite`, in a list with any label, elsewhere with one that names a phase, a plan or a version. */
const TAG =
  /^(\s*(?:(?:[-*+]|\d{1,4}[.)])\s+)+|\s{0,3}(?=\[(?:phase|plan|objective|阶段|단계|\d|v\d)))\[(?!\^)([^\]\n]{1,200}\]:\s*(?!\s|<?(?:https?:|mailto:|\.{0,2}\/|#)))/i;

/**
 * Keeps a tag such as `[Phase 3]:` text. To Markdown it is the definition of a link wherever one word follows, always in
 * Chinese or Japanese, and the decision behind it would vanish. What leads to an address stays a definition. Lines stay where they are.
 */
function withLiteralTags(text: string): string {
  if (!text.includes(']:')) return text;
  let fence: string | undefined;
  return text
    .split('\n')
    .map((line) => {
      const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
        fence = fence === undefined ? mark : undefined;
      return fence === undefined && line.includes(']:') ? line.replace(TAG, '$1\\[$2') : line;
    })
    .join('\n');
}

/** A file's text as it is read: without byte order mark and NUL. */
export const storedText = (stored: string): string => stored.replace(/^\uFEFF/, '').replaceAll('\0', '\uFFFD');

const emptyRoot = (): Root => ({ type: 'root', children: [] });

/** Sätteri needs the square of a row's cells: 30,000 cost a quarter of a second. */
const MAX_CELLS = 2_000;

/** Emphasis marks in one line from which reading takes seconds: Sätteri is quadratic in them too. */
const MAX_MARKS = 10_000;

/** Whether a line opens more containers (quotes, lists, indentation, brackets) or cells than any person writes. */
export function isTooDeep(lines: readonly string[]): boolean {
  return lines.some((line) => {
    if (line.length < MAX_DEPTH) return false;
    const lead = /^[\s>*+-]*/.exec(line)?.[0] ?? '';
    if (lead.length >= MAX_DEPTH && (lead.replace(/[^>*+-]/g, '').length >= MAX_DEPTH || lead.length >= 4 * MAX_DEPTH))
      return true;
    if (line.length > MAX_MARKS && (line.match(/[*_]/g)?.length ?? 0) > MAX_MARKS) return true;
    return /[[(*_~]{200}/.test(line) || (line.length > MAX_CELLS && line.split('|').length > MAX_CELLS);
  });
}
