import { expect, test } from 'vitest';
import { difference } from '../../../src/views/decisions/difference.ts';

const shown = (older: string, newer: string): string =>
  difference(older, newer)
    .map(({ text, change }) => (change === 'same' ? text : change === 'added' ? `+${text}+` : `-${text}-`))
    .join(' ');

test.each([
  ['Lamps burn oil', 'Lamps burn oil', 'Lamps burn oil'],
  ['Lamps burn oil', 'Lamps burn gas', 'Lamps burn -oil- +gas+'],
  ['Lamps burn oil', 'All lamps burn oil at night', '-Lamps- +All lamps+ burn oil +at night+'],
  ['', 'Lamps burn', '+Lamps burn+'],
])('%j to %j is %j', (older, newer, expected) => {
  expect(shown(older, newer)).toBe(expected);
});

test('very long wordings are set against each other as a whole', () => {
  const long = 'lamp '.repeat(5000);
  expect(difference(long, 'boat')).toHaveLength(2);
});
