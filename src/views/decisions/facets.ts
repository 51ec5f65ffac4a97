import type { DecisionRow } from './row.ts';

/** What a list of decisions can be narrowed by; also the names in the query of its address. */
export const facetNames = ['project', 'milestone', 'phase', 'year', 'source', 'status', 'outcome'] as const;
export type FacetName = (typeof facetNames)[number];

/** A row with the project it belongs to. */
export type FoundRow = DecisionRow & { project: string };

/** What a reader chose: values of one facet widen, facets narrow. `q` are words that all have to occur. */
export type Selection = { readonly [name in FacetName]?: readonly string[] } & { readonly q?: string };

export interface FacetValue {
  value: string;
  count: number;
}

const valuesOf: Record<FacetName, (row: FoundRow) => readonly (string | undefined)[]> = {
  project: ({ project }) => [project],
  milestone: ({ milestone }) => [milestone],
  phase: ({ phase }) => [phase],
  year: ({ day }) => [day?.slice(0, 4) ?? 'undated'],
  source: ({ kinds }) => kinds,
  status: ({ status }) => [status],
  outcome: ({ outcome }) => [outcome],
};

/** Reads a selection from the query of an address; what is not a facet is passed over. */
export function selectionOf(query: URLSearchParams): Selection {
  const chosen = facetNames.map((name) => [name, query.getAll(name).filter(Boolean)] as const);
  const q = query.get('q')?.trim();
  return { ...Object.fromEntries(chosen.filter(([, values]) => values.length > 0)), ...(q ? { q } : {}) };
}

/** The query that says a selection; empty where nothing is chosen. */
export function queryOf(selection: Selection): string {
  const query = new URLSearchParams(
    facetNames.flatMap((name) => (selection[name] ?? []).map((value) => [name, value])),
  );
  if (selection.q) query.set('q', selection.q);
  return query.size === 0 ? '' : `?${query.toString()}`;
}

export const isEmpty = (selection: Selection): boolean => queryOf(selection) === '';

/** The selection with one value of a facet switched on or off. */
export function toggled(selection: Selection, name: FacetName, value: string): Selection {
  const { [name]: chosen = [], ...others } = selection;
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return values.length === 0 ? others : { ...others, [name]: values };
}

/** The rows that a selection leaves, in their order. `except` is a facet to pass over. */
export function matching(rows: readonly FoundRow[], selection: Selection, except?: FacetName): FoundRow[] {
  const active = facetNames.filter((name) => name !== except && selection[name] !== undefined);
  const words = (selection.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      active.every((name) =>
        valuesOf[name](row).some((value) => value !== undefined && selection[name]?.includes(value)),
      ) && words.every((word) => haystack(row).includes(word)),
  );
}

const haystack = ({ text, phase, plan, milestone, id }: FoundRow): string =>
  [text, plan, phase && `phase ${phase}`, milestone, id].filter(Boolean).join(' ').toLowerCase();

/** How many rows each value of a facet would leave beside the other facets chosen; a chosen value stays, even at 0. */
export function facetValues(rows: readonly FoundRow[], selection: Selection, name: FacetName): FacetValue[] {
  const counts = new Map((selection[name] ?? []).map((value) => [value, 0]));
  for (const row of matching(rows, selection, name)) {
    for (const value of valuesOf[name](row)) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}
