import { z } from 'zod';

/** A colour as `#rrggbb`. */
export const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'expected a colour such as `#0a568c`');

/** The papers that text stands on in each theme, as in `src/styles/tokens.css` (a test holds them together). */
export const papers = {
  light: { paper: '#fdfdfb', shade: '#f3f4f0' },
  dark: { paper: '#141719', shade: '#1c2023' },
} as const;
export type Theme = keyof typeof papers;

/** The least contrast of text is 4.5 (WCAG 2.2, success criterion 1.4.3); a little more leaves room for a shade of the accent behind it. */
const leastContrast = 5.4;

/** Contrast of two colours, 1 to 21: WCAG 2.2, “contrast ratio”. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The least contrast that a colour has as text on the papers of a theme. */
export const contrastIn = (theme: Theme, text: string): number =>
  Math.min(contrast(text, papers[theme].paper), contrast(text, papers[theme].shade));

/** The colour itself where a theme lets it be read, else the nearest to it on the way to black or white. */
export function readableIn(theme: Theme, text: string): string {
  const pole = theme === 'light' ? '#000000' : '#ffffff';
  for (let percent = 0; percent < 100; percent += 2) {
    const mixed = mix(text, pole, percent / 100);
    if (contrastIn(theme, mixed) >= leastContrast) return mixed;
  }
  return pole;
}

/** `share` of `b`, the rest of `a`, in sRGB. */
export function mix(a: string, b: string, share: number): string {
  const [from, to] = [channels(a), channels(b)];
  return `#${from.map((value, index) => hex(value + ((to[index] ?? 0) - value) * share)).join('')}`;
}

/** Relative luminance, 0 to 1: WCAG 2.2. */
export function luminance(text: string): number {
  const [red = 0, green = 0, blue = 0] = channels(text).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue, 0 to 255. */
export const channels = (text: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(text.slice(start, start + 2), 16));

const hex = (value: number) => Math.round(value).toString(16).padStart(2, '0');
