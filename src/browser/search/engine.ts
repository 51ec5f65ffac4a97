import { answers } from '../../views/search/excerpt.ts';
import { asPhrase, joined } from '../../views/search/unspaced.ts';
import { link } from '../base.ts';
import {
  exactFirst,
  filtersOf,
  identifiersIn,
  kindsOf,
  type Facet,
  type Kind,
  type SearchState,
} from '../../views/search/query.ts';

/** A part of a result with an address of its own. */
export interface SubResult {
  url: string;
  title: string;
  excerpt: string;
}

/** What the index holds of one thing that was found. */
export interface Found {
  url: string;
  excerpt: string;
  meta: { title: string; kind: Kind; projectName?: string; date?: string; path?: string; state?: string };
  sub_results: SubResult[];
}

type Counts = Partial<Record<Facet, Record<string, number>>>;
interface Hit {
  data: () => Promise<Found>;
}
interface Pagefind {
  options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<Counts>;
  search: (
    query: string,
    options: { filters: Partial<Record<Facet, string>> },
  ) => Promise<{ results: Hit[]; filters: Counts }>;
}

/** The results of one kind: how many there are, and the first of them. */
export interface Group {
  kind: Kind;
  count: number;
  found: Found[];
}

let loading: Promise<Pagefind> | undefined;

/** Loads the index's own script once. Rejects where the site has no index. */
export function loadIndex(): Promise<Pagefind> {
  return (loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
}

async function load(): Promise<Pagefind> {
  const address = link('/pagefind/pagefind.js');
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: link('/'), excerptLength: 28 });
  await pagefind.init();
  return pagefind;
}

/** Every value of every facet, with the number of things that have it. */
export const facetValues = async (): Promise<Counts> => (await loadIndex()).filters();

/** Searches each kind by itself, so that none hides another. At most `most` results of a kind are read. */
export async function search(state: SearchState, most: number): Promise<Group[]> {
  const groups = await Promise.all(kindsOf(state).map((kind) => searchKind({ ...state, kind }, kind, most)));
  return groups.filter(({ count }) => count > 0);
}

async function searchKind(state: SearchState, kind: Kind, most: number): Promise<Group> {
  const pagefind = await loadIndex();
  const filters = filtersOf(state);
  const all = await pagefind.search(asPhrase(state.q), { filters });
  const exact =
    identifiersIn(state.q).length === 0 ? [] : (await pagefind.search(`"${state.q.trim()}"`, { filters })).results;
  const found = await Promise.all([...exact.slice(0, most), ...all.results.slice(0, most)].map(dataOf));
  const single = [...new Map(found.map((each) => [each.url, each])).values()];
  const answering = single.filter((each) => marks(each, state.q));
  const ranked = exactFirst(
    single,
    state.q,
    ({ meta, excerpt }) => `${meta.title} ${excerpt.replace(/<\/?mark>/g, '')}`,
  );
  const count = answering.length === 0 ? 0 : all.results.length - (single.length - answering.length);
  return { kind, count, found: ranked.slice(0, most) };
}

async function dataOf(hit: Hit): Promise<Found> {
  const found = await hit.data();
  const subs = found.sub_results.map((sub) => ({ ...sub, title: joined(sub.title), excerpt: joined(sub.excerpt) }));
  return { ...found, excerpt: joined(found.excerpt), sub_results: subs };
}

/** The words of a search that none of its results answers: the index passes over a word that it does not know. */
export async function unanswered(state: SearchState, groups: readonly Group[]): Promise<string[]> {
  const found = groups.flatMap((group) => group.found);
  const doubtful = wordsIn(state).filter((word) => !found.some((each) => marks(each, word)));
  const counts = await wordCounts({ ...state, q: doubtful.join(' ') });
  return counts.filter(({ count }) => count === 0).map(({ word }) => word);
}

const wordsIn = ({ q }: SearchState): string[] => [...new Set(q.trim().split(/\s+/))].filter(Boolean);

/** For each word of a search how much it finds by itself, with the same choices. */
export async function wordCounts(state: SearchState): Promise<{ word: string; count: number }[]> {
  const { q: _q, ...facets } = state;
  const words = wordsIn(state);
  const groups = await Promise.all(words.map((word) => search({ q: word, ...facets }, 1)));
  return words.map((word, at) => ({ word, count: (groups[at] ?? []).reduce((sum, { count }) => sum + count, 0) }));
}

const marks = ({ excerpt, sub_results: subs }: Found, q: string): boolean =>
  answers(excerpt, q) || subs.some((sub) => answers(sub.excerpt, q));
