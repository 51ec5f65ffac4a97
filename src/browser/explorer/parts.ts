/** The parts of a list of decisions that change while it is narrowed. */
export interface Parts {
  root: HTMLElement;
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** Opens the choices on a narrow page. */
  choices: HTMLElement;
  facets: HTMLElement;
  /** Says how many of how many. */
  count: HTMLElement;
  chosen: HTMLElement;
  clear: HTMLElement;
  /** The list as it was built. */
  whole: HTMLElement;
  /** The list as it was narrowed. */
  found: HTMLElement;
  more: HTMLElement;
}

export function partsOf(root: HTMLElement): Parts {
  const part = <E extends HTMLElement>(name: string): E => root.querySelector<E>(`[data-${name}]`)!;
  const form = part<HTMLFormElement>('filter');
  return {
    root,
    form,
    input: form.querySelector('input')!,
    choices: part('choices'),
    facets: part('facets'),
    count: part('count'),
    chosen: part('chosen'),
    clear: part('clear'),
    whole: part('static'),
    found: part('found'),
    more: part('more'),
  };
}
