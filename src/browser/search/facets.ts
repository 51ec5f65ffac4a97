import { byName } from '../../views/format.ts';
import { facets, kindTitles, type Facet, type Kind, type SearchState } from '../../views/search/query.ts';
import { facetValues } from './engine.ts';
import { aboutSearch } from './names.ts';

const titles: Record<Facet, string> = {
  project: 'All projects',
  kind: 'Everything',
  milestone: 'All milestones',
  year: 'All years',
};
const labels: Record<Facet, string> = { project: 'Project', kind: 'Kind', milestone: 'Milestone', year: 'Year' };

/** Puts a choice per facet into `into` and keeps it in step with the search. Calls `choose` for a reader's choice. */
export async function facetChoices(
  into: HTMLElement,
  choose: (name: Facet, value: string) => void,
): Promise<(state: SearchState) => void> {
  const [counts, names] = await Promise.all([facetValues(), projectNames()]);
  const selects = facets.map((name) => {
    const select = document.createElement('select');
    select.setAttribute('aria-label', labels[name]);
    const values = Object.keys(counts[name] ?? {}).sort((a, b) =>
      name === 'year' || name === 'milestone' ? byName(b, a) : byName(wordOf(name, a, names), wordOf(name, b, names)),
    );
    select.append(
      new Option(titles[name], ''),
      ...values.map((value) => new Option(wordOf(name, value, names), value)),
    );
    select.addEventListener('change', () => choose(name, select.value));
    into.append(select);
    return { name, select };
  });
  return (state) => {
    for (const { name, select } of selects) select.value = state[name] ?? '';
  };
}

function wordOf(name: Facet, value: string, names: ReadonlyMap<string, string>): string {
  if (name === 'kind') return kindTitles[value as Kind];
  return name === 'project' ? (names.get(value) ?? value) : value;
}

/** Names of projects by id; ids have to do where the list cannot be read. */
const projectNames = (): Promise<Map<string, string>> =>
  aboutSearch().then(
    ({ projects }) => new Map(projects),
    () => new Map<string, string>(),
  );
