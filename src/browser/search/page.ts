// The search page: its words and facets stand in the address.
import { queryOf, stateOf } from '../../views/search/query.ts';
import { searchBox } from './box.ts';

const root = document.querySelector<HTMLElement>('[data-search-page]');
if (root) start(root);

function start(root: HTMLElement): void {
  const part = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector)!;
  const parts = { form: part<HTMLFormElement>('form'), input: part<HTMLInputElement>('input') };
  const show = searchBox(
    {
      ...parts,
      facets: part('.search-facets'),
      status: part('[role=status]'),
      help: part('.search-help'),
      results: part('[role=listbox]'),
    },
    { perKind: 10, changed: (state) => history.replaceState(null, '', location.pathname + queryOf(state)) },
  );
  root.hidden = false;
  const fromAddress = (): void => show(stateOf(new URLSearchParams(location.search)));
  addEventListener('popstate', fromAddress);
  fromAddress();
  parts.input.focus();
}
