import { MARK } from '../views/search/mark.ts';

// Opens the search on every page. What searches is fetched when somebody opens it, never before.

addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
    open(event);
});
addEventListener('click', (event) => {
  const opener = event.target instanceof Element ? event.target.closest('[data-search-open]') : null;
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (opener && plain) open(event);
});

function open(event: Event): void {
  event.preventDefault();
  const onPage = document.querySelector<HTMLInputElement>('[data-search-page] input');
  if (onPage) onPage.focus();
  else void import('./search/dialog.ts').then(({ openDialog }) => openDialog());
}

if (new URLSearchParams(location.search).has(MARK))
  void import('./search/mark.ts').then(({ markWords }) => markWords());
