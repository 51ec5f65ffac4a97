import { expect, test } from 'vitest';
import { nextTheme, themeLabel, toTheme } from '../../src/browser/theme-choice.ts';

test('the button goes around: system, light, dark', () => {
  const first = toTheme(undefined);
  const around = [first, nextTheme(first), nextTheme(nextTheme(first)), nextTheme(nextTheme(nextTheme(first)))];
  expect(around).toEqual(['system', 'light', 'dark', 'system']);
  expect(themeLabel('dark')).toBe('Theme: dark');
});

test.each([undefined, '', 'sepia'])('a stored %s is the system’s theme', (value) => {
  expect(toTheme(value)).toBe('system');
});
