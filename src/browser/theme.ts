import { nextTheme, themeLabel, toTheme } from './theme-choice.ts';
import type { Theme } from './theme-choice.ts';

const root = document.documentElement;

function apply(button: HTMLButtonElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  button.textContent = themeLabel(theme);
}

function store(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Without storage the choice holds for this page only.
  }
}

const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
if (button) {
  apply(button, toTheme(root.dataset['theme']));
  button.hidden = false;
  button.addEventListener('click', () => {
    const theme = nextTheme(toTheme(root.dataset['theme']));
    apply(button, theme);
    store(theme);
  });
}
