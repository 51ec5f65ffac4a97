import { visible } from '../../model/visible.ts';
import type { Piece } from '../../views/search/excerpt.ts';

/** An element with a class and what is in it. */
export function element(name: string, className: string | undefined, ...inside: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== undefined) made.className = className;
  made.append(...inside.map((each) => (typeof each === 'string' ? visible(each) : each)));
  return made;
}

/** Pieces of text; marked ones are marked. */
export const printed = (pieces: readonly Piece[]): Node[] =>
  pieces.map(({ text, marked }) =>
    marked ? element('mark', undefined, text) : document.createTextNode(visible(text)),
  );

/** A button that does something. */
export function button(text: string, click: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', click);
  return made;
}
