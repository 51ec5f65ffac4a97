import { plural } from '../../views/format.ts';
import { kinds, withFacet, type SearchState } from '../../views/search/query.ts';
import { loadIndex, search, unanswered } from './engine.ts';
import { facetChoices } from './facets.ts';
import { emptyHelp, nothingHelp, type Help } from './help.ts';
import { listbox } from './listbox.ts';
import { aboutSearch, named } from './names.ts';
import { options } from './results.ts';

/** The parts of a search, on its page or in its dialog. */
export interface Parts {
  form: HTMLFormElement;
  input: HTMLInputElement;
  facets: HTMLElement;
  /** Says how much was found. */
  status: HTMLElement;
  /** Says what is searched, or what was found nothing for. */
  help: HTMLElement;
  results: HTMLElement;
}

interface Options {
  /** Results of each kind at first. */
  perKind: number;
  /** Told of every search that the reader makes. */
  changed: (state: SearchState) => void;
}

const DEBOUNCE = 150;
const MORE = 20;

/** Makes a search of its parts. Returns what shows a search from outside, such as from the address. */
export function searchBox(
  { form, input, facets, status, help, results }: Parts,
  { perKind, changed }: Options,
): (state: SearchState) => void {
  let state: SearchState = { q: '' };
  let most = perKind;
  let turn = 0;
  let showFacets: ((state: SearchState) => void) | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const list = listbox(input, results);

  async function run(): Promise<void> {
    const mine = (turn += 1);
    const asked = state;
    const current = (): boolean => mine === turn;
    if (asked.q.trim() === '') {
      say('', []);
      await helpWith(emptyHelp(), current);
      return;
    }
    try {
      const wanted = asked.kind === undefined ? most : Math.max(most, MORE);
      const searching = search(asked, wanted);
      const [about, names] = await Promise.all([aboutSearch(), named(asked)]);
      const findings = { state: asked, names: [], groups: [], projects: new Map(about.projects) };
      const exact = options({ ...findings, names });
      // The names are there at once, the index is larger.
      if (current() && names.length > 0) say('', exact);
      const groups = await searching;
      if (!current()) return;
      const count = groups.reduce((sum, group) => sum + group.count, names.length);
      const missed = groups.length === 0 ? [] : await unanswered(asked, groups);
      if (!current()) return;
      say(summary(count, asked, missed), [...exact, ...options({ ...findings, groups })]);
      if (count === 0) await helpWith(nothingHelp(asked, set), current);
      else help.replaceChildren();
    } catch {
      say(
        'The search index could not be loaded. The lists of decisions, milestones and documents work without it.',
        [],
      );
      help.replaceChildren();
    }
  }

  function say(message: string, content: readonly HTMLElement[]): void {
    status.textContent = message;
    list.show(content);
  }

  async function helpWith(made: Promise<Help>, current: () => boolean): Promise<void> {
    const content = await made;
    if (current()) help.replaceChildren(...content);
  }

  function set(next: SearchState): void {
    state = next;
    most = perKind;
    input.value = next.q;
    showFacets?.(state);
    changed(state);
    void run();
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('keydown', ({ key, ctrlKey, metaKey, shiftKey, isComposing }) => {
    if (key === 'Enter' && !isComposing) list.open({ ctrlKey, metaKey, shiftKey });
  });
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => set({ ...state, q: input.value }), DEBOUNCE);
  });
  results.addEventListener('click', (event) => {
    const more = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-more]') : null;
    const kind = kinds.find((each) => each === more?.dataset['more']);
    if (kind === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (state.kind === undefined) set(withFacet(state, 'kind', kind));
    else {
      most = Math.max(most, MORE) + MORE;
      void run();
    }
    input.focus();
  });
  facetChoices(facets, (name, value) => set(withFacet(state, name, value))).then(
    (show) => {
      showFacets = show;
      show(state);
    },
    () => say('The search index could not be loaded.', []),
  );
  loadIndex().catch(() => undefined);
  return (next) => {
    state = next;
    input.value = next.q;
    showFacets?.(next);
    void run();
  };
}

function summary(count: number, { q }: SearchState, missed: readonly string[]): string {
  if (count === 0) return `Nothing found for “${q.trim()}”.`;
  const nothing = missed.length === 0 ? '' : `, but nothing for ${missed.map((word) => `“${word}”`).join(', ')}`;
  return `${plural(count, 'result')}${nothing}`;
}
