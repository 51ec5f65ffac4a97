import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../read.ts';
import { tell } from './tell.ts';

/**
 * Forms in which people write planning files. A case is a line `##### name`, files as `=== path` with their text below, and behind `=== reads`
 * the facts, one per line as `tell` puts them.
 */
const cases = (text: string): { name: string; files: Record<string, string>; reads: string[] }[] =>
  text
    .split(/^##### /mu)
    .slice(1)
    .map((part) => {
      const [name = '', ...blocks] = part.split(/^=== /mu);
      const texts = Object.fromEntries(
        blocks.map((block) => [block.slice(0, block.indexOf('\n')), block.slice(block.indexOf('\n') + 1)]),
      );
      const { reads = '', ...files } = texts;
      return { name: name.trim(), files, reads: reads.split('\n').filter((line) => line !== '') };
    });

const folder = new URL('.', import.meta.url);

describe.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', (name) => {
  test.each(cases(readFileSync(new URL(name, folder), 'utf8')))('$name', ({ files, reads }) => {
    expect(tell(readFiles(files))).toEqual(reads);
  });
});
