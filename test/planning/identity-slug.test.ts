import { expect, test } from 'vitest';
import { slugOf } from '../../src/planning/identity.ts';

test.each([
  ['..', 'unnamed'],
  ['v1.0/../../x', 'v1.0-..-..-x'],
  ['index.html', 'index-html'],
  ['Index.HTML.', 'index-html'],
  ['\u202Ev2', 'v2'],
  ['<script>', 'script'],
])('a key made of %j is %j, which is a name of a folder', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test('a key is never cut inside a character', () => {
  for (let at = 0; at < 4; at++) {
    const slug = slugOf(`${'a'.repeat(at)}${'\u{20000}'.repeat(200)}`);
    expect(slug.isWellFormed()).toBe(true);
    expect(Buffer.byteLength(slug)).toBeLessThan(250);
  }
});
