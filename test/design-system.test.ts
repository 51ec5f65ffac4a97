import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colours, sizes, spaces, states } from '../src/design-system/tokens.ts';

const read = (path: string) => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8');
const tokens = read('styles/tokens.css');

test('the living page shows every size, space and colour that the style sheet has', () => {
  const has = [...tokens.matchAll(/^\s+(--(?:size|space)-\d):/gm), ...tokens.matchAll(/^\s+(--[\w-]+): light-dark/gm)];
  const shown = [...sizes, ...spaces, ...colours].map(({ name }) => name);
  expect(shown.toSorted()).toEqual(has.map(([, name]) => name).toSorted());
});

test('every size and colour is drawn', () => {
  const css = read('design-system/page.css');
  for (const { name } of sizes) expect(css).toContain(`[data-size='${name}']`);
  for (const { name } of colours) expect(css).toContain(`[data-colour='${name}']`);
});

test('every state with a mark of its own is shown', () => {
  const marked = [...read('styles/state.css').matchAll(/data-state='([\w-]+)'/g)].map(([, state]) => state);
  const shown = new Set(states.flatMap(({ words }) => words));
  expect(marked.filter((state) => !shown.has(state ?? '') && !elsewhere.has(state ?? ''))).toEqual([]);
});

/** Outcomes of decisions and of audits, and the ends of blockers, which no list of the model names. */
const elsewhere = new Set(['good', 'revisit', 'pending', 'resolved', 'passed']);
