import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Pair } from 'yaml';
import type { YamlEntry, YamlItem, YamlNode, YamlText } from './yaml-nodes.ts';
import { readSimpleYaml } from './yaml-simple.ts';
import { joinLines, unquote } from './yaml-text.ts';

/** Lines, both inclusive. */
type Span = Pick<YamlText, 'line' | 'endLine'>;

export interface YamlProblem {
  line: number;
  message: string;
}

/**
 * Reads a block of YAML as a map. `firstLine` is the line of the file that the block begins on. What does not parse is read
 * again key by key, then item by item, so that one bad value costs no other; the problem is the first one met.
 */
export function readYamlBlock(
  block: readonly string[],
  firstLine: number,
): { entries: YamlEntry[]; problem?: YamlProblem | undefined } {
  const simple = readSimpleYaml(block, firstLine);
  return simple === undefined ? readAnyYaml(block, firstLine) : { entries: simple };
}

/** The same for any YAML. */
export function readAnyYaml(
  block: readonly string[],
  firstLine: number,
): { entries: YamlEntry[]; problem?: YamlProblem | undefined } {
  const whole = parse(block, firstLine);
  if (whole.node?.kind === 'map') return { entries: whole.node.entries };
  if (whole.node !== undefined && block.every((line) => /^\s*(?:#|$)/.test(line))) return { entries: [] };
  return {
    entries: readKeys(block, firstLine),
    problem: whole.problem ?? { line: firstLine, message: 'not a map of keys to values' },
  };
}

function parse(block: readonly string[], firstLine: number): { node?: YamlNode; problem?: YamlProblem } {
  const source = block.join('\n');
  const lines = new LineCounter();
  const doc = parseSource(source, lines);
  if (doc === undefined) return { problem: { line: firstLine, message: 'nested too deeply' } };
  const error = doc.errors[0];
  const at: Place = { source, lines, firstLine };
  if (error !== undefined)
    return { problem: { line: lineAt(at, error.pos[0]), message: error.message.split('\n')[0] ?? '' } };
  return { node: toNode(doc.contents, at, 0) };
}

/** Undefined where the nesting is deeper than the stack. */
function parseSource(source: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> | undefined {
  try {
    return parseDocument(source, {
      schema: 'failsafe',
      uniqueKeys: false,
      logLevel: 'silent',
      prettyErrors: false,
      lineCounter,
    });
  } catch {
    return undefined;
  }
}

interface Place {
  source: string;
  lines: LineCounter;
  firstLine: number;
}

const lineAt = ({ lines, firstLine }: Place, offset: number): number => lines.linePos(offset).line + firstLine - 1;

/** The lines of a node, trailing white space left out. */
function span(at: Place, node: Node | null): Span | undefined {
  const range = node?.range;
  if (range === null || range === undefined) return undefined;
  const text = at.source.slice(range[0], range[1]).trimEnd();
  return { line: lineAt(at, range[0]), endLine: lineAt(at, range[0] + Math.max(0, text.length - 1)) };
}

const MAX_DEPTH = 40;

function toNode(node: Node | null, at: Place, depth: number): YamlNode {
  const where = span(at, node) ?? { line: at.firstLine, endLine: at.firstLine };
  if (depth < MAX_DEPTH && isSeq(node))
    return { kind: 'list', ...where, items: node.items.map((item) => toItem(item as Node | null, at, depth)) };
  if (depth < MAX_DEPTH && isMap(node))
    return {
      kind: 'map',
      ...where,
      entries: node.items.map((pair) => toEntry(pair as Pair<Node | null, Node | null>, at, depth)),
    };
  return { kind: 'text', ...where, text: textOf(node, at) };
}

/** A `#` directly before a word is no comment to people (`fixes #12`), though it is to YAML; an alias is no alias (`*now*`). */
function textOf(node: Node | null, { source }: Place): string {
  if (node?.range === null || node?.range === undefined) return '';
  const [start, end] = node.range;
  if (!isScalar(node)) return source.slice(start, isAlias(node) ? lineEnd(source, end) : end).trim();
  const text = typeof node.value === 'string' ? node.value.toWellFormed() : ''; // an escape may write half a character
  const rest = source.slice(end, lineEnd(source, end));
  if (node.type === 'PLAIN' && /^\s+#[^\s#]/.test(rest)) return (text + rest).trim();
  return (node.type === 'QUOTE_DOUBLE' ? asMeant(text, source.slice(start + 1, end - 1)) : text).trim();
}

/** In `"the \bword\b rule"` nobody means a backspace, and in `"split at \n"` nobody a line end. */
const asMeant = (text: string, written: string): string =>
  !written.includes('\n') && /(?<!\\)(?:\\\\)*\\[abefnrtv0]/.test(written)
    ? written.replace(/\\(["\\/])/g, '$1')
    : text;

const lineEnd = (source: string, from: number): number => {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
};

function toItem(node: Node | null, at: Place, depth: number): YamlItem {
  const value = toNode(node, at, depth + 1);
  const range = node?.range;
  const raw = range === null || range === undefined ? '' : at.source.slice(range[0], range[1]);
  return {
    value,
    raw: value.kind === 'text' ? value.text : unquote(joinLines(raw.split('\n'))),
    line: value.line,
    endLine: value.endLine,
  };
}

function toEntry({ key, value }: Pair<Node | null, Node | null>, at: Place, depth: number): YamlEntry {
  const line = span(at, key)?.line ?? at.firstLine;
  const found = value?.range === undefined ? undefined : toNode(value, at, depth + 1);
  const node: YamlNode = found ?? { kind: 'text', line, endLine: line, text: '' };
  return {
    key: isScalar(key) ? String(key.value).toWellFormed() : textOf(key, at),
    value: node,
    line,
    endLine: Math.max(line, node.endLine),
  };
}

const KEY = /^["']?([\w-][\w .-]{0,80}?)["']?\s{0,8}:(?:\s+(.*))?$/;

/** Each key with its own lines, at the indentation of the first one. */
function readKeys(block: readonly string[], firstLine: number, depth = 0): YamlEntry[] {
  const indent = block.find((line) => KEY.test(line.trim()) && !line.trim().startsWith('- '))?.search(/\S/) ?? 0;
  const starts = block.flatMap((line, index) =>
    line.search(/\S/) === indent && !/^\s*[-#]/.test(line) && KEY.test(line.trim()) ? [index] : [],
  );
  return starts.map((start, index) => {
    let end = starts[index + 1] ?? block.length;
    while (end > start + 1 && block[end - 1]?.trim() === '') end--;
    return readKey(block.slice(start, end), firstLine + start, depth);
  });
}

function readKey(chunk: readonly string[], line: number, depth: number): YamlEntry {
  const parsed = parse(chunk, line).node;
  const entry = parsed?.kind === 'map' && parsed.entries.length === 1 ? parsed.entries[0] : undefined;
  if (entry !== undefined) return entry;
  const [, key = '', first = ''] = KEY.exec((chunk[0] ?? '').trim()) ?? [];
  const endLine = line + chunk.length - 1;
  const rest = chunk.slice(1);
  const firstBelow = rest.find((each) => each.trim() !== '') ?? '';
  if (first === '' && /^\s*- /.test(firstBelow))
    return { key, line, endLine, value: { kind: 'list', line, endLine, items: readItems(rest, line + 1) } };
  if (first === '' && KEY.test(firstBelow.trim()) && depth < 5)
    return { key, line, endLine, value: { kind: 'map', line, endLine, entries: readKeys(rest, line + 1, depth + 1) } };
  const flow = /^\[(.*)\]\s*(?:#.*)?$/.exec(first)?.[1];
  if (flow !== undefined)
    return {
      key,
      line,
      endLine: line,
      value: { kind: 'list', line, endLine: line, items: flow.split(',').map((part) => textItem(part, line, line)) },
    };
  return { key, line, endLine, value: { kind: 'text', line, endLine, text: unquote(joinLines([first, ...rest])) } };
}

/** The items of a list that is not valid as a whole, each read alone. */
function readItems(block: readonly string[], firstLine: number): YamlItem[] {
  const indent = block.find((line) => /^\s*- /.test(line))?.search(/\S/) ?? 0;
  const starts = block.flatMap((line, index) =>
    line.search(/\S/) === indent && /^\s*-(?:\s|$)/.test(line) ? [index] : [],
  );
  return starts.map((start, index) => {
    let end = starts[index + 1] ?? block.length;
    while (end > start + 1 && block[end - 1]?.trim() === '') end--;
    const chunk = block.slice(start, end);
    const parsed = /^\s*-\s+(?:["'[{]|[\w-]+:\s|$)/.test(chunk[0] ?? '')
      ? parse(chunk, firstLine + start).node
      : undefined;
    const item = parsed?.kind === 'list' && parsed.items.length === 1 ? parsed.items[0] : undefined;
    return item ?? textItem(joinLines(chunk).replace(/^-\s*/, ''), firstLine + start, firstLine + end - 1);
  });
}

function textItem(raw: string, line: number, endLine: number): YamlItem {
  const text = unquote(raw);
  return { value: { kind: 'text', line, endLine, text }, raw: text, line, endLine };
}
