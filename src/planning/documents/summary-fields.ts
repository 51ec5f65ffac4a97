import type { Lines } from '../context.ts';
import { summaryField, type SummaryField } from '../dialects/summaries.ts';
import { present } from '../markdown/tables.ts';
import type { YamlEntry, YamlNode } from '../markdown/yaml-nodes.ts';

export interface FieldValue extends Lines {
  node: YamlNode;
}

/** The known fields of a SUMMARY's frontmatter, at the top level first and below `metrics` and other maps after it. */
export function summaryFields(entries: readonly YamlEntry[]): Map<SummaryField, FieldValue[]> {
  const fields = new Map<SummaryField, FieldValue[]>();
  const add = (list: readonly YamlEntry[]) => {
    for (const { key, value, line, endLine } of list) {
      const field = summaryField(key);
      if (field !== undefined) fields.set(field, [...(fields.get(field) ?? []), { node: value, line, endLine }]);
    }
  };
  add(entries);
  for (const { key, value } of entries)
    if (value.kind === 'map' && /^(?:metrics|performance|execution|actuals|stats|timing)$/i.test(key))
      add(value.entries);
  return fields;
}

/** The first text of a field that says something. */
export function firstText(values: readonly FieldValue[] | undefined): { text: string; line: number } | undefined {
  for (const { node, line } of values ?? []) {
    const text = node.kind === 'text' ? present(node.text) : undefined;
    if (text !== undefined) return { text, line };
  }
  return undefined;
}

/** The texts of a list, of a comma-separated string, or of a flow list that YAML could not read. */
export function textsOf(values: readonly FieldValue[] | undefined): string[] {
  for (const { node } of values ?? []) {
    const texts =
      node.kind === 'list'
        ? node.items.map(({ raw }) => raw)
        : node.kind === 'text'
          ? node.text.replace(/^\[|\]$/g, '').split(/[,;]/)
          : node.entries.map(({ key }) => key);
    const found = texts.map((text) => present(text)).filter((text) => text !== undefined);
    if (found.length > 0) return found;
  }
  return [];
}

/** How many a field counts: `5`, `3/3`, `2 tasks`, or the length of a list. */
export function countOf(values: readonly FieldValue[] | undefined): number | undefined {
  for (const { node } of values ?? []) {
    if (node.kind === 'list' && node.items.length > 0) return node.items.length;
    const count = node.kind === 'text' ? leadingCount(node.text) : undefined;
    if (count !== undefined) return count;
  }
  return undefined;
}

/** `5`, `3/3 complete`, `~8 files`: the number at the start. */
export function leadingCount(text: string | undefined): number | undefined {
  const match = /^[~≈]?\s*(\d{1,5})(?![\d.-]*\d)/.exec(text?.trim() ?? '');
  return match === null ? undefined : Number(match[1]);
}
