import { type DocumentContext, factAt, mark } from '../context.ts';
import { requirementStatus, type Scope, scopeOf } from '../dialects/requirements.ts';
import type { RequirementFact } from '../facts.ts';
import { compareNatural, versionIn } from '../identity.ts';
import { type Entry } from '../markdown/outline.ts';
import { present } from '../markdown/tables.ts';
import { plainInline } from '../markdown/text.ts';
import { readRequirement, readRequirementHeading } from '../sections/requirement-items.ts';
import { requirementRows } from '../sections/requirement-tables.ts';

interface Heading {
  depth: number;
  scope?: Scope | 'other' | undefined;
  version?: string | undefined;
  /** A version above that of the document, and no word that puts it off. */
  later?: boolean;
}

interface Walk {
  context: DocumentContext;
  headings: Heading[];
  /** The version that the document is about: of its first section of requirements. */
  main?: string | undefined;
  /** The milestone that the title or a label at the top names. */
  named?: string | undefined;
  /** Requirements that only the version of their section puts off to later. */
  later: Set<RequirementFact>;
  /** Indent of the last item that belongs to none. */
  item?: number | undefined;
  /** What traceability tables say of requirements. */
  described: { id: string; text: string; status: RequirementFact['status']; line: number }[];
  /** The last requirement that a heading defines. */
  titled?: { fact: RequirementFact[]; depth: number } | undefined;
}

/** Reads a REQUIREMENTS document, live or archived: items, tables of items, traceability (formats.md 4 and 6.2). */
export function parseRequirements(context: DocumentContext): void {
  const walk: Walk = { context, headings: [], later: new Set(), described: [] };
  for (const entry of context.doc.outline) readEntry(walk, entry);
  defineDescribed(walk);
  settleScopes(walk);
}

/** A traceability table defines the requirements that no other place of the document does. */
function defineDescribed(walk: Walk): void {
  const { requirements } = walk.context.facts;
  const defined = new Set(requirements.flatMap(({ place, id }) => (place === 'item' && id !== undefined ? [id] : [])));
  walk.headings = [];
  for (const { id, text, status, line } of walk.described)
    if (!defined.has(id)) addItem(walk, { ids: [id], text, status }, { line, endLine: line });
}

function readEntry(walk: Walk, entry: Entry): void {
  switch (entry.kind) {
    case 'heading':
      return openHeading(walk, entry);
    case 'item':
      return readItem(walk, entry, entry.mark);
    case 'field':
      return readLabelled(walk, entry);
    case 'text':
      return /^[*_`~]*[A-Z]/.test(entry.markdown) && /^(?:~~)?[*`]/.test(entry.markdown)
        ? readItem(walk, entry)
        : undefined;
    case 'table':
      return readTable(walk, entry);
    default:
      return;
  }
}

/** `**AUTH-01**: text` is an item, `**Status:** text` a field; a bullet without an id may still leave something out. */
function readLabelled(walk: Walk, entry: Extract<Entry, { kind: 'field' }>): void {
  if (readRequirement(entry.markdown) !== undefined || entry.bullet) readItem(walk, entry);
  readField(walk, entry.label, entry.value);
}

function openHeading(walk: Walk, { depth, text, markdown, line, endLine }: Extract<Entry, { kind: 'heading' }>): void {
  while ((walk.headings.at(-1)?.depth ?? 0) >= depth) walk.headings.pop();
  walk.titled = undefined;
  walk.item = undefined;
  const version = depth > 1 && depth < 4 ? sectionVersion(text) : undefined;
  if (depth === 1) walk.named ??= realVersion(versionIn(text));
  const told = depth === 1 ? undefined : scopeOf(text, walk.context.archived);
  const put = scopeAt(walk);
  const stated =
    (told === 'other' && depth > 2) || (told === 'current' && (put === 'future' || put === 'out')) ? undefined : told;
  // `## v2 Requirements` behind requirements without a version: those are the first scope.
  walk.main ??= version !== undefined && /^v[2-9]$/.test(version) && hasCurrent(walk) ? 'v1' : version;
  const later =
    stated === undefined &&
    version !== undefined &&
    walk.main !== undefined &&
    compareNatural(version, walk.main) > 0 &&
    scopeAt(walk) !== 'other';
  walk.headings.push({ depth, scope: stated ?? (later ? 'future' : undefined), version, later });
  const item = depth > 1 ? readRequirementHeading(markdown) : undefined;
  if (item === undefined || scopeAt(walk) === 'other') return;
  walk.titled = {
    depth,
    fact: addItem(walk, { ...item, status: item.status ?? headingStatus(text) }, { line, endLine }),
  };
}

/** `### AUTH-01: Login ✅` */
const headingStatus = (text: string): RequirementFact['status'] => (/[✅✓✔☑]/u.test(text) ? 'done' : undefined);

/** `## v1.2 Requirements`, `## v2 (Deferred)`, `### v1.3 — Name`: the version of a section, not of a mere mention. */
const sectionVersion = (text: string): string | undefined =>
  versionIn(/^(?:milestone\s+)?v\d+(?:\.\d+){0,3}(?!\w)/i.exec(text)?.[0] ?? '');

const hasCurrent = ({ context }: Walk): boolean =>
  context.facts.requirements.some(({ place, scope }) => place === 'item' && scope === 'current');

/** The scope that the headings above state, the innermost first. */
const scopeAt = ({ headings }: Walk): Scope | 'other' =>
  [...headings].reverse().find(({ scope }) => scope !== undefined)?.scope ?? 'current';

function readItem(
  walk: Walk,
  { markdown, line, endLine, indent = 0 }: { markdown: string; line: number; endLine: number; indent?: number },
  box?: string,
): void {
  const scope = scopeAt(walk);
  const item = readRequirement(markdown, box);
  // What stands below an item belongs to it.
  const below = walk.item !== undefined && indent > walk.item;
  if (!below) walk.item = indent;
  if (item !== undefined && scope !== 'other') {
    addItem(walk, item, { line, endLine });
  } else if (item === undefined && !below && (scope === 'out' || scope === 'future') && !isFooter(markdown))
    addUnnamed(walk, scope, plainInline(markdown), { line, endLine });
}

/** `*Last updated: 2026-03-04*` */
const isFooter = (markdown: string): boolean => /^([*_])(?![*_]).*[^*_]\1$/su.test(markdown.trim());

/** What a milestone leaves out has no id, as a rule. */
function addUnnamed(walk: Walk, scope: Scope, markdown: string, lines: { line: number; endLine: number }): void {
  const text = present(markdown);
  if (text === undefined || text.length < 3 || text.endsWith(':')) return;
  walk.context.facts.requirements.push({
    place: 'item',
    text,
    scope,
    milestone: walk.context.milestone,
    origin: factAt(walk.context, lines),
  });
}

function addItem(
  walk: Walk,
  {
    ids,
    text,
    status,
    phases,
  }: { ids: string[]; text: string; status?: RequirementFact['status']; phases?: string[] | undefined },
  lines: { line: number; endLine: number },
): RequirementFact[] {
  const { context } = walk;
  const scope = scopeAt(walk);
  const above = [...walk.headings].reverse();
  const later = scope === 'future' && above.find((heading) => heading.scope !== undefined)?.later === true;
  const version =
    scope === 'current' || later ? above.find((heading) => heading.version !== undefined)?.version : undefined;
  const facts = ids.map((id) => ({
    place: 'item' as const,
    id,
    text,
    status,
    scope: scope === 'other' ? 'current' : scope,
    phases,
    milestone: context.milestone ?? realVersion(version) ?? (scope === 'current' ? walk.named : undefined),
    origin: factAt(context, lines),
  }));
  context.facts.requirements.push(...facts);
  if (later) for (const fact of facts) walk.later.add(fact);
  return facts;
}

/** `v1` and `v2` name scopes, not milestones (formats.md 4). */
const realVersion = (version: string | undefined): string | undefined =>
  version !== undefined && version.includes('.') ? version : undefined;

/** `**Status:** Complete` below a heading that defines a requirement; `**Milestone:** v1.2` at the top. */
function readField(walk: Walk, label: string, value: string): void {
  if (/^(?:milestone|version)$/i.test(label)) walk.named ??= realVersion(versionIn(value));
  const status = /^status$/i.test(label) ? requirementStatus(value) : undefined;
  if (status !== undefined) for (const fact of walk.titled?.fact ?? []) fact.status ??= status;
}

function readTable(walk: Walk, { table }: Extract<Entry, { kind: 'table' }>): void {
  const { context } = walk;
  const scope = scopeAt(walk);
  const rows = requirementRows(table);
  if (rows === undefined) {
    if (scope === 'out')
      for (const { cells, line } of table.rows)
        addUnnamed(walk, scope, plainInline(cells[0] ?? ''), { line, endLine: line });
    return;
  }
  mark(context, 'facts', { line: table.line });
  const known = new Set(context.facts.requirements.map(({ id }) => id));
  for (const { line, ids, cell, text, status, phases, plans, evidence } of rows) {
    const origin = factAt(context, { line });
    for (const id of ids) {
      if (text !== undefined && !known.has(id)) {
        if (scope === 'other') walk.described.push({ id, text, status, line });
        else addItem(walk, { ids: [id], text, status }, { line, endLine: line });
      }
      context.facts.requirements.push({
        place: 'traceability',
        id,
        status,
        phases,
        plans,
        evidence,
        milestone: context.milestone,
        origin: { ...origin, text: cell },
      });
    }
  }
}

/**
 * A later version's section holds current requirements after all where the table maps them to phases. A row is of its requirement's
 * milestone: one table may map the requirements of several sections.
 */
function settleScopes({ context, later }: Walk): void {
  const { requirements } = context.facts;
  const rows = requirements.filter(({ place }) => place === 'traceability');
  const mapped = new Set(
    rows.flatMap(({ id, phases, status }) =>
      id !== undefined && (phases ?? []).length > 0 && status !== 'dropped' ? [id] : [],
    ),
  );
  for (const fact of requirements) {
    if (fact.place !== 'item' || fact.scope !== 'future' || fact.id === undefined || !mapped.has(fact.id)) continue;
    if (fact.status === 'done' || later.has(fact)) fact.scope = 'current';
  }
  for (const fact of later) if (fact.scope === 'future') fact.milestone = context.milestone;
  const milestones = new Map(
    requirements.flatMap(({ place, id, milestone }) =>
      place === 'item' && id !== undefined ? [[id, milestone] as const] : [],
    ),
  );
  for (const row of rows) row.milestone ??= milestones.get(row.id ?? '');
}
