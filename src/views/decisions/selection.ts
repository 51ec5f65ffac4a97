/** What a list of decisions can be narrowed by; also the names in the query of its address. */
export const facetNames = ['team', 'project', 'milestone', 'phase', 'status', 'year', 'source', 'outcome'] as const;
export type FacetName = (typeof facetNames)[number];

/** What a reader chose: values of one facet widen, facets narrow. `q` are words that all have to occur. */
export type Selection = { readonly [name in FacetName]?: readonly string[] } & { readonly q?: string };

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

/** The selection with other words. */
export function withWords({ q: _q, ...facets }: Selection, words: string): Selection {
  return words.trim() === '' ? facets : { ...facets, q: words.trim() };
}
