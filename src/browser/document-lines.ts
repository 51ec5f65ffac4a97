// On a document's page: shows the line under the pointer with a link to it, and lets the link to the forge follow the line of the address.

const article = document.querySelector<HTMLElement>('[data-lines]');
const forge = document.querySelector<HTMLAnchorElement>('a[data-forge]');
const words = forge?.textContent.trim() ?? '';

const lineOf = (hash: string): string | undefined => /^#L(\d+)$/.exec(hash)?.[1];

function follow(): void {
  const line = lineOf(location.hash);
  if (!forge || line === undefined) return;
  forge.href = (forge.dataset['forge'] ?? forge.href).replace('{line}', line);
  forge.textContent = `${words}, line ${line}`;
}

/** The link stands in the margin; it is a copy for the pointer of what the outline and every place offer by keyboard. */
function marginLink(within: HTMLElement): HTMLAnchorElement {
  const mark = document.createElement('a');
  mark.className = 'line-mark';
  mark.tabIndex = -1;
  mark.setAttribute('aria-hidden', 'true');
  within.append(mark);
  return mark;
}

if (article) {
  let mark: HTMLAnchorElement | undefined;
  article.addEventListener('pointerover', (event) => {
    const block = event.target instanceof Element ? event.target.closest('[id^="L"]') : null;
    const line = block && lineOf(`#${block.id}`);
    if (!line) return;
    mark ??= marginLink(article);
    mark.href = `#L${line}`;
    mark.textContent = line;
    mark.style.top = `${String(block.getBoundingClientRect().top - article.getBoundingClientRect().top)}px`;
  });
}
addEventListener('hashchange', follow);
follow();
