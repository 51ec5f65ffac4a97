/** What can be found; also the order of the groups. */
export const kinds = ['decision', 'milestone', 'phase', 'document'] as const;
export type Kind = (typeof kinds)[number];

/** The facets of a search: names in the address and in the index. */
export const facets = ['project', 'kind', 'milestone', 'year'] as const;
export type Facet = (typeof facets)[number];

/** What a reader asks for. */
export type SearchState = { readonly q: string } & { readonly [name in Facet]?: string };

export const kindTitles: Record<Kind, string> = {
  decision: 'Decisions',
  milestone: 'Milestones',
  phase: 'Phases',
  document: 'Documents',
};

/** One thing of a kind, as its badge says. */
export const kindWords: Record<Kind, string> = {
  decision: 'Decision',
  milestone: 'Milestone',
  phase: 'Phase',
  document: 'Document',
};

const isKind = (value: string | undefined): value is Kind => kinds.some((kind) => kind === value);

/** Reads a search from the query of an address; an unknown kind is passed over. */
export function stateOf(query: URLSearchParams): SearchState {
  const chosen = facets.flatMap((name) => {
    const value = query.get(name);
    return value === null || value === '' || (name === 'kind' && !isKind(value)) ? [] : [[name, value] as const];
  });
  return { q: query.get('q') ?? '', ...Object.fromEntries(chosen) };
}

/** The query that says a search; empty where nothing is asked for. */
export function queryOf(state: SearchState): string {
  const query = new URLSearchParams(state.q.trim() === '' ? [] : [['q', state.q.trim()]]);
  for (const name of facets) if (state[name] !== undefined) query.set(name, state[name]);
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** The facets as the index takes them. */
export const filtersOf = (state: SearchState): Partial<Record<Facet, string>> =>
  Object.fromEntries(facets.flatMap((name) => (state[name] === undefined ? [] : [[name, state[name]]])));

/** The kinds a search looks for: the chosen one, or all. */
export const kindsOf = (state: SearchState): readonly Kind[] => (isKind(state.kind) ? [state.kind] : kinds);

/** The search with a facet set, or cleared for an empty value. A milestone belongs to a project: another project clears it. */
export function withFacet(state: SearchState, name: Facet, value: string): SearchState {
  const cleared: readonly Facet[] = name === 'project' ? ['project', 'milestone'] : [name];
  const kept = facets.flatMap((facet) =>
    cleared.includes(facet) || state[facet] === undefined ? [] : [[facet, state[facet]] as const],
  );
  return { q: state.q, ...Object.fromEntries(value === '' ? kept : [...kept, [name, value]]) };
}

/** Letters, digits, and the marks that stand inside the names of plans, versions and requirements. */
const IDENTIFIER = /^(?=.*\d)[\p{L}\p{N}]+(?:[-._/][\p{L}\p{N}]+)*$/u;

/** The identifiers among the words of a query: `07-02`, `v1.10`, `REQ-014`, `35.1`. */
export const identifiersIn = (q: string): string[] =>
  q.split(/\s+/).filter((word) => IDENTIFIER.test(word) && /[-._/]|^[a-z]+\d/i.test(word));

/** Whether a text holds a word by itself: `v1.1` is not in `v1.10`, `7-02` not in `07-02`. */
export function holdsExactly(text: string, word: string): boolean {
  const [hay, needle] = [text.toLowerCase(), word.toLowerCase()];
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + 1)) {
    const [before, after] = [hay.slice(0, at), hay.slice(at + needle.length)];
    if (!/[\p{L}\p{N}][-._/]?$/u.test(before) && !/^[-._/]?[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

/** Results that hold every identifier of the query by itself first; otherwise the order stays. */
export function exactFirst<R>(results: readonly R[], q: string, textOf: (result: R) => string): R[] {
  const wanted = identifiersIn(q);
  if (wanted.length === 0) return [...results];
  const exact = results.filter((result) => wanted.every((word) => holdsExactly(textOf(result), word)));
  return [...exact, ...results.filter((result) => !exact.includes(result))];
}
