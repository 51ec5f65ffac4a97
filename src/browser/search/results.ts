import { longDay, number } from '../../views/format.ts';
import { markedAs, markedWords, piecesOf, type Piece } from '../../views/search/excerpt.ts';
import { namedWord, type Named } from '../../views/search/names-asked.ts';
import { kindTitles, kindWords, queryOf, withFacet, type SearchState } from '../../views/search/query.ts';
import { markedUrl } from '../../views/search/mark.ts';
import { stateView } from '../../views/states.ts';
import { link } from '../base.ts';
import { element, printed } from './elements.ts';
import type { Found, Group, SubResult } from './engine.ts';

const SUBS = 3;
/** Names that are shown; one may stand in every project. */
const NAMED = 6;

/** Everything a search found. */
export interface Findings {
  state: SearchState;
  names: readonly Named[];
  groups: readonly Group[];
  /** Names of projects by id. */
  projects: ReadonlyMap<string, string>;
}

/**
 * The findings as options of a list box, in groups: what bears a name that was asked for, then each kind. An option is a link, so that
 * it opens in a new tab as any link does.
 */
export function options({ state, names, groups, projects }: Findings): HTMLElement[] {
  const exact = names.length === 0 ? [] : [namedGroup(names, projects)];
  return [...exact, ...groups.map((group) => kindGroup(group, state))];
}

function namedGroup(names: readonly Named[], projects: ReadonlyMap<string, string>): HTMLElement {
  const items = names.slice(0, NAMED).map(([kind, title, url, project, about]) => {
    const badges = [badge(namedWord(kind)), badge(projects.get(project) ?? project)];
    return option(link(url), [element('span', 'search-title', title), ...badges, ...(about ? [fact(about)] : [])]);
  });
  const title = names.length > NAMED ? `Names, ${String(NAMED)} of them; choose a project for the others:` : 'Names';
  return groupOf('names', title, names.length, items);
}

function kindGroup({ kind, count, found }: Group, state: SearchState): HTMLElement {
  const items = found.flatMap(item);
  const rest = count - found.length;
  const all = link('/search/') + queryOf(withFacet(state, 'kind', kind));
  const words =
    state.kind === undefined ? `All ${number(count)} ${kindTitles[kind].toLowerCase()}` : `${number(rest)} more`;
  const more = rest > 0 ? [option(all, [element('span', 'search-more', words)])] : [];
  if (more[0]) more[0].dataset['more'] = kind;
  return groupOf(kind, kindTitles[kind], count, [...items, ...more]);
}

function groupOf(id: string, title: string, count: number, inside: readonly HTMLElement[]): HTMLElement {
  const head = element('div', 'search-kind', `${title} `, element('span', 'num', number(count)));
  head.id = `search-${id}`;
  const group = element('div', 'search-group', head, ...inside);
  group.role = 'group';
  group.setAttribute('aria-labelledby', head.id);
  return group;
}

function item({ url, excerpt, meta, sub_results: subs }: Found): HTMLElement[] {
  const words = markedWords(excerpt);
  const facts = [meta.date ? longDay(meta.date) : '', meta.path ?? ''].filter((word) => word !== '');
  const title = [
    element('span', 'search-title', ...printed(markedAs(meta.title, words))),
    badge(kindWords[meta.kind]),
    ...(meta.projectName ? [badge(meta.projectName)] : []),
    ...(meta.state ? [stateOf(meta.state)] : []),
    ...facts.map(fact),
  ];
  const own = subs.filter((sub) => sub.url !== url).slice(0, SUBS);
  // Where the title holds every word, an excerpt says nothing more.
  const said = words.every((word) => markedAs(meta.title, [word]).some(({ marked }) => marked));
  const below = own.length > 0 || said ? [] : [excerptOf(piecesOf(excerpt))];
  return [option(markedUrl(url, words), [...title, ...below]), ...own.map(subOption)];
}

function subOption({ url, title, excerpt }: SubResult): HTMLElement {
  const words = markedWords(excerpt);
  const made = option(markedUrl(url, words), [
    element('span', 'search-title', ...printed(markedAs(title, words))),
    excerptOf(piecesOf(excerpt)),
  ]);
  made.classList.add('search-sub');
  return made;
}

function option(href: string, inside: readonly Node[]): HTMLElement {
  const made = document.createElement('a');
  made.href = href;
  made.role = 'option';
  made.tabIndex = -1;
  made.className = 'search-option';
  made.setAttribute('aria-selected', 'false');
  made.append(...inside.flatMap((node) => [node, ' ']));
  return made;
}

const badge = (word: string): HTMLElement => element('span', 'badge', word);
const fact = (word: string): HTMLElement => element('span', 'search-about', word);
const excerptOf = (pieces: readonly Piece[]): HTMLElement => element('span', 'search-excerpt', ...printed(pieces));

function stateOf(status: string): HTMLElement {
  const { state, word } = stateView(status);
  const made = element('span', 'state', word);
  made.dataset['state'] = state;
  return made;
}
