import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Themes and widths that every kind of page is looked at in. */
const themes = ['light', 'dark'] as const;
export const widths = [1440, 768, 360] as const;

const all: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
/** The rules whose answer depends on colours, sizes and what fits into the window. */
const ofLooks: RunOptions = {
  runOnly: {
    type: 'rule',
    values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'],
  },
  resultTypes: ['violations'],
};

/**
 * What axe finds wrong with a page as it stands, one line for each element: rule, element, what to do. `except` names rules that do
 * not hold for the page: a pulled document keeps the levels of its headings.
 */
export async function violations(page: Page, except: readonly string[] = [], options = all): Promise<string[]> {
  // Evaluated through the browser's own protocol, which the page's Content-Security-Policy does not touch; reading it costs as much as running it.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(`${source};0`);
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  const held = results.violations.filter(({ id }) => !except.includes(id));
  return held.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${target.join(' ')}: ${(failureSummary ?? '').split('\n').at(-1)?.trim() ?? ''}`,
    ),
  );
}

type Look = readonly [theme: (typeof themes)[number], width: (typeof widths)[number]];

/** Each theme and each width once; what depends on both together is rare, and in `everyLook`. */
const looks: readonly Look[] = [
  ['light', 1440],
  ['dark', 768],
  ['light', 360],
];

const everyLook: readonly Look[] = themes.flatMap((theme) => widths.map((width): Look => [theme, width]));

/**
 * What axe finds wrong with an open page in both themes and at all widths, each once, with the looks it was seen in. All rules are
 * tried in the first look, in the others those that depend on the look; with `whole` (in the long tests) all in every look.
 */
export async function violationsInAllLooks(
  page: Page,
  except: readonly string[] = [],
  whole = false,
): Promise<string[]> {
  const before = page.viewportSize();
  const found = new Map<string, string[]>();
  for (const [at, [colorScheme, width]] of (whole ? everyLook : looks).entries()) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    for (const line of await violations(page, except, whole || at === 0 ? all : ofLooks))
      found.set(line, [...(found.get(line) ?? []), `${colorScheme} ${String(width)}`]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before) await page.setViewportSize(before);
  return [...found].map(([line, seen]) => `${line} (${seen.join(', ')})`);
}
