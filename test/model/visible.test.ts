import { describe, expect, test } from 'vitest';
import { visible } from '../../src/model/visible.ts';

describe('visible', () => {
  test.each([
    ['a right-to-left override', 'user\u202Egpj.exe', 'user[U+202E]gpj.exe'],
    ['isolates', '\u2066a\u2069', '[U+2066]a[U+2069]'],
    ['a direction mark in Latin text', 'a\u200Fb', 'a[U+200F]b'],
    ['a zero-width space', 'pass\u200Bword', 'pass[U+200B]word'],
    ['a row of them', `a${'\u200B'.repeat(40)}b`, 'a[U+200B × 40]b'],
    ['joiners between Latin letters', 'a\u200Db\u200Cc', 'a[U+200D]b[U+200C]c'],
    ['a byte order mark', '\uFEFFa', '[U+FEFF]a'],
    ['a soft hyphen', 'hy\u00ADphen', 'hy[U+00AD]phen'],
    ['tags', 'a\u{E0041}\u{E0042}', 'a[U+E0041][U+E0042]'],
    ['selectors that carry bytes', 'a\uFE00\uFE01\uFE02', 'a[U+FE00][U+FE01][U+FE02]'],
    ['a filler', 'a\u3164b', 'a[U+3164]b'],
    ['controls', 'a\u0000\u001B[2J\u0085b', 'a[U+0000][U+001B][2J[U+0085]b'],
    ['line separators', 'a\u2028b', 'a[U+2028]b'],
    ['a word joiner and an invisible plus', '\u2060\u2064', '[U+2060][U+2064]'],
  ])('names %s', (_, text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  test.each([
    ['line ends and tabs', 'a\tb\r\nc\n\fd'],
    ['a family', '👨‍👩‍👧‍👦'],
    ['a skin tone and a sex', '👩🏽‍💻 🧔🏿‍♂️'],
    ['a heart with its selector', '❤️ ☑️ 1️⃣ ™️'],
    ['a flag made of tags', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
    ['Persian', 'می‌خواهم'],
    ['Hindi', 'क्‍ष क्‌ष'],
    ['Hebrew with a mark', 'שלום\u200F!'],
    ['umlauts, composed or not', 'ü u\u0308 – “日本” a b'],
    ['a variant of an ideograph', '葛\u{E0100}'],
  ])('leaves %s', (_, text) => {
    expect(visible(text)).toBe(text);
  });

  test('takes a time that grows with the text', () => {
    const text = '\u200D\uFE0F\u202E\u{E0041}'.repeat(100_000);
    expect(visible(text).length).toBeGreaterThan(text.length);
  });
});
