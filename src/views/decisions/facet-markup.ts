import { number } from '../format.ts';
import type { Columns } from './columns.ts';
import { escaped } from './markup.ts';
import type { FacetValue, Narrowed } from './narrow.ts';
import { facetNames, type FacetName, type Selection } from './selection.ts';
import { facetTitles, inOrder, valueWord } from './words.ts';

/** More values than this are shown when a reader asks for them. */
const FEW = 8;

/** How the choices stand. */
export interface Choices {
  selection: Selection;
  /** The project that the list is of, where it is one project's. */
  project?: string | undefined;
  /** Facets whose values are all shown. */
  expanded?: ReadonlySet<FacetName> | undefined;
}

/** The facets that make sense: milestones within one project, phases within one milestone. */
export function shownFacets(columns: Columns, { selection, project }: Choices): FacetName[] {
  const oneProject = project !== undefined || columns.projects.length === 1 || selection.project?.length === 1;
  const hidden: Partial<Record<FacetName, boolean>> = {
    team: project !== undefined || columns.teams.size === 0,
    project: project !== undefined || columns.projects.length === 1,
    milestone: !oneProject,
    phase: !oneProject || selection.milestone?.length !== 1,
  };
  return facetNames.filter((name) => hidden[name] !== true || selection[name] !== undefined);
}

/** All choices: a group of boxes for each facet, with what each would leave. */
export function facetsMarkup(columns: Columns, { counts }: Pick<Narrowed, 'counts'>, choices: Choices): string {
  const groups = shownFacets(columns, choices).map((name) => facetMarkup(columns, name, counts[name], choices));
  const hint = choices.project === undefined && columns.projects.length > 1 && choices.selection.project === undefined;
  return `${groups.join('')}${hint ? '<p class="muted">Choose one project to narrow by its milestones, one milestone for its phases.</p>' : ''}`;
}

function facetMarkup(columns: Columns, name: FacetName, values: readonly FacetValue[], choices: Choices): string {
  const chosen = choices.selection[name] ?? [];
  // Which facets there are does not change with every choice: nothing may move away under the pointer.
  const some = new Set(columns.facets[name].values.flat()).size > 1 ? 1 : 2;
  if (values.length < some && chosen.length === 0) return '';
  const all = inOrder(name, values);
  const long = all.length > FEW + 1;
  const open = !long || choices.expanded?.has(name) === true;
  const shown = open ? all : all.filter(({ value }, at) => at < FEW || chosen.includes(value));
  const boxes = shown.map((each) => box(name, each, wordOf(columns, name, each.value), chosen.includes(each.value)));
  const more = long
    ? `<button type="button" class="quiet" data-expand="${name}" aria-expanded="${String(open)}">${open ? 'Show fewer' : `Show all ${number(all.length)}`}</button>`
    : '';
  return `<fieldset><legend>${facetTitles[name]}</legend>${boxes.join('')}${more}</fieldset>`;
}

const box = (name: FacetName, { value, count }: FacetValue, word: string, checked: boolean): string =>
  `<label class="choice"><input type="checkbox" name="${name}" value="${escaped(value)}"${checked ? ' checked' : ''}> <span>${escaped(word)}</span> <span class="num">${number(count)}</span></label>`;

/** What was chosen, as buttons that take it back. */
export function chosenMarkup(columns: Columns, selection: Selection): string {
  return facetNames
    .flatMap((name) =>
      (selection[name] ?? []).map((value) => {
        const word = escaped(wordOf(columns, name, value));
        return `<button type="button" data-drop="${name}" value="${escaped(value)}"><span class="muted">${facetTitles[name]}:</span> ${word} <span aria-hidden="true">×</span><span class="unseen">, take back</span></button>`;
      }),
    )
    .join('');
}

/** A facet's value in words. */
export function wordOf(columns: Columns, name: FacetName, value: string): string {
  if (name === 'project') return columns.projects.find(({ id }) => id === value)?.name ?? value;
  return name === 'team' ? (columns.teams.get(value) ?? value) : valueWord(name, value);
}
