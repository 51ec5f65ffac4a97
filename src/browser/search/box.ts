import { plural } from '../../views/format.ts';
import { withFacet, type SearchState } from '../../views/search/query.ts';
import { loadIndex, search, type Group } from './engine.ts';
import { facetChoices } from './facets.ts';
import { printGroups } from './results.ts';

/** The parts of a search, on its page or in its dialog. */
export interface Parts {
  root: HTMLElement;
  form: HTMLFormElement;
  input: HTMLInputElement;
  facets: HTMLElement;
  /** Says how much was found. */
  status: HTMLElement;
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
  { root, form, input, facets, status, results }: Parts,
  { perKind, changed }: Options,
): (state: SearchState) => void {
  let state: SearchState = { q: '' };
  let most = perKind;
  let turn = 0;
  let showFacets: ((state: SearchState) => void) | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    const mine = (turn += 1);
    if (state.q.trim() === '') {
      clear('');
      return;
    }
    try {
      const groups = await search(state, state.kind === undefined ? most : Math.max(most, MORE));
      if (mine === turn) print(groups);
    } catch {
      clear('The search index could not be loaded. The lists of decisions, milestones and documents work without it.');
    }
  }

  function print(groups: readonly Group[]): void {
    const count = groups.reduce((sum, group) => sum + group.count, 0);
    status.textContent =
      count === 0
        ? `Nothing found for “${state.q.trim()}”${Object.keys(state).length > 1 ? ' with these choices' : ''}.`
        : plural(count, 'result');
    printGroups(
      results,
      groups,
      (kind) => set(withFacet(state, 'kind', kind)),
      () => {
        most = (most > perKind ? most : MORE) + MORE;
        void run();
      },
    );
  }

  function clear(message: string): void {
    status.textContent = message;
    results.replaceChildren();
  }

  function set(next: SearchState): void {
    state = next;
    most = perKind;
    showFacets?.(state);
    changed(state);
    void run();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector('a')?.click();
  });
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => set({ ...state, q: input.value }), DEBOUNCE);
  });
  root.addEventListener('keydown', (event) => moveAmong(event, input, results));
  facetChoices(facets, (name, value) => set(withFacet(state, name, value))).then(
    (show) => {
      showFacets = show;
      show(state);
    },
    () => clear('The search index could not be loaded.'),
  );
  loadIndex().catch(() => undefined);
  return (next) => {
    state = next;
    input.value = next.q;
    showFacets?.(next);
    void run();
  };
}

/** Arrow keys go from the words to the results and among them. */
function moveAmong(event: KeyboardEvent, input: HTMLElement, results: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [input, ...results.querySelectorAll<HTMLElement>('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at === -1) return;
  event.preventDefault();
  stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
}
