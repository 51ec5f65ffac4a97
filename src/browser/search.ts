import { MARK } from '../views/search/mark.ts';

// Opens the search on every page. What searches is fetched when somebody opens it, never before.

addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  openSearch();
});
addEventListener('click', (event) => {
  const opener = event.target instanceof Element ? event.target.closest('[data-search-open]') : null;
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!opener || !plain) return;
  event.preventDefault();
  openSearch();
});
if (new URLSearchParams(location.search).has(MARK))
  void import('./search/mark.ts').then(({ markWords }) => markWords());

/** Opens the search over the page; on its own page, goes to its words. */
export function openSearch(): void {
  const onPage = document.querySelector<HTMLInputElement>('[data-search-page] input');
  if (onPage) onPage.focus();
  else void import('./search/dialog.ts').then(({ openDialog }) => openDialog());
}
