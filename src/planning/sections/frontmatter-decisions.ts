import { present } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import type { YamlEntry, YamlItem, YamlNode } from '../markdown/yaml-nodes.ts';
import { type Said, saysNoDecision, splitRef } from './summary-decisions.ts';

/** Keys of the decision itself, the most telling first; the others of them go with the reasons. */
const TEXT = ['decision', 'summary', 'title', 'name', 'what', 'statement', 'choice', 'text', 'description'];
const CATEGORY = /^(?:category|area|topic|scope)$/i;
const RATIONALE = /^(?:rationale|reason|why|because|reasoning|context|justification|detail|details|impact|notes?)$/i;
const ALTERNATIVES = /^(?:alternatives?(?:[_-]considered)?|rejected|options(?:[_-]considered)?)$/i;
const REF = /^(?:id|ref|key)$/i;

/** The decisions of a frontmatter list: strings, maps that name their parts, and maps that YAML made of a sentence with a colon. */
export function listedDecisions(node: YamlNode): Said[] {
  const said =
    node.kind === 'list'
      ? node.items.map(fromItem)
      : node.kind === 'map'
        ? node.entries.flatMap(fromEntry)
        : fromText(node.text, node);
  return said.filter(({ text }) => !saysNoDecision(text) && !/^D-\d+$/.test(text));
}

function fromItem(item: YamlItem): Said {
  const { value } = item;
  const named = value.kind === 'map' ? fromMap(value.entries) : undefined;
  return named ?? plain(item.raw, item);
}

/** A map whose keys name the parts of a decision; undefined for any other. */
function fromMap(entries: readonly YamlEntry[]): Said | undefined {
  const texts = (keys: RegExp) =>
    entries
      .filter(({ key }) => keys.test(key))
      .map(({ value }) => present(plainInline(flat(value))))
      .filter((text) => text !== undefined);
  const parts = TEXT.flatMap((name) =>
    entries.filter(({ key, value }) => key.toLowerCase() === name && value.kind === 'text' && value.text !== ''),
  );
  const [main, ...more] = parts;
  if (main === undefined) return undefined;
  const rationale = [...more.map(({ value }) => plainInline(flat(value))), ...texts(RATIONALE).slice(0, 1)].join(' — ');
  const alternatives = entries
    .filter(({ key }) => ALTERNATIVES.test(key))
    .flatMap(({ value }) =>
      value.kind === 'list'
        ? value.items.map(({ raw }) => plainInline(raw))
        : (present(plainInline(flat(value))) ?? []),
    );
  const { text, ref } = splitRef(plainInline(flat(main.value)));
  return {
    text,
    markdown: flat(main.value),
    rationale: present(rationale),
    ref: texts(REF).find((id) => /\d/.test(id)) ?? ref,
    category: texts(CATEGORY)[0],
    ...(alternatives.length === 0 ? {} : { alternatives }),
    line: main.line,
    endLine: main.endLine,
  };
}

function plain(raw: string, { line, endLine }: { line: number; endLine: number }): Said {
  const { text, ref } = splitRef(plainInline(raw));
  return { text, markdown: raw, ref, line, endLine };
}

/** A map from ids or titles to decisions: `D-01: text`. */
function fromEntry({ key, value, line, endLine }: YamlEntry): Said[] {
  if (value.kind === 'list') return listedDecisions(value);
  const named = value.kind === 'map' ? fromMap(value.entries) : undefined;
  if (named !== undefined) return [{ ...named, ref: key }];
  const text = flat(value);
  return /^[A-Z]+-?\d+$/.test(key)
    ? [{ ...plain(text, { line, endLine }), ref: key }]
    : [plain(`${key}: ${text}`, { line, endLine })];
}

/** A text where a list was meant: one decision, or one a line where they are bulleted. */
function fromText(text: string, { line, endLine }: { line: number; endLine: number }): Said[] {
  const parts = text.split(/\n\s*(?=[-*•] )/).map((part) =>
    part
      .replace(/^[-*•]\s+/, '')
      .replace(/\s*\n\s*/g, ' ')
      .trim(),
  );
  return parts.length > 1 || present(text) !== undefined ? parts.map((part) => plain(part, { line, endLine })) : [];
}

function flat(node: YamlNode): string {
  if (node.kind === 'text') return node.text;
  return node.kind === 'list'
    ? node.items.map(({ raw }) => raw).join('; ')
    : node.entries.map(({ key, value }) => `${key}: ${flat(value)}`).join('; ');
}
