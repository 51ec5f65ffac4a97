import { byName } from './format.ts';
import { healthOrder, healthView } from './states.ts';

/** What the table of projects is arranged by. */
export interface Row {
  name: string;
  team?: string | undefined;
  /** The word as it is read. */
  health: string;
  /** 0 to 100. */
  progress?: number | undefined;
  day?: string | undefined;
  /** All words of the row. */
  text: string;
}

export interface Arrangement {
  sort: '' | 'name' | 'progress' | 'day';
  group: '' | 'team' | 'health';
  q: string;
}

/** The arrangement that an address asks for; what it does not know is left out. */
export function arrangementOf(query: URLSearchParams): Arrangement {
  const one = <T extends string>(name: string, known: readonly T[]): T | '' =>
    known.find((each) => each === query.get(name)) ?? '';
  return {
    sort: one('sort', ['name', 'progress', 'day']),
    group: one('group', ['team', 'health']),
    q: query.get('q')?.trim() ?? '',
  };
}

/** The part of an address that asks for an arrangement: empty for the usual one. */
export function queryOf(arrangement: Arrangement): string {
  const query = new URLSearchParams(Object.entries(arrangement).filter(([, value]) => value !== ''));
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** Rows in groups with their titles, both in order; `rows` come in the usual order, the ones in need first. */
export function arranged<T extends Row>(
  rows: readonly T[],
  { sort, group, q }: Arrangement,
): { title: string; rows: T[] }[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)));
  const sorted = sort === '' ? found : found.toSorted(orders[sort]);
  if (group === '') return sorted.length === 0 ? [] : [{ title: '', rows: sorted }];
  const groups = Map.groupBy(sorted, (row) => (group === 'team' ? (row.team ?? 'No team') : row.health));
  const title = group === 'team' ? byTeam : byHealth;
  return [...groups].sort(([a], [b]) => title(a, b)).map(([name, members]) => ({ title: name, rows: members }));
}

/** What is not known comes last. */
const orders: Record<'name' | 'progress' | 'day', (a: Row, b: Row) => number> = {
  name: (a, b) => byName(a.name, b.name),
  progress: (a, b) => (a.progress ?? 101) - (b.progress ?? 101),
  day: (a, b) => (a.day === b.day ? 0 : (a.day ?? '') < (b.day ?? '') ? 1 : -1),
};

const byTeam = (a: string, b: string) => Number(a === 'No team') - Number(b === 'No team') || byName(a, b);
const words = healthOrder.map((word) => healthView(word).word);
const byHealth = (a: string, b: string) => words.indexOf(a) - words.indexOf(b);
