/** What an input chooses from with the arrow keys while the focus stays in it. */
export interface Listbox {
  /** Shows other options; what stands there already, from the first on, stays untouched: it may just be clicked. */
  show: (content: readonly HTMLElement[]) => void;
  /** Follows the chosen option, or the first one. */
  open: (event?: MouseEventInit) => void;
}

/** Makes a combobox of an input and an element with options (`role="option"`), as the ARIA pattern of that name has it. */
export function listbox(input: HTMLInputElement, list: HTMLElement): Listbox {
  let chosen: HTMLElement | undefined;
  const all = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];

  function choose(option: HTMLElement | undefined): void {
    chosen?.setAttribute('aria-selected', 'false');
    chosen = option;
    if (option === undefined) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const options = all();
    if (step === undefined || options.length === 0 || event.isComposing) return;
    event.preventDefault();
    const at = chosen === undefined ? -1 : options.indexOf(chosen);
    // One step beyond either end is back in the words.
    choose(options[at === -1 && step === -1 ? options.length - 1 : at + step]);
  });

  return {
    show(content) {
      const before = chosen?.getAttribute('href');
      choose(undefined);
      const shown = [...list.children];
      const first = shown.findIndex((each, at) => each !== content[at]);
      const kept = first === -1 ? shown.length : first;
      for (const each of shown.slice(kept)) each.remove();
      list.append(...content.slice(kept));
      list.hidden = content.length === 0;
      input.setAttribute('aria-expanded', String(content.length > 0));
      all().forEach((option, at) => (option.id = `${list.id}-${String(at)}`));
      // What was chosen stays so while more is found.
      if (before !== undefined) choose(all().find((option) => option.getAttribute('href') === before));
    },
    open(init = {}) {
      const option = chosen ?? all()[0];
      option?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, view: window, ...init }));
    },
  };
}
