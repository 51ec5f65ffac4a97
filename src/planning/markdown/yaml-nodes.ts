/** 1-based lines of the file, both inclusive. */
interface Span {
  line: number;
  endLine: number;
}
/** A value as written: quotes and folding resolved, numbers and dates left as text; empty for null. */
export interface YamlText extends Span {
  kind: 'text';
  text: string;
}
export interface YamlList extends Span {
  kind: 'list';
  items: YamlItem[];
}
export interface YamlItem extends Span {
  value: YamlNode;
  /** The item as it reads without YAML, dash removed: what was meant where `- 3-tier priority: a > b` became a map. */
  raw: string;
}
export interface YamlMap extends Span {
  kind: 'map';
  entries: YamlEntry[];
}
export interface YamlEntry extends Span {
  key: string;
  value: YamlNode;
}
/** A YAML value with the lines it stands on. */
export type YamlNode = YamlText | YamlList | YamlMap;

/** The value of a node as plain data; empty text is null. */
export function toData(node: YamlNode): Yaml {
  if (node.kind === 'text') return node.text === '' ? null : node.text;
  return node.kind === 'list'
    ? node.items.map((item) => toData(item.value))
    : Object.fromEntries(node.entries.map(({ key, value }) => [key, toData(value)]));
}
export type Yaml = string | Yaml[] | { [key: string]: Yaml } | null;
