import { visible } from '../../model/visible.ts';
import { longDay, number } from '../format.ts';
import { weekUrl } from '../urls.ts';
import type { FacetName, FacetValue } from './facets.ts';
import type { DecisionRow } from './row.ts';
import { facetTitles, inChipOrder, placeWords, remarkable, valueWord } from './words.ts';

// The list and its chips are printed at build time and again in the browser: both take the same markup from here.

/** Text as HTML; characters that cannot be seen are named. */
export const escaped = (text: string): string =>
  visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The site's base put before a root-relative address. */
export type Link = (url: string) => string;

/** One row of a list. `name` is the project's name, where the list holds several projects. */
export function rowMarkup(row: DecisionRow, project: string, link: Link, name?: string): string {
  const href = escaped(link(`${weekUrl(project, row.week)}#${row.id}`));
  const states = remarkable(row).map(({ state, word }) => `<span class="state" data-state="${state}">${word}</span>`);
  const day = row.day === undefined ? '' : longDay(row.day);
  const words = [day, placeWords(row), name ?? ''].filter((word) => word !== '');
  const about = words.map((word) => `<span>${escaped(word)}</span>`);
  return `<li><a href="${href}">${escaped(row.text)}</a><p>${[...states, ...about].join(' ')}</p></li>`;
}

/** A list under the heading of its month. */
export const monthMarkup = (id: string, title: string, rows: readonly string[]): string =>
  `<section aria-labelledby="month-${id}"><h2 id="month-${id}">${escaped(title)}</h2><ul class="decision-list">${rows.join('')}</ul></section>`;

/** The chips of one facet; nothing where there is nothing to choose between. */
export function facetMarkup(
  name: FacetName,
  values: readonly FacetValue[],
  chosen: readonly string[] = [],
  names?: ReadonlyMap<string, string>,
): string {
  if (values.length < 2 && chosen.length === 0) return '';
  const chips = inChipOrder(name, values).map(({ value, count }) => {
    const word = names?.get(value) ?? valueWord(name, value);
    const pressed = String(chosen.includes(value));
    return `<button type="button" aria-pressed="${pressed}" data-facet="${name}" data-value="${escaped(value)}">${escaped(word)} <span class="num">${number(count)}</span></button>`;
  });
  return `<fieldset><legend>${facetTitles[name]}</legend><div class="chips">${chips.join('')}</div></fieldset>`;
}
