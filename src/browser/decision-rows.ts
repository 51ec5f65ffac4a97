import type { FoundRow } from '../views/decisions/facets.ts';
import type { Shard } from '../views/decisions/filter.ts';
import type { DecisionRow } from '../views/decisions/row.ts';
import { link } from './base.ts';
import { decisionRowsUrl } from '../views/decisions/rows-url.ts';

const fetched = new Map<string, Promise<FoundRow[]>>();
const AT_ONCE = 6;

/** The rows of projects, each fetched once per visit; a project that cannot be fetched has none. */
export async function fetchRows(shards: readonly Shard[], progress: (done: number) => void): Promise<FoundRow[][]> {
  const lists: FoundRow[][] = [];
  for (let at = 0; at < shards.length; at += AT_ONCE) {
    progress(at);
    lists.push(...(await Promise.all(shards.slice(at, at + AT_ONCE).map(({ id }) => rowsOf(id)))));
  }
  return lists;
}

function rowsOf(project: string): Promise<FoundRow[]> {
  const known = fetched.get(project) ?? load(project, link(decisionRowsUrl(project)));
  fetched.set(project, known);
  return known;
}

async function load(project: string, url: string): Promise<FoundRow[]> {
  try {
    const rows = (await (await fetch(url)).json()) as DecisionRow[];
    return rows.map((row) => ({ ...row, project }));
  } catch {
    fetched.delete(project);
    return [];
  }
}
