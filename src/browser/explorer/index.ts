// Narrows a list of decisions. What is chosen stands in the address, so it survives reload and the back button.
import { isFacet } from '../../views/decisions/columns.ts';
import {
  isEmpty,
  queryOf,
  selectionOf,
  toggled,
  withWords,
  type FacetName,
  type Selection,
} from '../../views/decisions/selection.ts';
import { load } from './data.ts';
import { partsOf } from './parts.ts';
import { printer } from './print.ts';

const root = document.querySelector<HTMLElement>('[data-decisions]');
if (root) start(root);

function start(root: HTMLElement): void {
  const parts = partsOf(root);
  const { form, input, facets, choices, chosen, clear, more } = parts;
  const show = printer(parts);
  const expanded = new Set<FacetName>();
  const asked = (): Selection => selectionOf(new URLSearchParams(location.search));
  const again = (): void => void show(asked(), expanded);

  function choose(selection: Selection, how: 'push' | 'replace'): void {
    const url = location.pathname + queryOf(selection);
    if (how === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    again();
  }

  function fromAddress(): void {
    input.value = asked().q ?? '';
    again();
  }

  facets.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && isFacet(target.name))
      choose(toggled(asked(), target.name, target.value), 'push');
  });
  facets.addEventListener('click', ({ target }) => {
    const name = target instanceof HTMLElement ? target.dataset['expand'] : undefined;
    if (!isFacet(name)) return;
    if (!expanded.delete(name)) expanded.add(name);
    again();
  });
  chosen.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-drop]') : null;
    const name = button?.dataset['drop'];
    if (!button || !isFacet(name)) return;
    choose(toggled(asked(), name, button.value), 'push');
    input.focus();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const before = asked();
      // The first letter is a step that the back button takes back, the others change it.
      choose(withWords(before, input.value), before.q === undefined ? 'push' : 'replace');
    }, 150);
  });
  clear.addEventListener('click', (event) => {
    event.preventDefault();
    input.value = '';
    choose({}, 'push');
    input.focus();
  });
  more.addEventListener('click', () => void show.more());
  choices.addEventListener('click', () => {
    const open = choices.getAttribute('aria-expanded') !== 'true';
    choices.setAttribute('aria-expanded', String(open));
  });
  // Whoever comes near the choices will use them.
  for (const near of ['pointerenter', 'focusin'])
    form.addEventListener(near, () => void load().catch(() => undefined), { once: true });
  addEventListener('popstate', fromAddress);
  if (isEmpty(asked())) delete document.documentElement.dataset['asked'];
  else fromAddress();
}
