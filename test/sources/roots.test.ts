import { describe, expect, test } from 'vitest';
import { findRoots } from '../../src/sources/roots.ts';

/** The roots as `id: root (number of files)`. */
function roots(paths: string[], options: Partial<Parameters<typeof findRoots>[1]> = {}): string[] {
  return findRoots(paths, { source: 'shop', exclude: [], ...options }).map(
    ({ id, root, paths: own }) => `${id}: ${root} (${own.length})`,
  );
}

describe('discovery', () => {
  const cases: [string, string[], string[]][] = [
    ['a root', ['.planning/STATE.md', '.planning/phases/01-a/01-01-PLAN.md', 'README.md'], ['shop: .planning (2)']],
    ['one without STATE.md', ['.planning/notes/a.md'], ['shop: .planning (1)']],
    ['none without Markdown', ['.planning/config.json', 'README.md'], []],
    [
      'nested ones',
      ['apps/web/.planning/STATE.md', 'V5/.planning/ROADMAP.md'],
      ['shop--v5: V5/.planning (1)', 'shop--apps-web: apps/web/.planning (1)'],
    ],
    [
      'workstreams, whose shared files stay with the parent',
      [
        '.planning/PROJECT.md',
        '.planning/milestones/v1-ROADMAP.md',
        '.planning/workstreams/Pay_Ments/STATE.md',
        '.planning/workstreams/x/notes.md',
      ],
      ['shop: .planning (3)', 'shop--pay-ments: .planning/workstreams/Pay_Ments (1)'],
    ],
    [
      'a workstream alone',
      ['.planning/workstreams/payments/ROADMAP.md'],
      ['shop--payments: .planning/workstreams/payments (1)'],
    ],
    [
      'sub-projects and their workstreams',
      ['.planning/STATE.md', '.planning/mobile/STATE.md', '.planning/mobile/workstreams/ios/STATE.md'],
      [
        'shop: .planning (1)',
        'shop--mobile: .planning/mobile (1)',
        'shop--mobile-ios: .planning/mobile/workstreams/ios (1)',
      ],
    ],
    [
      'no phases, milestones, archives or copies',
      [
        'phases/3a-x',
        'milestones/x',
        'archives/y/workstreams/z',
        'archive',
        'v1.0',
        '.snapshots',
        'backup-1',
        'phases',
        'workstreams',
      ]
        .map((folder) => `.planning/${folder}/STATE.md`)
        .concat('.planning/STATE.md'),
      ['shop: .planning (10)'],
    ],
    [
      'no dependencies, fixtures, tests or worktree copies',
      [
        'node_modules/a',
        'vendor/b',
        'lib/__fixtures__/c',
        'tests/smoke/fixtures',
        'test/d',
        '.worktrees/e',
        'fixtures/f',
      ].map((at) => `${at}/.planning/STATE.md`),
      [],
    ],
    [
      'a planning folder inside another belongs to it',
      ['.planning/STATE.md', '.planning/old/.planning/STATE.md'],
      ['shop: .planning (2)'],
    ],
    ['a whole folder', ['STATE.md', 'phases/01-a/01-01-PLAN.md'], ['shop: . (2)']],
    [
      'a whole folder with workstreams',
      ['ROADMAP.md', 'workstreams/pay/STATE.md'],
      ['shop: . (1)', 'shop--pay: workstreams/pay (1)'],
    ],
    [
      'two roots of one slug',
      ['a-b/.planning/STATE.md', 'a/b/.planning/STATE.md'],
      ['shop--a-b: a-b/.planning (1)', 'shop--a-b-2: a/b/.planning (1)'],
    ],
    [
      'names without Latin letters',
      ['결제/.planning/STATE.md', 'Café/.planning/STATE.md'],
      ['shop--cafe: Café/.planning (1)', 'shop--989a7a4d: 결제/.planning (1)'],
    ],
  ];
  test.each(cases)('%s', (_, paths, expected) => {
    expect(roots(paths)).toEqual(expected);
    expect(roots(paths.toReversed())).toEqual(expected);
  });

  test('a folder named `.planning` is a root whatever it holds', () => {
    expect(roots(['notes.md'], { whole: true })).toEqual(['shop: . (1)']);
    expect(roots(['notes.md'])).toEqual([]);
  });
});

describe('settings', () => {
  const paths = ['.planning/STATE.md', '.planning/debug/a.md', 'docs/plan/STATE.md'];

  test('`roots` replaces discovery', () => {
    expect(roots(paths, { roots: ['./docs/plan/'] })).toEqual(['shop--docs-plan: docs/plan (1)']);
    expect(roots(paths, { roots: ['.'] })).toEqual(['shop: . (3)']);
    expect(roots(paths, { roots: ['nowhere'] })).toEqual([]);
  });

  test.each([
    ['.planning/debug'],
    ['**/debug/**'],
    ['.planning/*/a.md'],
    ['.planning/debug/?.md'],
    ['/.planning/debug/'],
  ])('`exclude: %s`', (glob) => {
    expect(roots(paths, { exclude: [glob] })).toEqual(['shop: .planning (1)']);
  });

  test.each([['debug'], ['*.md'], ['.planning/deb'], ['.planning/debug/a?md?']])(
    '`exclude: %s` takes nothing',
    (glob) => {
      expect(roots(paths, { exclude: [glob] })).toEqual(['shop: .planning (2)']);
    },
  );

  test('a limit takes the first files by path', () => {
    expect(findRoots(paths, { source: 'shop', exclude: [] }, 1)[0]?.paths).toEqual(['.planning/STATE.md']);
  });
});
