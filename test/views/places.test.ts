import { expect, test } from 'vitest';
import { placeOf, placesOf } from '../../src/views/places.ts';

const scope = { project: 'shop', documents: new Set(['.planning/STATE.md']) };
const commit = '5f0c9d1e7a3b42c68d90ab12cd34ef5678901234';

test.each([
  [
    'a line of a document that has a page',
    { path: '.planning/STATE.md', line: 47, kind: 'state' },
    'STATE.md:47',
    '/projects/shop/documents/~planning/STATE.md/#L47',
  ],
  ['a document without a page', { path: '.planning/OLD.md', line: 2, kind: 'document' }, 'OLD.md:2', undefined],
  [
    'a document without a page in a known forge',
    { path: 'OLD.md', line: 2, kind: 'document', url: 'https://example.org/OLD.md#L2' },
    'OLD.md:2',
    'https://example.org/OLD.md#L2',
  ],
  [
    'history is not shown by the page of today',
    { path: '.planning/STATE.md', line: 9, kind: 'state-history', commit, date: '2026-02-01T10:00:00Z' },
    'STATE.md:9 (2026-02-01)',
    undefined,
  ],
  [
    'a commit',
    { path: '.planning/STATE.md', line: 1, kind: 'commit', commit },
    'commit 5f0c9d1',
    '/projects/shop/documents/~planning/STATE.md/#L1',
  ],
])('%s', (_name, origin, label, href) => {
  expect(placeOf(origin, scope)).toMatchObject({ label, href });
});

test('a place is named once, and not more than asked for', () => {
  const at = (line: number) => ({ path: '.planning/STATE.md', line, kind: 'state' });
  expect(placesOf([at(1), at(1), at(2), at(3)], scope, 2).map(({ label }) => label)).toEqual([
    'STATE.md:1',
    'STATE.md:2',
  ]);
});
