/** Changes what is in an element, and puts the focus back to what looks like what had it: nobody is thrown out of the choices. */
export function keepFocus(inside: HTMLElement, change: () => void): void {
  const before = document.activeElement;
  const selector = before instanceof HTMLElement && inside.contains(before) ? selectorOf(before) : undefined;
  change();
  if (selector !== undefined) inside.querySelector<HTMLElement>(selector)?.focus();
}

function selectorOf(element: HTMLElement): string {
  if (element instanceof HTMLInputElement) return `input[name="${element.name}"][value="${CSS.escape(element.value)}"]`;
  return `[data-expand="${element.dataset['expand'] ?? ''}"]`;
}
