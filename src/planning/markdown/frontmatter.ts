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
 * `before` is the number of lines of the file that stand above `lines`.
 */
export function readFrontmatter(lines: readonly string[], before = 0): Frontmatter {
  const start = findOpening(lines);
  if (start < 0) return none();
  const end = lines.findIndex((line, index) => index > start && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) return readUnclosed(lines, start, before);
  const block = lines.slice(start + 1, end);
  if (block.every((line) => line.trim() === '')) {
    const stacked = readFrontmatter(lines.slice(end + 1), before + end + 1);
    if (stacked.endLine > 0) return stacked;
  }
  if (!looksLikeYaml(block)) return none();
  const above = lines.slice(0, start).flatMap((line, index) => fieldAbove(line, before + index + 1));
  return { line: before + start + 1, endLine: before + end + 1, ...readBlock(block, before + start + 2, above) };
}

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
  return {
    line: before + start + 1,
    endLine: before + end,
    ...readBlock(block, before + start + 2),
    problem: { kind: 'unclosed', line: before + start + 1, message },
  };
}

function readBlock(
  block: readonly string[],
  firstLine: number,
  above: readonly YamlEntry[] = [],
): Omit<Frontmatter, 'line' | 'endLine'> {
  const { entries, problem } = readYamlBlock(block, firstLine);
  const all = [...entries, ...above.filter(({ key }) => entries.every((entry) => entry.key !== key))];
  const data = Object.fromEntries(all.map(({ key, value }) => [key, toData(value)]));
  const lineOf = Object.fromEntries([...all].reverse().map(({ key, line }) => [key, line]));
  return { data, lineOf, entries: all, ...(problem === undefined ? {} : { problem: { kind: 'invalid', ...problem } }) };
}
