// Narrows a list of decisions. What is chosen stands in the address, so it survives reload and the back button.
import {
  queryOf,
  selectionOf,
  toggled,
  isEmpty,
  type FacetName,
  type FoundRow,
  type Selection,
} from '../views/decisions/facets.ts';
import { facetsMarkup, foundMarkup, merged, neededShards, type Shard } from '../views/decisions/filter.ts';
import { number } from '../views/format.ts';
import { link } from './base.ts';
import { fetchRows } from './decision-rows.ts';

const PAGE = 200;
const root = document.querySelector<HTMLElement>('[data-decisions]');
if (root) start(root);

function start(root: HTMLElement): void {
  const part = <E extends HTMLElement>(name: string): E => root.querySelector<E>(`[data-${name}]`)!;
  const [form, facets, count, clear] = [part<HTMLFormElement>('filter'), part('facets'), part('count'), part('clear')];
  const [whole, found, more] = [part('static'), part('found'), part('more')];
  const input = form.querySelector('input')!;
  const shards = JSON.parse(part('shards').textContent) as Shard[];
  const [allChips, allCount] = [facets.innerHTML, count.textContent];
  let turn = 0;

  async function show(selection: Selection, most = PAGE): Promise<void> {
    const mine = (turn += 1);
    const needed = neededShards(shards, selection);
    clear.hidden = isEmpty(selection);
    whole.hidden = !isEmpty(selection);
    if (isEmpty(selection)) showWhole();
    else if (needed === 'too-many') refuse();
    else await fetchAndPrint(needed, selection, most, mine);
  }

  async function fetchAndPrint(
    needed: readonly Shard[],
    selection: Selection,
    most: number,
    mine: number,
  ): Promise<void> {
    const progress = (done: number): void => {
      if (mine === turn && needed.length > 1)
        count.textContent = `Reading ${number(done)} of ${number(needed.length)} projects`;
    };
    const rows = merged(await fetchRows(needed, progress));
    if (mine === turn) print(rows, selection, most);
  }

  function print(rows: readonly FoundRow[], selection: Selection, most: number): void {
    const focused = facetOf(document.activeElement);
    const { html, found: n } = foundMarkup(shards, rows, selection, most, link);
    facets.innerHTML = facetsMarkup(shards, rows, selection);
    found.innerHTML = html;
    found.hidden = false;
    more.hidden = n <= most;
    more.querySelector('button')!.onclick = () => void show(selection, most + PAGE);
    const shown =
      n > most
        ? `${number(most)} of ${number(n)} found shown, ${number(total())} in all`
        : `${number(n)} of ${number(total())} shown`;
    count.textContent = n === 0 ? `None of ${number(total())} decisions` : shown;
    if (focused) refocus(focused.name, focused.value);
  }

  const total = (): number => Number(root.dataset['total']);

  function showWhole(): void {
    facets.innerHTML = allChips;
    count.textContent = allCount;
    found.hidden = more.hidden = true;
  }

  function refuse(): void {
    whole.hidden = false;
    found.hidden = more.hidden = true;
    count.textContent =
      'Choose a project first: there are too many decisions to narrow all at once. The search finds words in all of them.';
  }

  /** Replacing the chips must not throw a keyboard user out of them. */
  function refocus(name: string, value: string): void {
    facets.querySelector<HTMLElement>(`[data-facet="${name}"][data-value="${CSS.escape(value)}"]`)?.focus();
  }

  function choose(selection: Selection, how: 'push' | 'replace'): void {
    const url = location.pathname + queryOf(selection);
    if (how === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    void show(selection);
  }

  function fromAddress(): void {
    const selection = selectionOf(new URLSearchParams(location.search));
    input.value = selection.q ?? '';
    void show(selection);
  }

  facets.addEventListener('click', (event) => {
    const chip = facetOf(event.target);
    if (chip) choose(toggled(selectionOf(new URLSearchParams(location.search)), chip.name, chip.value), 'push');
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const { q: _q, ...others } = selectionOf(new URLSearchParams(location.search));
      choose(input.value.trim() ? { ...others, q: input.value.trim() } : others, 'replace');
    }, 200);
  });
  clear.addEventListener('click', (event) => {
    event.preventDefault();
    input.value = '';
    choose({}, 'push');
    input.focus();
  });
  addEventListener('popstate', fromAddress);
  part<HTMLDetailsElement>('choices').open = matchMedia('(min-width: 52rem)').matches;
  form.hidden = false;
  fromAddress();
}

function facetOf(target: unknown): { name: FacetName; value: string } | undefined {
  const chip = target instanceof Element ? target.closest<HTMLElement>('[data-facet]') : undefined;
  return chip ? { name: chip.dataset['facet'] as FacetName, value: chip.dataset['value'] ?? '' } : undefined;
}
