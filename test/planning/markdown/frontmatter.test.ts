import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFrontmatter } from '../../../src/planning/markdown/frontmatter.ts';
import { readAnyYaml } from '../../../src/planning/markdown/yaml.ts';
import { readSimpleYaml } from '../../../src/planning/markdown/yaml-simple.ts';
import { shared } from '../../helpers/shared.ts';

const read = (text: string) => readFrontmatter(text.split('\n'));

test.each([
  [
    'scalars stay as written',
    '---\nplan: 08\nversion: 1.10\nday: 2026-01-20\nhash: 610e7057\n---',
    { plan: '08', version: '1.10', day: '2026-01-20', hash: '610e7057' },
  ],
  [
    'lists and maps',
    '---\na: [x, "y, z"]\nb:\n  - c: 1\n    d: 2\ne:\n---',
    { a: ['x', 'y, z'], b: [{ c: '1', d: '2' }], e: null },
  ],
  ['comments go, hashes before words stay', '---\na: x # why\nb: see #12 now\n---', { a: 'x', b: 'see #12 now' }],
  ['an alias without an anchor is text', '---\na: *soon*\nb: 1\n---', { a: '*soon*', b: '1' }],
  [
    'one bad value costs no other',
    '---\na: 1\nb: "x" and: y\nc: [p, [q]/r]\nd:\n  - `e`: f\n  - g\nh: 2\n---',
    { a: '1', b: '"x" and: y', c: ['p', '[q]/r'], d: ['`e`: f', 'g'], h: '2' },
  ],
  [
    'bad values below keys',
    '---\nmetrics:\n  duration: @x\n  completed: 2026-01-20\n---',
    { metrics: { duration: '@x', completed: '2026-01-20' } },
  ],
  ['a key above the block', 'completed: 2026-01-21\n---\ntitle: a\n---', { title: 'a', completed: '2026-01-21' }],
  ['the first block that is not empty', '---\n---\n\n---\na: 1\n---', { a: '1' }],
  ['never closed', '---\na: 1\nb: 2\n\n# Title', { a: '1', b: '2' }],
  ['a rule is no frontmatter', 'text\n\n---\n\na: 1\n\n---', {}],
  ['a rule at the top is none either', '---\n\nSome text.\n\n---', {}],
  ['a byte order mark was taken off before', '---\na: 1\n---\n', { a: '1' }],
])('%s', (_, text, data) => {
  expect(read(text).data).toEqual(data);
});

test('every value knows its lines', () => {
  const [key, list] = read('---\na: 1\nb:\n  - one\n  - two\n    lines\n---').entries;
  expect(key).toMatchObject({ key: 'a', line: 2, endLine: 2 });
  expect(list).toMatchObject({
    key: 'b',
    line: 3,
    endLine: 6,
    value: {
      kind: 'list',
      items: [
        { line: 4, endLine: 4, raw: 'one' },
        { line: 5, endLine: 6, raw: 'two lines' },
      ],
    },
  });
});

test('a problem says where', () => {
  expect(read('---\na: 1\nb: `x`\n---').problem).toMatchObject({ kind: 'invalid', line: 3 });
  expect(read('---\na: 1\n').problem).toMatchObject({ kind: 'unclosed', line: 1 });
});

test.each([
  ['nesting', `---\na: ${'['.repeat(20_000)}\n---`],
  [
    'aliases',
    `---\na: &a [x]\n${Array.from({ length: 50 }, (_, at) => `b${at}: [${'*a, '.repeat(50)}*a]`).join('\n')}\n---`,
  ],
  ['indentation', `---\n${Array.from({ length: 2_000 }, (_, at) => `${' '.repeat(at)}k:`).join('\n')}\n---`],
  ['stacks', '---\n'.repeat(50_000)],
  ['one long key', `---\n${'k'.repeat(500_000)}: 1\n---`],
  ['tags and anchors', '---\na: !!js/function "x"\nb: !<tag:yaml.org,2002:str> y\n---'],
  ['a prototype', '---\n__proto__: {a: 1}\nconstructor: 2\n---'],
])('hostile %s does no harm', (_, text) => {
  expect(() => read(text)).not.toThrow();
  expect(({} as Record<string, unknown>)['a']).toBeUndefined();
});

test.each([
  'a: 1\nb: two words\nc: "quoted: yes"\nd: \'single\'\ne:',
  'list:\n  - one\n  - "two, three"\nflat: [a, b-c, "d"]\nnone: []',
  'same:\n- one\n- two\nnext: 1',
  'outer:\n  inner:\n    - a\n  other: x\nlast: y',
  'items:\n  - path: "a.ts"\n    provides: things\n    exports: [A, B]\n  - path: b.ts',
  '# comment\na: 1\n\nb: 2',
  String.raw`a: "a \"word\" and \\.\b\nmore \\\\t\/"`,
  "a: 'it''s ''so'''",
  'done:\n  - Use one store (not two): it is faster\n  - --flag skips it\nlong key, with words: x',
])('simple YAML reads as any YAML does: %j', (text) => {
  const block = text.split('\n');
  expect(readSimpleYaml(block, 2)).toEqual(readAnyYaml(block, 2).entries);
});

test.each([
  'a: b: c',
  'a: x # comment',
  'a: >\n  folded',
  'a: one\n  two',
  'a: [b, [c]]',
  'a: {b: c}',
  'a: `b`',
  'a: *b',
  '"a": b',
  'a: "x\\u00e9y"',
  'a: "x\\dy"',
  'a: 1\na: 2',
  'a\t: 1',
  '- a',
  'a:\n - b\n  - c',
  '-  a: b',
  'a:b',
])('%j is not simple', (text) => {
  expect(readSimpleYaml(text.split('\n'), 1)).toBeUndefined();
});

test('on real frontmatter both readers agree', () => {
  for (const block of realFrontmatters()) {
    const simple = readSimpleYaml(block, 2);
    if (simple !== undefined) expect(simple).toEqual(readAnyYaml(block, 2).entries);
  }
});

test('on generated frontmatter both readers agree', () => {
  const parts = [
    'a',
    '"',
    "'",
    ': ',
    ':',
    ' #',
    '#',
    '-',
    '- ',
    '--',
    ' ',
    '\\',
    '\\n',
    '[',
    ']',
    ',',
    '{',
    '\n',
    '\n  ',
    '\n- ',
    '\n# x\n',
    '\nb: ',
    '.',
  ];
  let seed = 1;
  const next = () => (seed = (seed * 48_271) % 2_147_483_647);
  let simple = 0;
  for (let round = 0; round < 20_000; round++) {
    const text = `key: ${Array.from({ length: next() % 9 }, () => parts[next() % parts.length] ?? '').join('')}`;
    const block = text.split('\n');
    const entries = readSimpleYaml(block, 2);
    if (entries === undefined) continue;
    simple++;
    expect(readAnyYaml(block, 2), text).toEqual({ entries });
  }
  expect(simple).toBeGreaterThan(2_000);
});

/** Every fifth frontmatter of the planning folders beside the project. */
function realFrontmatters(): string[][] {
  const folder = shared('corpus');
  if (folder === undefined) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
  return files
    .filter((_, index) => index % 5 === 0)
    .flatMap((name) => {
      const lines = readFileSync(join(folder, name), 'utf8').split(/\r\n|\n|\r/);
      const end = lines.indexOf('---', 1);
      return lines[0] === '---' && end > 0 ? [lines.slice(1, end)] : [];
    });
}
