import { facetValues, isEmpty, matching, type FacetName, type FoundRow, type Selection } from './facets.ts';
import { monthsOf } from './listing.ts';
import { facetMarkup, monthMarkup, rowMarkup, type Link } from './markup.ts';

/** A project whose decisions can be fetched. */
export interface Shard {
  id: string;
  name: string;
  count: number;
}

/** With more decisions than this a reader is asked to choose projects first: everything would have to be fetched. */
export const MOST_FETCHED = 30_000;

/** The projects whose rows a selection needs; none where nothing is chosen or too much would be fetched. */
export function neededShards(shards: readonly Shard[], selection: Selection): Shard[] | 'too-many' {
  if (isEmpty(selection)) return [];
  const needed = shards.filter(({ id, count }) => count > 0 && (selection.project?.includes(id) ?? true));
  return needed.reduce((total, { count }) => total + count, 0) > MOST_FETCHED ? 'too-many' : needed;
}

/** The facets that make sense: milestones within one project, phases within one milestone. */
export function shownFacets(shards: readonly Shard[], selection: Selection): FacetName[] {
  const oneProject = shards.length === 1 || selection.project?.length === 1;
  const oneMilestone = oneProject && selection.milestone?.length === 1;
  return [
    ...(shards.length > 1 ? (['project'] as const) : []),
    ...(oneProject ? (['milestone'] as const) : []),
    ...(oneMilestone ? (['phase'] as const) : []),
    'year',
    'source',
    'status',
    'outcome',
  ];
}

/** The markup of all chips. */
export function facetsMarkup(shards: readonly Shard[], rows: readonly FoundRow[], selection: Selection): string {
  const names = new Map(shards.map(({ id, name }) => [id, name]));
  return shownFacets(shards, selection)
    .map((facet) => {
      const values = facet === 'project' ? projectValues(shards, rows, selection) : facetValues(rows, selection, facet);
      return facetMarkup(facet, values, selection[facet], facet === 'project' ? names : undefined);
    })
    .join('');
}

/** Projects that were not fetched are offered with all their decisions; those that a selection leaves nothing of are not. */
function projectValues(shards: readonly Shard[], rows: readonly FoundRow[], selection: Selection) {
  const fetched = new Set(rows.map(({ project }) => project));
  const counted = new Map(facetValues(rows, selection, 'project').map(({ value, count }) => [value, count]));
  return shards
    .map(({ id, count }) => ({ value: id, count: fetched.has(id) ? (counted.get(id) ?? 0) : count }))
    .filter(({ value, count }) => count > 0 || selection.project?.includes(value));
}

/** What a selection leaves, by month, at most `most` rows; `found` counts all. */
export function foundMarkup(
  shards: readonly Shard[],
  rows: readonly FoundRow[],
  selection: Selection,
  most: number,
  link: Link,
): { html: string; found: number } {
  const found = matching(rows, selection);
  const name = shards.length > 1 ? new Map(shards.map((shard) => [shard.id, shard.name])) : undefined;
  const months = monthsOf(found.slice(0, most));
  const html = months.map((month) =>
    monthMarkup(
      `found-${month.id}`,
      month.title,
      month.rows.map((row) => rowMarkup(row, row.project, link, name?.get(row.project))),
    ),
  );
  return { html: html.join(''), found: found.length };
}

/** Rows of several projects, newest first; those without a day last. */
export const merged = (lists: readonly (readonly FoundRow[])[]): FoundRow[] =>
  lists.flat().sort((a, b) => ((a.day ?? '') === (b.day ?? '') ? 0 : (a.day ?? '') < (b.day ?? '') ? 1 : -1));
