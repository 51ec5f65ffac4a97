import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentSlug } from '../../src/views/document-slug.ts';

const bytes = (text: string) => Buffer.byteLength(text);

describe('documentSlug', () => {
  test.each([
    ['.planning/STATE.md', '~planning/STATE.md'],
    ['docs/über uns – 日本.md', 'docs/über uns – 日本.md'],
    ['a/b.c/.d.md', 'a/b.c/~d.md'],
    ['../../etc/passwd.md', '~~2e~/~~2e~/etc/passwd.md'],
    ['./a.md', '~/a.md'],
    [String.raw`a\..\..\b.md`, 'a~5c~..~5c~..~5c~b.md'],
    ['C:/a.md', 'C~3a~/a.md'],
    ['a\u0000b.md', 'a~0~b.md'],
    ['<script>"?*|.md', '~3c~script~3e~~22~~3f~~2a~~7c~.md'],
    ['a#b%2e%2e.md', 'a~23~b~25~2e~25~2e.md'],
    ['~planning/STATE.md', '~7e~planning/STATE.md'],
    ['con/NUL.md/com1', '~63~on/~4e~UL.md/~63~om1'],
    ['console.md', 'console.md'],
    ['index.html/STATE.md', '~69~ndex.html/STATE.md'],
    ['ends with a dot./ and with a space ', 'ends with a dot~2e~/~20~and with a space~20~'],
    ['gpj\u202E.md/\u200B\uFEFF', 'gpj~202e~.md/~200b~~feff~'],
    ['\uD800.md', '~d800~.md'],
  ])('%j is %j', (path, slug) => {
    expect(documentSlug(path)).toBe(slug);
  });

  test('no name is longer than a disk holds, and none loses what tells it apart', () => {
    const names = ['a', 'b'].map((last) => `${'日'.repeat(300)}${last}.md`);
    const slugs = names.map(documentSlug);
    expect(new Set(slugs).size).toBe(2);
    for (const slug of slugs) expect(bytes(slug)).toBeLessThan(200);
    const deep = documentSlug(`${'folder/'.repeat(500)}STATE.md`);
    expect(deep).toMatch(/^[0-9a-f]{8}\/STATE\.md$/);
  });

  test('whatever the path, the page stays below its folder', () => {
    const parts = ['..', '.', '', '...', '\\', '..\\', '%2e%2e', '~', 'a', '\u0000', 'C:', '.. ', '\uFF0E\uFF0E'];
    for (const a of parts)
      for (const b of parts)
        for (const c of parts)
          expect(join('/out/documents', decodeURIComponent(encodeURI(documentSlug(`${a}/${b}/${c}`))))).toMatch(
            /^\/out\/documents\//,
          );
  });

  test('two paths never share an address', () => {
    const names = [
      '.a',
      '~a',
      '~7e~a',
      ':',
      '~3a~',
      '.3a~',
      '..',
      '~.',
      '~2e~',
      '~~2e~',
      '.~',
      'é',
      'e\u0301',
      'index.html',
      '~69~ndex.html',
    ];
    expect(new Set(names.map(documentSlug)).size).toBe(names.length);
  });
});
