import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { ConfigProblem } from './problems.ts';

export type Path = readonly PropertyKey[];

/** A YAML file that remembers where everything stands. */
export interface ConfigDocument {
  file: string;
  document: Document;
  lines: LineCounter;
}

/** `sources[1].repo`, as a person would write it. */
export const formatPath = (path: Path): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );

export function openDocument(text: string, file: string): ConfigDocument {
  const lines = new LineCounter();
  return { file, document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
}

/** Mistakes of YAML itself: broken indentation, a key written twice, an unknown alias. */
export function syntaxProblems({ file, document, lines }: ConfigDocument): ConfigProblem[] {
  return document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { file, line, column: col, path: '', found: `invalid YAML (${error.message})`, expected: 'YAML' };
  });
}

/** Where the value at `path` begins; where it is absent, the nearest thing around it that is there. */
export function placeOf(config: ConfigDocument, path: Path): { line: number; column: number } {
  for (let length = path.length; length > 0; length--) {
    const node = config.document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return pointAt(config, node.range[0]);
  }
  return pointAt(config, config.document.contents?.range?.[0] ?? 0);
}

/** Where the key `key` of the map at `path` begins. */
export function placeOfKey(config: ConfigDocument, path: Path, key: string): { line: number; column: number } {
  const map = path.length === 0 ? config.document.contents : config.document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  const start = (pair?.key as Node | undefined)?.range?.[0];
  return start === undefined ? placeOf(config, path) : pointAt(config, start);
}

function pointAt({ lines }: ConfigDocument, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
