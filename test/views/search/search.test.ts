import { expect, test } from 'vitest';
import { answers, markedAs, markedWords, piecesOf } from '../../../src/views/search/excerpt.ts';
import {
  exactFirst,
  filtersOf,
  holdsExactly,
  identifiersIn,
  kindsOf,
  queryOf,
  stateOf,
  withFacet,
} from '../../../src/views/search/query.ts';

test.each([
  ['07-02', ['07-02']],
  ['plan 07-02 of v1.10', ['07-02', 'v1.10']],
  ['REQ-014', ['REQ-014']],
  ['35.1', ['35.1']],
  ['v2', ['v2']],
  ['three mills', []],
  ['2026', []],
])('the identifiers in “%s” are %j', (q, found) => expect(identifiersIn(q)).toEqual(found));

test.each([
  ['see v1.1 for more', 'v1.1', true],
  ['see v1.10 for more', 'v1.1', false],
  ['see v1.1.', 'V1.1', true],
  ['plan 07-02', '7-02', false],
  ['(07-02)', '07-02', true],
  ['07-021', '07-02', false],
  ['a-07-02', '07-02', false],
])('“%s” holds %s by itself: %s', (text, word, holds) => expect(holdsExactly(text, word)).toBe(holds));

test('exact identifiers come first, the order stays otherwise', () => {
  const texts = ['v1.10 Doors', 'v1.1 Wheel', 'the wheel', 'again v1.1'];
  expect(exactFirst(texts, 'v1.1', (text) => text)).toEqual(['v1.1 Wheel', 'again v1.1', 'v1.10 Doors', 'the wheel']);
  expect(exactFirst(texts, 'wheel', (text) => text)).toEqual(texts);
});

test.each(['', '?q=water+wheel', '?q=v1.10&project=mill&kind=decision&milestone=v1.0&year=2026'])(
  'a search goes into the address and back: %s',
  (query) => {
    const state = stateOf(new URLSearchParams(query));
    expect(queryOf(state)).toBe(query);
  },
);

test('an unknown kind is passed over', () => {
  const state = stateOf(new URLSearchParams('?q=a&kind=person'));
  expect(kindsOf(state)).toEqual(['decision', 'milestone', 'phase', 'document']);
  expect(filtersOf({ ...state, year: '2026' })).toEqual({ year: '2026' });
});

test('another project clears the milestone, which belongs to the one before', () => {
  const state = stateOf(new URLSearchParams('?q=a&project=mill&milestone=v1.0&year=2026'));
  expect(withFacet(state, 'project', 'weir')).toEqual({ q: 'a', year: '2026', project: 'weir' });
  expect(withFacet(state, 'year', '')).toEqual({ q: 'a', project: 'mill', milestone: 'v1.0' });
});

test('of an excerpt only its marks are markup', () => {
  expect(piecesOf('a <mark>b&amp;c</mark> &lt;i&gt; <b>')).toEqual([
    { text: 'a ', marked: false },
    { text: 'b&c', marked: true },
    { text: ' <i> <b>', marked: false },
  ]);
});

test('a title is marked like its excerpt', () => {
  expect(markedWords('the <mark>van,</mark> of')).toEqual(['van,']);
  expect(markedAs('A van for vans', ['van,'])).toEqual([
    { text: 'A ', marked: false },
    { text: 'van', marked: true },
    { text: ' for vans', marked: false },
  ]);
});

test.each([
  ['drift was 40 <mark>s</mark> a month', 'sqlite', false],
  ['a <mark>run</mark> home', 'running', true],
  ['plan <mark>07-02</mark>', '07-02', true],
  ['<mark>v1.1</mark> Wheel', 'v1.1', true],
  ['no mark at all', 'mark', false],
])('“%s” answers %s: %s', (excerpt, q, answer) => expect(answers(excerpt, q)).toBe(answer));
