import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { channels, contrast, papers, type Theme } from '../../src/model/colour.ts';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

/** The colours of `tokens.css`, by theme and name. */
const tokens = { light: new Map<string, string>(), dark: new Map<string, string>() };
for (const [, name = '', light = '', dark = ''] of css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)) {
  tokens.light.set(name, light);
  tokens.dark.set(name, dark);
}
for (const [, name = '', other = ''] of css.matchAll(/--([\w-]+): var\(--([\w-]+)\)/g)) {
  for (const theme of [tokens.light, tokens.dark]) theme.set(name, theme.get(other) ?? '');
}
const colourOf = (theme: Theme, name: string): string => {
  const found = tokens[theme].get(name);
  if (found === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return found;
};

const themes: readonly Theme[] = ['light', 'dark'];
const each = (pairs: readonly (readonly [string, string])[]) =>
  themes.flatMap((theme) => pairs.map(([ink, paper]) => [theme, ink, paper] as const));

describe('contrast', () => {
  const words = ['ink', 'muted', 'accent', 'good', 'active', 'care', 'bad', 'quiet'];
  test.each(
    each([
      ...words.flatMap((word) => [[word, 'paper'] as const, [word, 'shade'] as const]),
      ...['ink', 'muted', 'accent'].map((word) => [word, 'accent-shade'] as const),
      ...['ink', 'muted', 'care'].map((word) => [word, 'care-shade'] as const),
      ...['ink', 'muted', 'bad'].map((word) => [word, 'bad-shade'] as const),
    ]),
  )('%s: text --%s on --%s has at least 4.5 to 1', (theme, ink, paper) => {
    expect(contrast(colourOf(theme, ink), colourOf(theme, paper))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(
    each([
      ['line-strong', 'paper'],
      ['accent', 'paper'],
      ['accent', 'shade'],
    ]),
  )('%s: the edge of a control or mark, --%s on --%s, has at least 3 to 1', (theme, edge, paper) => {
    expect(contrast(colourOf(theme, edge), colourOf(theme, paper))).toBeGreaterThanOrEqual(3);
  });

  test.each(themes)('%s: the papers that an accent is checked against are those of the style sheet', (theme) => {
    expect({ paper: colourOf(theme, 'paper'), shade: colourOf(theme, 'shade') }).toEqual(papers[theme]);
  });
});

/** How a colour looks with one kind of cone missing; Machado, Oliveira and Fernandes 2009, severity 1, in linear light. */
const blindness: Record<string, number[][]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenWith(matrix: readonly number[][], colour: string): string {
  const linear = channels(colour).map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  const seen = matrix.map((row) => row.reduce((sum, factor, index) => sum + factor * (linear[index] ?? 0), 0));
  const encode = (value: number) => {
    const part = Math.min(1, Math.max(0, value));
    return Math.round(255 * (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055));
  };
  return `#${seen.map((value) => encode(value).toString(16).padStart(2, '0')).join('')}`;
}

describe('charts', () => {
  // Two series at most; the second is grey and dashed, so lightness alone tells them apart, also in a black-and-white print.
  test.each(themes.flatMap((theme) => Object.keys(blindness).map((kind) => [theme, kind] as const)))(
    '%s: with %s the two colours of a chart differ in lightness, and both stand out from the paper',
    (theme, kind) => {
      const [accent, quiet, paper] = ['accent', 'line-strong', 'paper'].map((name) =>
        seenWith(blindness[kind] ?? [], colourOf(theme, name)),
      ) as [string, string, string];
      expect(contrast(accent, quiet)).toBeGreaterThanOrEqual(2);
      expect(contrast(accent, paper)).toBeGreaterThanOrEqual(3);
      expect(contrast(quiet, paper)).toBeGreaterThanOrEqual(3);
    },
  );
});
