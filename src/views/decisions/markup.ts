import { visible } from '../../model/visible.ts';
import { longDay } from '../format.ts';
import { markedBeginnings } from '../search/excerpt.ts';
import { weekUrl } from '../urls.ts';
import type { DecisionRow, FoundRow } from './row.ts';
import { monthsOf } from './listing.ts';
import { placeWords, remarkable } from './words.ts';

// The list and its choices are printed at build time and again in the browser: both take the same markup from here.

/** Text as HTML; characters that cannot be seen are named. */
export const escaped = (text: string): string =>
  visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The site's base put before a root-relative address. */
export type Link = (url: string) => string;

/** How rows are printed. */
export interface Print {
  link: Link;
  /** The name of a project, where the list holds several. */
  nameOf?: ((project: string) => string) | undefined;
  /** Words to mark in the texts. */
  words?: readonly string[] | undefined;
}

/** One row of a list. */
export function rowMarkup(row: DecisionRow, project: string, { link, nameOf, words = [] }: Print): string {
  const href = escaped(link(`${weekUrl(project, row.week)}#${row.id}`));
  const states = remarkable(row).map(({ state, word }) => `<span class="state" data-state="${state}">${word}</span>`);
  const day = row.day === undefined ? '' : longDay(row.day);
  const about = [day, placeWords(row), nameOf?.(project) ?? '']
    .filter((word) => word !== '')
    .map((word) => `<span>${escaped(word)}</span>`);
  const text = markedBeginnings(row.text, words).map(({ text, marked }) =>
    marked ? `<mark>${escaped(text)}</mark>` : escaped(text),
  );
  return `<li><a href="${href}">${text.join('')}</a><p>${[...states, ...about].join(' ')}</p></li>`;
}

/** Rows under the headings of their months. `prefix` keeps the ids of two lists on a page apart. */
export const monthsMarkup = (rows: readonly FoundRow[], prefix: string, print: Print): string =>
  monthsOf(rows)
    .map(({ id, title, rows: group }) => {
      const items = group.map((row) => rowMarkup(row, row.project, print)).join('');
      const heading = `${prefix}-${id}`;
      return `<section aria-labelledby="${heading}"><h2 id="${heading}">${escaped(title)}</h2><ul class="decision-list">${items}</ul></section>`;
    })
    .join('');
