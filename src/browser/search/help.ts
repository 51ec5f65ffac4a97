import { plural } from '../../views/format.ts';
import type { SearchState } from '../../views/search/query.ts';
import { button, element } from './elements.ts';
import { wordCounts } from './engine.ts';
import { aboutSearch } from './names.ts';

/** Paragraphs that stand where results would. */
export type Help = (Node | string)[];

/** What is searched, before anything is. */
export async function emptyHelp(): Promise<Help> {
  const { searches } = await aboutSearch();
  return [
    element('p', undefined, searches),
    element(
      'p',
      undefined,
      'Names come first: a plan (07-02), a version (v1.10), a requirement (AUTH-04), a file (STATE.md).',
    ),
  ];
}

/** Which word nothing was found for, and what would find something. `choose` makes another search. */
export async function nothingHelp(state: SearchState, choose: (state: SearchState) => void): Promise<Help> {
  const { q, ...facets } = state;
  const counts = await wordCounts(state);
  const lines =
    counts.length > 1 ? counts.map((count) => wordLine(count, (word) => choose({ ...facets, q: word }))) : [];
  const chosen = Object.keys(facets).length > 0;
  return [
    ...(lines.length > 0 ? [element('ul', 'plain', ...lines)] : []),
    ...(chosen
      ? [
          element(
            'p',
            undefined,
            button('Search without the choices', () => choose({ q })),
          ),
        ]
      : []),
    ...(await emptyHelp()),
  ];
}

function wordLine({ word, count }: { word: string; count: number }, choose: (word: string) => void): HTMLElement {
  if (count === 0) return element('li', undefined, `“${word}” is nowhere.`);
  return element(
    'li',
    undefined,
    `“${word}” alone: `,
    button(plural(count, 'result'), () => choose(word)),
  );
}
