import type { SearchAbout } from '../../views/search/about.ts';
import { namesAsked, type Named } from '../../views/search/names-asked.ts';
import type { SearchState } from '../../views/search/query.ts';
import { shardsWith, valuesIn } from '../../views/shards.ts';
import { link } from '../base.ts';

let about: Promise<SearchAbout> | undefined;

/** What the search has to know of the site, fetched once per visit. Rejects where it cannot be read; the next call tries again. */
export function aboutSearch(): Promise<SearchAbout> {
  // Asked for anew each visit: the names of another build would not fit.
  return (about ??= fetch(link('/search/about.json'), { cache: 'no-cache' })
    .then((response) => response.json() as Promise<SearchAbout>)
    .catch((error: unknown) => {
      about = undefined;
      throw error;
    }));
}

type Shard = [name: string, Named[]][];
const shards = new Map<string, Promise<Shard>>();

function shard(number: number, version: string): Promise<Shard> {
  const url = link(`/search/names/${String(number)}.json?v=${version}`);
  const known = shards.get(url) ?? fetch(url).then((response) => response.json() as Promise<Shard>);
  shards.set(url, known);
  known.catch(() => shards.delete(url));
  return known;
}

/** A name is as good as asked for where this much of it is typed. */
const ENOUGH = 4;

/**
 * What bears a name that is asked for: exactly that name first, then names that begin with it, such as a file's without its ending.
 * The project that the page belongs to comes before the others.
 */
export async function named(state: SearchState): Promise<Named[]> {
  const { names, version } = await aboutSearch();
  const asked = namesAsked(state.q);
  const beginnings = asked.filter((name) => name.length >= ENOUGH && /[-._/\d]/.test(name));
  const found = await Promise.all([
    ...asked.map((name) => lookUp(names, version, name, false)),
    ...beginnings.map((name) => lookUp(names, version, name, true)),
  ]);
  const here = /\/projects\/([^/]+)\//.exec(location.pathname)?.[1];
  const lists = found.map((list) => [
    ...list.filter(([, , , project]) => project === here),
    ...list.filter(([, , , project]) => project !== here),
  ]);
  const wanted = lists.flat().filter((each) => fits(each, state));
  return [...new Map(wanted.map((each) => [each[2], each])).values()];
}

async function lookUp(names: readonly string[], version: string, name: string, prefix: boolean): Promise<Named[]> {
  const parts = await Promise.all(shardsWith(names, name, prefix).map((number) => shard(number, version)));
  return parts.flatMap((part) => valuesIn(part, name, prefix)).flat();
}

function fits([kind, , , project, about]: Named, state: SearchState): boolean {
  if (state.year !== undefined) return false;
  if (state.project !== undefined && project !== state.project) return false;
  if (state.milestone !== undefined && about !== state.milestone) return false;
  return state.kind === undefined || kind === state.kind;
}
