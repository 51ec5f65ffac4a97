import '../../styles/search.css';
import { queryOf, type SearchState } from '../../views/search/query.ts';
import { link } from '../base.ts';
import { searchBox } from './box.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search over the page. Escape closes it, and the focus goes back to where it was. */
export function openDialog(): void {
  const shown = (dialog ??= makeDialog());
  if (!shown.open) shown.showModal();
  shown.querySelector('input')?.select();
}

function makeDialog(): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', 'Search');
  made.innerHTML = `
    <form role="search">
      <input type="search" aria-label="Search decisions, milestones, phases and documents" placeholder="Words, or a plan, version or requirement" autocomplete="off" spellcheck="false" />
      <button type="button" data-close>Close</button>
    </form>
    <div class="search-facets"></div>
    <p class="search-status"><span role="status"></span> <a data-whole>Search page</a></p>
    <div class="search-body"></div>`;
  const part = <E extends HTMLElement>(selector: string): E => made.querySelector<E>(selector)!;
  const whole = part<HTMLAnchorElement>('[data-whole]');
  const changed = (state: SearchState): void => {
    whole.href = link('/search/') + queryOf(state);
  };
  changed({ q: '' });
  part('[data-close]').addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    const followed = event.target instanceof Element && event.target.closest('a');
    if (event.target === made || followed) made.close();
  });
  document.body.append(made);
  const parts = { root: made, form: part<HTMLFormElement>('form'), input: part<HTMLInputElement>('input') };
  searchBox(
    { ...parts, facets: part('.search-facets'), status: part('[role=status]'), results: part('.search-body') },
    { perKind: 5, changed },
  );
  return made;
}
