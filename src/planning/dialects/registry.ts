import type { Dialect, Vocabulary, Words } from './dialect.ts';
import { forks } from './forks/index.ts';
import { languages } from './languages/index.ts';

/** Every dialect that is known, forks and generations before languages. */
export const dialects: readonly Dialect[] = [...forks, ...languages];

export type VocabularyTable = keyof Vocabulary;

/** The dialects that hold in a planning root, by their ids. Where they are unknown, all words are understood. */
export type Spoken = ReadonlySet<string>;

/** What every dialect calls `key`, besides the template. */
export const wordsOf = (table: VocabularyTable, key: string): Words =>
  dialects.flatMap(
    ({ vocabulary }) => (vocabulary?.[table] as Readonly<Record<string, Words>> | undefined)?.[key] ?? [],
  );

/** The template's pattern or any of the dialects' patterns for `key`. */
export const joined = (template: RegExp, table: VocabularyTable, key: string): RegExp =>
  new RegExp([template.source, ...wordsOf(table, key)].join('|'), template.flags);

/** Words that mean something else in other dialects: which dialects they belong to. */
const homonyms = new Map<string, Set<string>>();
for (const { id, homonyms: tables = {} } of dialects)
  for (const [table, words] of Object.entries(tables))
    for (const word of words) {
      const key = `${table} ${word}`;
      homonyms.set(key, (homonyms.get(key) ?? new Set()).add(id));
    }

/** Whether a word of a table has its meaning where these dialects hold: always, but for a homonym of other dialects only. */
export function understands(table: VocabularyTable, word: string, spoken?: Spoken): boolean {
  const owners = spoken && homonyms.get(`${table} ${word}`);
  return owners === undefined || spoken === undefined || [...owners].some((id) => spoken.has(id));
}
