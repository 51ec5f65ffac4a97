// Single keys that do something. A reader can switch them off, as WCAG 2.1.4 asks; the choice is kept in the browser.
import { openSearch } from './search.ts';
import { keysAreOn } from './keys-choice.ts';

const acts: Record<string, () => boolean> = {
  '/': () => (openSearch(), true),
  '?': () => (openKeys(), true),
  n: () => follow('next'),
  p: () => follow('prev'),
};

addEventListener('keydown', (event) => {
  const { target, key, ctrlKey, metaKey, altKey, isComposing } = event;
  if (ctrlKey || metaKey || altKey || isComposing || event.defaultPrevented) return;
  if (target instanceof Element && target.closest('input, select, textarea, dialog, [contenteditable]')) return;
  if (keysAreOn() && acts[key]?.()) event.preventDefault();
});

for (const opener of document.querySelectorAll<HTMLElement>('[data-keys-open]')) {
  opener.hidden = false;
  opener.addEventListener('click', openKeys);
}

function openKeys(): void {
  void import('./keys-dialog.ts').then(({ openDialog }) => openDialog());
}

/** Goes to the page before or after, where there is one. */
function follow(rel: 'next' | 'prev'): boolean {
  const link = document.querySelector<HTMLAnchorElement>(`main a[rel=${rel}]`);
  link?.click();
  return link !== null;
}
