import { dayOfRow, unpackColumns, type Columns } from '../../views/decisions/columns.ts';
import { BLOCK, type BlockOrder, type ExplorerIndex, type RowText } from '../../views/decisions/explorer-shape.ts';
import { explorerIndexUrl, explorerRowsUrl, explorerWordsUrl } from '../../views/decisions/explorer-urls.ts';
import { hitsOf } from '../../views/decisions/hits.ts';
import type { FoundRow } from '../../views/decisions/row.ts';
import { shardsWith, valuesIn } from '../../views/shards.ts';
import { queryTerms } from '../../views/terms.ts';
import { link } from '../base.ts';

/** The columns of all decisions, and where the rest is. */
export interface Loaded {
  columns: Columns;
  version: string;
  words: readonly string[];
}

let loading: Promise<Loaded> | undefined;

/** Fetches the columns once per visit. Rejects where they cannot be fetched; the next call tries again. */
export function load(): Promise<Loaded> {
  return (loading ??= fetchIndex().catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
}

async function fetchIndex(): Promise<Loaded> {
  // Asked for anew each visit: rows and words of another build would not fit.
  const response = await fetch(link(explorerIndexUrl()), { cache: 'no-cache' });
  const index = (await response.json()) as ExplorerIndex;
  const columns = unpackColumns(index);
  // What is done with the columns is a task of its own: a reader's next act does not wait for both.
  await new Promise((done) => setTimeout(done));
  return { columns, version: index.version, words: index.words };
}

/** Files that were fetched, or are on their way, by address. */
const files = new Map<string, Promise<unknown>>();

function file<T>(url: string): Promise<T> {
  const known = files.get(url) ?? fetch(link(url)).then((response) => response.json());
  files.set(url, known);
  known.catch(() => files.delete(url));
  return known as Promise<T>;
}

/** Which rows hold all words of a query; undefined where it has none. */
export async function rowsWith({ columns, version, words }: Loaded, q: string): Promise<Uint8Array | undefined> {
  const terms = queryTerms(q);
  if (terms.length === 0) return undefined;
  const lists = await Promise.all(
    terms.map(async ({ term, prefix }) => {
      const shards = shardsWith(words, term, prefix).map((shard) =>
        file<[string, number[]][]>(explorerWordsUrl(shard, version)),
      );
      return (await Promise.all(shards)).flatMap((shard) => valuesIn(shard, term, prefix));
    }),
  );
  return hitsOf(columns.size, lists);
}

/** The rows with these numbers, in their order, from whichever order has them in fewer files. */
export async function rowsAt({ columns, version }: Loaded, numbers: readonly number[]): Promise<FoundRow[]> {
  const places: Record<BlockOrder, readonly number[]> = {
    listed: numbers,
    newest: numbers.map((row) => columns.ranks[row]!),
  };
  const [listed, newest] = [blocksOf(places.listed), blocksOf(places.newest)];
  const order = newest.length <= listed.length ? 'newest' : 'listed';
  const needed = order === 'newest' ? newest : listed;
  const blocks = await Promise.all(needed.map((block) => file<RowText[]>(explorerRowsUrl(order, block, version))));
  const texts = new Map(needed.map((block, at) => [block, blocks[at]]));
  return numbers.flatMap((row, at) => {
    const place = places[order][at]!;
    const text = texts.get(Math.floor(place / BLOCK))?.[place % BLOCK];
    return text === undefined ? [] : [rowOf(columns, row, text)];
  });
}

const blocksOf = (places: readonly number[]): number[] => [...new Set(places.map((at) => Math.floor(at / BLOCK)))];

function rowOf(columns: Columns, row: number, [id, week, plan, text]: RowText): FoundRow {
  const all = (name: keyof Columns['facets']): readonly string[] => {
    const { codes, values } = columns.facets[name];
    return values[codes[row] ?? 0] ?? [];
  };
  return {
    id,
    week,
    text,
    day: dayOfRow(columns, row),
    plan: plan || undefined,
    project: all('project')[0] ?? '',
    milestone: all('milestone')[0],
    phase: all('phase')[0],
    kinds: [...all('source')],
    status: (all('status')[0] ?? 'unknown') as FoundRow['status'],
    outcome: all('outcome')[0] as FoundRow['outcome'],
  };
}
