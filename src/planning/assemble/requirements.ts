import type { Diagnostic, Origin, Requirement } from '../../model/index.ts';
import type { ParsedDocument, RequirementFact } from '../facts.ts';
import { compareNatural, slugOf } from '../identity.ts';
import { goneRequirements } from './gone-requirements.ts';
import { type AssembleInput, factsOf } from './input.ts';
import type { Structure } from './milestones.ts';

interface Entry {
  group: string;
  milestone: string | undefined;
  id?: string | undefined;
  items: RequirementFact[];
  rows: RequirementFact[];
  archived: boolean;
  plans: Set<string>;
}

/**
 * Merges requirement items with their traceability rows, per milestone. Key: `<milestone key>/<id>`. The same id in a later milestone
 * is another requirement; a document whose milestone is unknown keeps its requirements to itself.
 */
export function assembleRequirements(
  input: AssembleInput,
  structure: Structure,
): { requirements: Requirement[]; diagnostics: Diagnostic[] } {
  const facts = factsOf(input, 'requirements');
  const home = milestonesOfDocuments(facts, structure);
  const [active, another] = structure.milestones.flatMap(({ status, key }) => (status === 'active' ? [key] : []));
  const entries = new Map<string, Entry>();
  for (const { fact, document } of facts) {
    const milestone =
      structure.milestoneKey(fact.milestone) ??
      home.get(document.path) ??
      (document.archived || another !== undefined ? undefined : active);
    const group = milestone ?? document.path;
    const key = `${group}/${fact.id ?? slugOf(fact.text ?? '').slice(0, 60)}`;
    const entry = entries.get(key) ?? {
      group,
      milestone,
      id: fact.id,
      items: [],
      rows: [],
      archived: false,
      plans: new Set<string>(),
    };
    entries.set(key, entry);
    if (document.archived) entry.archived = true;
    (fact.place === 'item' ? entry.items : entry.rows).push(fact);
  }
  addPlans(entries, input, structure);
  const documents = documentsOf(facts);
  const shipped = new Set(
    structure.milestones.filter(({ status }) => status === 'shipped' || status === 'archived').map(({ key }) => key),
  );
  const requirements = [...entries.values()].flatMap((entry) =>
    toRequirement(entry, documents, entry.archived || (entry.milestone !== undefined && shipped.has(entry.milestone))),
  );
  return {
    requirements: withKeys([...requirements, ...goneRequirements(input.history, requirements, structure)]),
    diagnostics: [],
  };
}

/** The milestone of each document: its archive's, else the one that most of its mapped phases belong to. */
function milestonesOfDocuments(
  facts: readonly { fact: RequirementFact; document: ParsedDocument }[],
  { milestoneKey, milestoneOf }: Structure,
): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  const home = new Map<string, string>();
  for (const { fact, document } of facts) {
    const own = milestoneKey(document.milestone);
    if (own !== undefined) home.set(document.path, own);
    for (const phase of fact.phases ?? []) {
      const milestone = milestoneOf(phase, { archived: document.archived });
      if (milestone === undefined) continue;
      const counts = votes.get(document.path) ?? new Map<string, number>();
      votes.set(document.path, counts.set(milestone, (counts.get(milestone) ?? 0) + 1));
    }
  }
  for (const [path, counts] of votes) {
    const [best] = [...counts].sort(([a, x], [b, y]) => y - x || compareNatural(b, a));
    if (best !== undefined && !home.has(path)) home.set(path, best[0]);
  }
  return home;
}

/** Paths of documents. */
interface Documents {
  /** Their requirements have boxes. */
  boxed: ReadonlySet<string>;
  /** They word requirements and do not only list ids in a table. */
  itemised: ReadonlySet<string>;
}

function documentsOf(facts: readonly { fact: RequirementFact; document: ParsedDocument }[]): Documents {
  const items = facts.filter(({ fact }) => fact.place === 'item' && fact.scope === 'current' && fact.id !== undefined);
  const boxed = items.filter(({ fact }) => fact.status === 'done' || fact.status === 'open');
  return {
    boxed: new Set(boxed.map(({ document }) => document.path)),
    itemised: new Set(items.map(({ document }) => document.path)),
  };
}

/** Plans that name a requirement of their milestone. */
function addPlans(entries: ReadonlyMap<string, Entry>, input: AssembleInput, { milestoneOf }: Structure): void {
  for (const { fact, document } of factsOf(input, 'plans')) {
    if ((fact.requirements ?? []).length === 0) continue;
    const milestone = milestoneOf(fact.phase, {
      version: document.milestone,
      folder: document.folder,
      archived: document.archived,
    });
    for (const id of fact.requirements ?? []) entries.get(`${milestone ?? ''}/${id}`)?.plans.add(fact.id);
  }
}

function toRequirement(entry: Entry, { boxed, itemised }: Documents, shipped: boolean): Omit<Requirement, 'key'>[] {
  const { items, rows, id, milestone } = entry;
  const first = items[0] ?? rows.find(({ origin }) => !itemised.has(origin.path));
  const text = first?.text ?? first?.id;
  if (first === undefined || text === undefined) return [];
  const unique = (values: readonly (string[] | undefined)[]) =>
    [...new Set(values.flatMap((list) => list ?? []))].sort(compareNatural);
  const all = [...items, ...rows];
  const [phases, plans, evidence] = [
    unique(all.map((fact) => fact.phases)),
    unique([...all.map((fact) => fact.plans), [...entry.plans]]),
    [...new Set(all.flatMap((fact) => fact.evidence ?? []))],
  ];
  return [
    {
      id,
      text,
      status: statusOf(entry, boxed, shipped),
      scope: items.some(({ scope }) => scope === 'current') ? 'current' : (first.scope ?? 'current'),
      ...(phases.length === 0 ? {} : { phases }),
      ...(plans.length === 0 ? {} : { plans }),
      milestone,
      ...(evidence.length === 0 ? {} : { evidence }),
      origins: originsOf(all, text),
    },
  ];
}

/** The wording at a place where it is another. */
function originsOf(facts: readonly RequirementFact[], text: string): Origin[] {
  const seen = new Set<string>();
  return facts.flatMap(({ origin, text: own }) => {
    const key = `${origin.path}:${origin.line}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [own === undefined || own === text ? origin : { ...origin, text: own }];
  });
}

/**
 * The box; where the document has none, or the box contradicts a table that says complete for a shipped milestone, the table
 * (SCHEMA, `requirements.done`).
 */
function statusOf({ items, rows }: Entry, boxed: ReadonlySet<string>, shipped: boolean): Requirement['status'] {
  const box =
    items.find(({ status }) => status === 'dropped')?.status ??
    items.find(({ status }) => status === 'done')?.status ??
    items.find(({ status }) => status !== undefined)?.status;
  const table = rows.map(({ status }) => status).find((status) => status !== undefined);
  if (box === undefined && items.every(({ scope }) => scope !== 'current')) return table ?? 'unknown';
  if (box === undefined) return table ?? (items.some(({ origin }) => boxed.has(origin.path)) ? 'open' : 'unknown');
  if (box === 'open' && table !== undefined && (table !== 'done' || shipped)) return table;
  return box;
}

/** By milestone and id, what the documents leave without an id last; behind all that stand those that are gone, which take no key from them. */
function withKeys(requirements: readonly Omit<Requirement, 'key'>[]): Requirement[] {
  const sorted = [...requirements].sort(
    (a, b) =>
      Number(a.gone !== undefined) - Number(b.gone !== undefined) ||
      compareNatural(a.milestone ?? '~', b.milestone ?? '~') ||
      compareNatural(a.id ?? '~', b.id ?? '~') ||
      compareNatural(a.text, b.text),
  );
  const used = new Map<string, number>();
  return sorted.map((requirement) => {
    const key = `${requirement.milestone ?? 'unassigned'}/${slugOf(requirement.id ?? requirement.text.slice(0, 60))}`;
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    return { key: count === 1 ? key : `${key}-${count}`, ...requirement };
  });
}
