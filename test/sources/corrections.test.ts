import { expect, test } from 'vitest';
import { ConfigError } from '../../src/sources/index.ts';
import { parseCorrections, readCorrections } from '../../src/sources/index.ts';

const read = (text: string) => parseCorrections(text, 'corrections.yaml');

function problemsOf(text: string): string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ line, path, found }) => `${String(line)} ${path}: ${found}`);
  }
}

test('each correction knows its line', () => {
  const text =
    'corrections:\n  - project: mill\n    milestone: v1.0\n    shippedOn: 2026-02-03\n  - project: mill\n    decision: "0123456789ab"\n    noDecision: true\n';
  expect(read(text)).toMatchObject([
    { project: 'mill', milestone: 'v1.0', shippedOn: '2026-02-03', path: 'corrections.yaml', line: 2 },
    { project: 'mill', decision: '0123456789ab', noDecision: true, line: 5 },
  ]);
});

test.each([
  ['nothing', '', []],
  [
    'an unknown key',
    'corrections:\n  - project: mill\n    milestone: v1.0\n    shipedOn: 2026-02-03\n',
    ['4 corrections[0].shipedOn: the unknown key `shipedOn`'],
  ],
  [
    'a verb that does not fit',
    'corrections:\n  - project: mill\n    milestone: v1.0\n    noDecision: true\n',
    ['2 corrections[0]: `milestone`, `noDecision`'],
  ],
  ['no verb', 'corrections:\n  - project: mill\n    milestone: v1.0\n', ['2 corrections[0]: `milestone`']],
  ['no subject', 'corrections:\n  - project: mill\n', ['2 corrections[0]: neither a decision nor a milestone']],
  [
    'an id that is none',
    'corrections:\n  - project: mill\n    decision: first\n    noDecision: true\n',
    ['3 corrections[0].decision: `first`'],
  ],
  [
    'aliases that multiply',
    `a: &a [x]\n${Array.from(
      { length: 7 },
      (_, i) =>
        `b${String(i)}: &${'bcdefgh'.charAt(i)} [${Array(9)
          .fill(`*${'abcdefg'.charAt(i)}`)
          .join(',')}]\n`,
    ).join('')}`,
    ['1 : YAML that cannot be read (ReferenceError: Excessive alias count indicates a resource exhaustion attack)'],
  ],
] as const)('%s', (_, text, problems) => {
  expect(problemsOf(text)).toEqual(problems);
});

test('a file that does not exist corrects nothing', async () => {
  expect(await readCorrections({ corrections: '/nowhere/corrections.yaml' })).toEqual([]);
});

test('a folder in its place is a mistake of the configuration', async () => {
  await expect(readCorrections({ corrections: import.meta.dirname })).rejects.toThrow(/found a folder, expected/);
});
