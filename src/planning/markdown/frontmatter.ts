import { parseDocument } from 'yaml';

/** The YAML block at the top of a file. All scalars are strings as written, so `08`, `1.10` and dates keep their form. */
export interface Frontmatter {
  /** Line of the opening `---`; 0 where there is none. */
  line: number;
  /** Last line that is no body: the closing `---`; 0 where there is none. */
  endLine: number;
  data: Record<string, Yaml>;
  /** Line of each top-level key. */
  lineOf: Record<string, number>;
  problem?: { kind: 'invalid' | 'unclosed'; line: number; message: string } | undefined;
}
export type Yaml = string | Yaml[] | { [key: string]: Yaml } | null;

const none = (): Frontmatter => ({ line: 0, endLine: 0, data: {}, lineOf: {} });

/**
 * Reads the frontmatter at the top of a file. Blank lines and single `key: value` lines may stand above the opening
 * `---` (formats.md 8 and trap 17); of several stacked blocks the first that is not empty counts (2.1).
 * YAML that does not parse is read line by line.
 */
export function readFrontmatter(lines: readonly string[]): Frontmatter {
  const start = findOpening(lines);
  if (start < 0) return none();
  const end = lines.findIndex((line, index) => index > start && /^(---|\.\.\.)\s*$/.test(line));
  if (end < 0) return readUnclosed(lines, start);
  const block = lines.slice(start + 1, end);
  const above = lines.slice(0, start).filter((line) => /^\w[\w-]*:\s/.test(line));
  const stacked = block.every((line) => line.trim() === '') ? readFrontmatter(lines.slice(end + 1)) : undefined;
  if (stacked !== undefined && stacked.endLine > 0) return shift(stacked, end + 1);
  if (!looksLikeYaml(block)) return none();
  const read = readYaml(block, start + 2);
  for (const line of above) {
    const [key, value] = splitField(line);
    if (key !== undefined) read.data[key] ??= value ?? null;
  }
  return { line: start + 1, endLine: end + 1, ...read };
}

function findOpening(lines: readonly string[]): number {
  for (let at = 0; at < Math.min(lines.length, 12); at++) {
    const line = lines[at] ?? '';
    if (/^---\s*$/.test(line)) return at;
    if (line.trim() !== '' && !/^(completed|resolved|closed)[\w-]*:\s/.test(line)) return -1;
  }
  return -1;
}

const looksLikeYaml = (block: readonly string[]): boolean =>
  block.every((line) => line.trim() === '') || block.some((line) => /^["']?[\w-][\w .-]*["']?\s*:(\s|$)/.test(line));

function readUnclosed(lines: readonly string[], start: number): Frontmatter {
  let end = start + 1;
  while (end < lines.length && /^(\s*$|\s+\S|- |#(?!#|\s)|["']?[\w-]+["']?:(\s|$))/.test(lines[end] ?? '')) end++;
  if (end === start + 1 || !looksLikeYaml(lines.slice(start + 1, end))) return none();
  const message = 'Frontmatter is opened and never closed';
  return { line: start + 1, endLine: end, ...readYaml(lines.slice(start + 1, end), start + 2), problem: { kind: 'unclosed', line: start + 1, message } };
}

function shift(inner: Frontmatter, by: number): Frontmatter {
  const lineOf = Object.fromEntries(Object.entries(inner.lineOf).map(([key, line]) => [key, line + by]));
  const problem = inner.problem && { ...inner.problem, line: inner.problem.line + by };
  return { ...inner, line: inner.line + by, endLine: inner.endLine + by, lineOf, problem };
}

function readYaml(block: readonly string[], firstLine: number): Pick<Frontmatter, 'data' | 'lineOf' | 'problem'> {
  const lineOf: Record<string, number> = {};
  block.forEach((line, index) => {
    const key = /^["']?([\w-][\w .-]*?)["']?\s*:(\s|$)/.exec(line)?.[1];
    if (key !== undefined) lineOf[key] ??= firstLine + index;
  });
  const doc = parseDocument(block.join('\n'), { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
  const error = doc.errors[0];
  if (error === undefined) {
    const data = toPlain(doc);
    if (data !== undefined) return { data, lineOf };
  }
  const line = firstLine + block.join('\n').slice(0, error?.pos[0] ?? 0).split('\n').length - 1;
  const message = error?.message.split('\n')[0] ?? 'not a map of keys to values';
  return { data: readLines(block), lineOf, problem: { kind: 'invalid', line, message } };
}

function toPlain(doc: ReturnType<typeof parseDocument>): Record<string, Yaml> | undefined {
  try {
    const data: unknown = doc.toJS({ maxAliasCount: 100 });
    return data !== null && typeof data === 'object' && !Array.isArray(data) ? (data as Record<string, Yaml>) : data === null ? {} : undefined;
  } catch {
    return undefined; // an alias without an anchor: `**bold**` as a value
  }
}

/** Line fallback (formats.md 2.1): keys at column 0, lists and one level of indented keys below them. */
function readLines(block: readonly string[]): Record<string, Yaml> {
  const data: Record<string, Yaml> = {};
  let key: string | undefined;
  for (const line of block) {
    const [name, value] = splitField(line);
    if (name !== undefined) {
      key = name;
      data[name] = value ?? null;
    } else if (key !== undefined) addChild(data, key, line);
  }
  return data;
}

function splitField(line: string): [string | undefined, string | undefined] {
  const match = /^["']?([\w-][\w .-]*?)["']?\s*:(?:\s+(.*))?$/.exec(line);
  const value = match?.[2]?.trim();
  return [match?.[1], value === undefined || value === '' ? undefined : unquote(value)];
}

function addChild(data: Record<string, Yaml>, key: string, line: string): void {
  const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
  const current = data[key] ?? null;
  if (item !== undefined) {
    if (Array.isArray(current)) current.push(unquote(item));
    else if (current === null) data[key] = [unquote(item)];
    return;
  }
  const [name, value] = /^\s/.test(line) ? splitField(line.trim()) : [undefined, undefined];
  if (Array.isArray(current) && line.trim() !== '' && name === undefined) {
    current.push(`${String(current.pop() ?? '')} ${line.trim()}`.trim());
  } else if (name !== undefined && (current === null || (typeof current === 'object' && !Array.isArray(current)))) {
    data[key] = { ...current, [name]: value ?? null };
  } else if (typeof current === 'string' && line.trim() !== '') data[key] = `${current} ${line.trim()}`;
}

/** Strips one pair of outer quotes; quotes inside were often left unescaped (formats.md 2.1, `stopped_at`). */
export const unquote = (value: string): string => /^(["'])(.*)\1$/.exec(value.trim())?.[2] ?? value.trim();
