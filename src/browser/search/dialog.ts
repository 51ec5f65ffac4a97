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

const content = `
  <form role="search">
    <input type="search" role="combobox" aria-expanded="false" aria-controls="search-dialog-options" aria-autocomplete="list"
      aria-label="Search decisions, milestones, phases and documents" aria-describedby="search-dialog-keys"
      placeholder="Words, or a plan, version, requirement or file" autocomplete="off" spellcheck="false" />
    <button type="button" data-close>Close</button>
  </form>
  <div class="search-facets"></div>
  <p class="search-status"><span role="status"></span> <a data-whole>Search page</a></p>
  <div class="search-scroll">
    <div class="search-help"></div>
    <div class="search-body" role="listbox" id="search-dialog-options" aria-label="Results" hidden></div>
  </div>
  <p class="search-keys" id="search-dialog-keys"><kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>Enter</kbd> opens, <kbd>Esc</kbd> closes</p>`;

function makeDialog(): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', 'Search');
  made.innerHTML = content;
  const part = <E extends HTMLElement>(selector: string): E => made.querySelector<E>(selector)!;
  const whole = part<HTMLAnchorElement>('[data-whole]');
  const changed = (state: SearchState): void => {
    whole.href = link('/search/') + queryOf(state);
  };
  changed({ q: '' });
  part('[data-close]').addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    const followed = !event.defaultPrevented && event.target instanceof Element && event.target.closest('a');
    if (event.target === made || followed) made.close();
  });
  // In a search field the first Escape would only clear the words.
  made.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') made.close();
  });
  document.body.append(made);
  const show = searchBox(
    {
      form: part<HTMLFormElement>('form'),
      input: part<HTMLInputElement>('input'),
      facets: part('.search-facets'),
      status: part('[role=status]'),
      help: part('.search-help'),
      results: part('[role=listbox]'),
    },
    { perKind: 5, changed },
  );
  show({ q: '' });
  return made;
}
