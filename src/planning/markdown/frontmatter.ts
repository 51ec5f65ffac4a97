import { toData, type Yaml, type YamlEntry, type YamlNode } from './yaml-nodes.ts';
import { readYamlBlock } from './yaml.ts';
import { unquote } from './yaml-text.ts';

export { unquote } from './yaml-text.ts';
export type { Yaml } from './yaml-nodes.ts';

/** The YAML block at the top of a file. All scalars are strings as written, so `08`, `1.10` and dates keep their form. */
export interface Frontmatter {
  /** Line of the opening `---`; 0 where there is none. */
  line: number;
  /** Last line that is no body: the closing `---`; 0 where there is none. */
  endLine: number;
  data: Record<string, Yaml>;
  /** Line of each top-level key. */
  lineOf: Record<string, number>;
  /** Every top-level key with its lines, also those of list items and nested values. */
  entries: YamlEntry[];
  problem?: { kind: 'invalid' | 'unclosed'; line: number; message: string } | undefined;
}

const none = (): Frontmatter => ({ line: 0, endLine: 0, data: {}, lineOf: {}, entries: [] });

/**
 * Reads the frontmatter at the top of a file. Blank lines and single `key: value` lines may stand above the opening
 * `---` (formats.md 8 and trap 17); of several stacked blocks the first that is not empty counts (2.1).
 * `before` is the number of lines of the file that stand above `lines`, `stacked` that of empty blocks among them.
 */
export function readFrontmatter(lines: readonly string[], before = 0, stacked = 0): Frontmatter {
  const start = findOpening(lines);
  if (start < 0) return none();
  const end = lines.findIndex((line, index) => index > start && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) return readUnclosed(lines, start, before);
  const block = lines.slice(start + 1, end);
  if (stacked < MOST_STACKED && block.every((line) => line.trim() === '')) {
    const below = readFrontmatter(lines.slice(end + 1), before + end + 1, stacked + 1);
    if (below.endLine > 0) return below;
  }
  if (!looksLikeYaml(block)) return none();
  const above = lines.slice(0, start).flatMap((line, index) => fieldAbove(line, before + index + 1));
  return frontmatter(before + start + 1, before + end + 1, readBlock(block, before + start + 2, above));
}

/** Empty blocks that people left above the real one. */
const MOST_STACKED = 5;

function findOpening(lines: readonly string[]): number {
  const first = afterComment(lines);
  for (let at = first; at < Math.min(lines.length, first + 12); at++) {
    const line = lines[at] ?? '';
    if (/^---\s*$/.test(line)) return at;
    if (/^\w{1,8}\s+---\s*$/.test(line) && /^[\w-]+:\s/.test(lines[at + 1] ?? '')) return at; // a stray keystroke before it
    if (line.trim() !== '' && !/^(?:completed|resolved|closed)[\w-]*:\s/.test(line)) return -1;
  }
  return -1;
}

/** The index behind a comment at the very top, such as a licence; 0 where there is none. */
function afterComment(lines: readonly string[]): number {
  const start = lines.slice(0, 3).findIndex((line) => line.trimStart().startsWith('<!--'));
  const end =
    start < 0
      ? -1
      : lines.slice(0, start + 40).findIndex((line, index) => index >= start && line.trimEnd().endsWith('-->'));
  return end + 1;
}

function fieldAbove(line: string, at: number): YamlEntry[] {
  const match = /^(\w[\w-]*):\s+(.*)$/.exec(line);
  if (match === null) return [];
  const value: YamlNode = { kind: 'text', line: at, endLine: at, text: unquote(match[2] ?? '') };
  return [{ key: match[1] ?? '', value, line: at, endLine: at }];
}

const looksLikeYaml = (block: readonly string[]): boolean =>
  block.every((line) => line.trim() === '') ||
  block.some((line) => /^["']?[\w-][\w .-]{0,80}["']?\s{0,8}:(?:\s|$)/.test(line));

function readUnclosed(lines: readonly string[], start: number, before: number): Frontmatter {
  let end = start + 1;
  while (end < lines.length && /^(?:\s*$|\s+\S|- |#(?!#|\s)|["']?[\w-]+["']?:(?:\s|$))/.test(lines[end] ?? '')) end++;
  const block = lines.slice(start + 1, end);
  if (block.length === 0 || !looksLikeYaml(block)) return none();
  const message = 'Frontmatter is opened and never closed';
  const { entries } = readBlock(block, before + start + 2);
  const line = before + start + 1;
  return frontmatter(line, before + end, { entries, problem: { kind: 'unclosed', line, message } });
}

function readBlock(
  block: readonly string[],
  firstLine: number,
  above: readonly YamlEntry[] = [],
): Pick<Frontmatter, 'entries' | 'problem'> {
  const { entries, problem } = readYamlBlock(block, firstLine);
  const all = [...entries, ...above.filter(({ key }) => entries.every((entry) => entry.key !== key))];
  return { entries: all, ...(problem === undefined ? {} : { problem: { kind: 'invalid', ...problem } }) };
}

/** The block with its values as plain data, made when they are first asked for. */
function frontmatter(
  line: number,
  endLine: number,
  { entries, problem }: Pick<Frontmatter, 'entries' | 'problem'>,
): Frontmatter {
  let data: Record<string, Yaml> | undefined;
  let lineOf: Record<string, number> | undefined;
  return {
    line,
    endLine,
    entries,
    problem,
    get data() {
      return (data ??= Object.fromEntries(entries.map(({ key, value }) => [key, toData(value)])));
    },
    get lineOf() {
      return (lineOf ??= Object.fromEntries([...entries].reverse().map((entry) => [entry.key, entry.line])));
    },
  };
}
