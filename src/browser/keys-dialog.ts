import { chooseKeys, keysAreOn } from './keys-choice.ts';

let dialog: HTMLDialogElement | undefined;

/** Shows what the keys do, and the switch for the single ones. Escape closes it, and the focus goes back. */
export function openDialog(): void {
  const shown = (dialog ??= makeDialog());
  if (shown.open) shown.close();
  else shown.showModal();
}

const rows: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['/'], 'Search'],
  [['?'], 'Show or hide these keys'],
  [['n'], 'Next page, where there is one: a milestone, a phase, a week'],
  [['p'], 'Previous page'],
];
const always: typeof rows = [
  [['Ctrl', 'K'], 'Search, also with ⌘ K'],
  [['↑', '↓'], 'Choose among results'],
  [['Enter'], 'Open the chosen result, with Ctrl or ⌘ in a new tab'],
  [['Esc'], 'Close what is open'],
];

function makeDialog(): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'keys-dialog';
  made.setAttribute('aria-labelledby', 'keys-title');
  made.innerHTML = `
    <h2 id="keys-title">Keys</h2>
    <dl>${listOf(always)}</dl>
    <h3>Single keys</h3>
    <dl>${listOf(rows)}</dl>
    <label><input type="checkbox" /> Single keys do something</label>
    <p>Switch them off if you speak to your computer or press keys by accident. The choice is kept in this browser.</p>
    <button type="button">Close</button>`;
  const box = made.querySelector('input')!;
  box.checked = keysAreOn();
  box.addEventListener('change', () => chooseKeys(box.checked));
  made.querySelector('button')!.addEventListener('click', () => made.close());
  made.addEventListener('click', ({ target }) => {
    if (target === made) made.close();
  });
  made.addEventListener('keydown', (event) => {
    if (event.key === '?' && keysAreOn()) made.close();
  });
  document.body.append(made);
  return made;
}

const listOf = (list: typeof rows): string =>
  list.map(([keys, does]) => `<dt>${keys.map((key) => `<kbd>${key}</kbd>`).join(' ')}</dt><dd>${does}</dd>`).join('');
