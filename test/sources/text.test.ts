import { describe, expect, test } from 'vitest';
import { decode, isTextPath } from '../../src/sources/text.ts';

describe('isTextPath', () => {
  test.each([
    ['.planning/STATE.md'],
    ['a.MD'],
    ['a.markdown'],
    ['config.json'],
    ['a.yaml'],
    ['a.yml'],
    ['notes.txt'],
    ['x/README'],
  ])('%s', (path) => {
    expect(isTextPath(path)).toBe(true);
  });
  test.each([['a.png'], ['a'], ['.gitkeep'], ['a.md.bak'], ['active-workstream'], ['a.mdx'], ['md']])(
    'not %s',
    (path) => {
      expect(isTextPath(path)).toBe(false);
    },
  );
});

describe('decode', () => {
  const texts: [string, Buffer][] = [
    ['nothing', Buffer.alloc(0)],
    ['text in any script', Buffer.from('# Stand\n\n진행 中 ✅ 🚀\n')],
    ['a stray NUL', Buffer.from('| a\0b |\n')],
    ['an escape sequence', Buffer.from('\u001b[31mred\u001b[0m\n')],
    ['a few broken bytes', Buffer.from([0x61, 0xff, 0xfe, 0x62])],
  ];
  test.each(texts)('reads %s', (_, content) => {
    expect(decode(content)).toEqual({ text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(content) });
  });

  const binaries: [string, Buffer][] = [
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452000001000000010008060000005c72a866', 'hex')],
    ['UTF-16', Buffer.from('# State of things\n', 'utf16le')],
    ['noise', Buffer.from(Array.from({ length: 400 }, (_, i) => 128 + ((i * 37) % 128)))],
  ];
  test.each(binaries)('refuses %s', (_, content) => {
    expect(decode(content)).toEqual({ text: '', problem: 'binary' });
  });
});
