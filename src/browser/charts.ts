// Offers to explore the charts of a page. Chart.js is fetched when somebody asks for it, never before.
import type { ChartSpec } from '../views/charts/spec.ts';

for (const figure of document.querySelectorAll<HTMLElement>('[data-chart]')) offer(figure);

function offer(figure: HTMLElement): void {
  const tools = figure.querySelector<HTMLElement>('[data-chart-tools]');
  const button = figure.querySelector<HTMLButtonElement>('[data-chart-explore]');
  if (!tools || !button) return;
  tools.hidden = false;
  const warm = (): unknown => import('./chart-explorer.ts');
  button.addEventListener('pointerenter', warm, { once: true });
  button.addEventListener('focus', warm, { once: true });
  button.addEventListener('click', () => void toggle(figure, button));
}

const explorers = new WeakMap<HTMLElement, () => void>();

async function toggle(figure: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const picture = figure.querySelector<HTMLElement>('[data-chart-picture]');
  const spec = figure.querySelector('[data-chart-spec]')?.textContent;
  if (!picture || !spec) return;
  const close = explorers.get(figure);
  if (close) {
    close();
    explorers.delete(figure);
  } else {
    const { explore } = await import('./chart-explorer.ts');
    explorers.set(figure, explore(picture, JSON.parse(spec) as ChartSpec));
  }
  button.setAttribute('aria-pressed', String(!close));
  button.textContent = close ? 'Explore' : 'Back to the drawing';
}
