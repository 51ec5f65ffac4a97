import { expect, test } from 'vitest';
import { readMarkdown } from '../../../src/planning/markdown/read.ts';
import { plainText } from '../../../src/planning/markdown/text.ts';

const textOf = (markdown: string): string => plainText(readMarkdown(markdown).tree);

test.each([
  ['- [Phase 3]: 使用本地缓存', '[Phase 3]: 使用本地缓存'],
  ['- [Phase 3]: SQLite', '[Phase 3]: SQLite'],
  ['[Phase 3]: SQLite', '[Phase 3]: SQLite'],
  ['1. [03-01]: SQLite', '[03-01]: SQLite'],
  ['- [docs]: https://example.org/a', ''],
  ['[docs]: STATE.md', ''],
  ['- [docs]: ./STATE.md', ''],
])('%s reads "%s"', (markdown, text) => {
  expect(textOf(markdown)).toBe(text);
});

test('a tag in fenced code stays as it is', () => {
  expect(textOf('```\n- [Phase 3]: SQLite\n```\n')).toBe('- [Phase 3]: SQLite');
});

test('more entities than any person writes stay as they are written', () => {
  expect(textOf('a &amp; b')).toBe('a & b');
  expect(textOf('&amp; '.repeat(20_000))).toContain('&amp; &amp;');
});
