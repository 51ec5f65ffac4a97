import { chosenMarkup, facetsMarkup } from '../../views/decisions/facet-markup.ts';
import { monthsMarkup, type Print } from '../../views/decisions/markup.ts';
import { narrow } from '../../views/decisions/narrow.ts';
import { isEmpty, type FacetName, type Selection } from '../../views/decisions/selection.ts';
import { number } from '../../views/format.ts';
import { link } from '../base.ts';
import { load, rowsAt, rowsWith, type Loaded } from './data.ts';
import { keepFocus } from './focus.ts';
import type { Parts } from './parts.ts';

/** Rows at first: more than a screen holds, few enough that scattered ones are fetched at once. */
const FIRST = 20;
const MORE = 100;

/** Prints what a selection leaves. */
export interface Printer {
  (selection: Selection, expanded: ReadonlySet<FacetName>): Promise<void>;
  /** Prints further rows. */
  more: () => Promise<void>;
}

/** Makes the printer of a list. Only the newest call prints: an earlier one that is still fetching is given up. */
export function printer(parts: Parts): Printer {
  const { root, facets, count, chosen, clear, whole, found, more } = parts;
  const { project } = root.dataset;
  const total = Number(root.dataset['total']);
  const [allFacets, allCount] = [facets.innerHTML, count.textContent];
  let turn = 0;
  let rest: { loaded: Loaded; rows: readonly number[]; print: Print } | undefined;

  async function show(selection: Selection, expanded: ReadonlySet<FacetName>): Promise<void> {
    const mine = (turn += 1);
    root.setAttribute('aria-busy', 'true');
    try {
      if (isEmpty(selection) && expanded.size === 0) showWhole();
      else await narrowed(selection, expanded, mine);
    } catch {
      count.textContent = 'The decisions could not be loaded. The pages of the projects have them all.';
    }
    if (mine !== turn) return;
    root.removeAttribute('aria-busy');
    delete document.documentElement.dataset['asked'];
  }

  async function narrowed(selection: Selection, expanded: ReadonlySet<FacetName>, mine: number): Promise<void> {
    const loaded = await load();
    const { columns } = loaded;
    const hits = selection.q === undefined ? undefined : await rowsWith(loaded, selection.q);
    if (mine !== turn) return;
    const result = narrow(columns, selection, { project, hits });
    keepFocus(facets, () => {
      facets.innerHTML = facetsMarkup(columns, result, { selection, project, expanded });
    });
    chosen.innerHTML = chosenMarkup(columns, selection);
    if (isEmpty(selection)) {
      showList();
      return;
    }
    count.textContent = `${number(result.found.length)} of ${number(total)} decisions`;
    clear.hidden = false;
    const rows = await rowsAt(loaded, result.found.slice(0, FIRST));
    if (mine !== turn) return;
    const print = { link, nameOf: nameOf(loaded), words: selection.q?.split(/\s+/) };
    found.innerHTML = result.found.length === 0 ? nothing : monthsMarkup(rows, 'found', print);
    [whole.hidden, found.hidden] = [true, false];
    leave({ loaded, rows: result.found.slice(FIRST), print });
  }

  function nameOf({ columns }: Loaded): Print['nameOf'] {
    if (project !== undefined || columns.projects.length === 1) return undefined;
    const names = new Map(columns.projects.map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? id;
  }

  async function showMore(): Promise<void> {
    if (!rest) return;
    const { loaded, rows, print } = rest;
    const mine = turn;
    const added = await rowsAt(loaded, rows.slice(0, MORE));
    if (mine !== turn) return;
    const from = found.querySelectorAll('li').length;
    found.insertAdjacentHTML('beforeend', monthsMarkup(added, `found-${String(from)}`, print));
    found.querySelectorAll<HTMLElement>('li > a')[from]?.focus();
    leave({ loaded, rows: rows.slice(MORE), print });
  }

  function leave(left: NonNullable<typeof rest>): void {
    rest = left;
    more.hidden = left.rows.length === 0;
    more.querySelector('button')!.textContent =
      `Show ${number(Math.min(MORE, left.rows.length))} more of ${number(left.rows.length)}`;
  }

  function showWhole(): void {
    keepFocus(facets, () => {
      facets.innerHTML = allFacets;
    });
    chosen.replaceChildren();
    showList();
  }

  function showList(): void {
    count.textContent = allCount;
    [whole.hidden, found.hidden, more.hidden, clear.hidden] = [false, true, true, true];
  }

  return Object.assign(show, { more: showMore });
}

const nothing = '<p class="empty">No decision has all of this. Take a choice back, or ask for fewer words.</p>';
