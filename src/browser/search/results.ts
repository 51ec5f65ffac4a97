import { visible } from '../../model/visible.ts';
import { longDay, number } from '../../views/format.ts';
import { markedAs, markedWords, piecesOf, type Piece } from '../../views/search/excerpt.ts';
import { stateView } from '../../views/states.ts';
import { kindTitles, type Kind } from '../../views/search/query.ts';
import type { Found, Group, SubResult } from './engine.ts';

const SUBS = 3;

/** Puts the groups of a search into `into`. `choose` narrows the search to one kind. */
export function printGroups(
  into: HTMLElement,
  groups: readonly Group[],
  choose: (kind: Kind) => void,
  more: () => void,
): void {
  into.replaceChildren(
    ...groups.map((group) => {
      const section = element('section');
      section.append(element('h2', `${kindTitles[group.kind]} `, 'search-kind'), list(group.found));
      section.firstElementChild?.append(element('span', number(group.count), 'num'));
      const rest = group.count - group.found.length;
      if (rest > 0)
        section.append(
          groups.length > 1
            ? button(`All ${number(group.count)} ${kindTitles[group.kind].toLowerCase()}`, () => choose(group.kind))
            : button('Show more', more),
        );
      return section;
    }),
  );
}

function list(found: readonly Found[]): HTMLElement {
  const items = element('ul', undefined, 'search-results');
  items.append(...found.map(item));
  return items;
}

function item({ url, excerpt, meta, sub_results: subs }: Found): HTMLElement {
  const li = element('li');
  const about = [meta.projectName, meta.date && longDay(meta.date), meta.path].filter(
    (word) => word !== undefined && word !== '',
  );
  const title = markedAs(meta.title, markedWords(excerpt));
  if (meta.state !== undefined && meta.state !== '') li.append(stateOf(meta.state), ' ');
  li.append(anchor(url, title), ...about.map((word) => element('span', word, 'search-about')));
  const own = subs.filter((sub) => sub.url !== url).slice(0, SUBS);
  if (own.length > 0) li.append(subList(own));
  // Where the title holds every word, an excerpt says nothing more.
  else if (!markedWords(excerpt).every((word) => markedAs(meta.title, [word]).some(({ marked }) => marked)))
    li.append(excerptOf(excerpt));
  return li;
}

/** A decision that no longer stands says so before it is read. */
function stateOf(state: string): HTMLElement {
  const badge = element('span', stateView(state).word, 'state');
  badge.dataset['state'] = state;
  return badge;
}

function subList(subs: readonly SubResult[]): HTMLElement {
  const items = element('ul', undefined, 'search-subs');
  for (const { url, title, excerpt } of subs) {
    const li = element('li');
    li.append(anchor(url, markedAs(title, markedWords(excerpt))), excerptOf(excerpt));
    items.append(li);
  }
  return items;
}

function anchor(url: string, pieces: readonly Piece[]): HTMLElement {
  const a = document.createElement('a');
  a.href = url;
  a.append(...pieces.map(printed));
  return a;
}

function excerptOf(excerpt: string): HTMLElement {
  const p = element('p');
  p.append(...piecesOf(excerpt).map(printed));
  return p;
}

const printed = ({ text, marked }: Piece): Node =>
  marked ? element('mark', text) : document.createTextNode(visible(text));

function button(text: string, click: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', click);
  return made;
}

function element(name: string, text?: string, className?: string): HTMLElement {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = visible(text);
  if (className !== undefined) made.className = className;
  return made;
}
