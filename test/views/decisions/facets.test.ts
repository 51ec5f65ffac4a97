import { expect, test } from 'vitest';
import {
  facetValues,
  matching,
  queryOf,
  selectionOf,
  toggled,
  type FoundRow,
} from '../../../src/views/decisions/facets.ts';
import {
  facetsMarkup,
  foundMarkup,
  MOST_FETCHED,
  neededShards,
  shownFacets,
} from '../../../src/views/decisions/filter.ts';

const row = (id: number, parts: Partial<FoundRow> = {}): FoundRow => ({
  id: String(id).padStart(12, '0'),
  week: '2026-W08',
  text: `Decision ${String(id)}`,
  kinds: ['state'],
  status: 'standing',
  project: 'mill',
  ...parts,
});
const rows = [
  row(1, { day: '2026-02-17', milestone: 'v1.0', phase: '7', plan: '07-02', text: 'Grind by water' }),
  row(2, {
    day: '2025-11-03',
    milestone: 'v1.0',
    status: 'superseded',
    kinds: ['project', 'summary'],
    text: 'Grind by wind',
  }),
  row(3, { project: 'weir', outcome: 'good', text: 'Keep the weir' }),
];
const ids = (found: readonly FoundRow[]) => found.map(({ id }) => Number(id));

test.each([
  ['', [1, 2, 3]],
  ['?year=2026', [1]],
  ['?year=2026&year=2025', [1, 2]],
  ['?year=undated', [3]],
  ['?project=mill&status=superseded', [2]],
  ['?source=summary', [2]],
  ['?phase=7&milestone=v1.0', [1]],
  ['?outcome=good', [3]],
  ['?q=grind+WIND', [2]],
  ['?q=07-02', [1]],
  ['?q=phase+7', [1]],
  ['?q=nothing', []],
  ['?colour=red', [1, 2, 3]],
])('the address %s leaves %j', (query, left) => {
  expect(ids(matching(rows, selectionOf(new URLSearchParams(query))))).toEqual(left);
});

test.each(['', '?year=2025&year=2026&q=grind', '?project=mill&source=plan+%26+summary'])(
  'a selection goes into the address and back: %s',
  (query) => {
    const selection = selectionOf(new URLSearchParams(query));
    expect(selectionOf(new URLSearchParams(queryOf(selection)))).toEqual(selection);
  },
);

test('a chip switches its value on and off again', () => {
  const once = toggled({}, 'year', '2026');
  expect(once).toEqual({ year: ['2026'] });
  expect(toggled(once, 'year', '2025')).toEqual({ year: ['2026', '2025'] });
  expect(toggled(once, 'year', '2026')).toEqual({});
});

test('counts say what a value would leave beside the other facets; a chosen value stays at zero', () => {
  expect(facetValues(rows, { status: ['superseded'] }, 'status')).toEqual([
    { value: 'superseded', count: 1 },
    { value: 'standing', count: 2 },
  ]);
  expect(facetValues(rows, { status: ['retired'], year: ['2026'] }, 'status')).toEqual([
    { value: 'retired', count: 0 },
    { value: 'standing', count: 1 },
  ]);
});

const shards = [
  { id: 'mill', name: 'Mill', count: 2 },
  { id: 'weir', name: 'Weir <1>', count: 1 },
  { id: 'empty', name: 'Empty', count: 0 },
];

test('only the projects that a selection needs are fetched', () => {
  expect(neededShards(shards, {})).toEqual([]);
  expect(neededShards(shards, { project: ['weir'] })).toMatchObject([{ id: 'weir' }]);
  expect(neededShards(shards, { q: 'x' })).toMatchObject([{ id: 'mill' }, { id: 'weir' }]);
  expect(neededShards([{ id: 'huge', name: 'Huge', count: MOST_FETCHED + 1 }], { q: 'x' })).toBe('too-many');
});

test('milestones are offered within a project, phases within a milestone', () => {
  expect(shownFacets(shards, {})).toEqual(['project', 'year', 'source', 'status', 'outcome']);
  expect(shownFacets(shards, { project: ['mill'] })).toContain('milestone');
  expect(shownFacets(shards.slice(0, 1), { milestone: ['v1.0'] })).toEqual([
    'milestone',
    'phase',
    'year',
    'source',
    'status',
    'outcome',
  ]);
});

test('chips carry their counts and say which is pressed; names are text', () => {
  const html = facetsMarkup(shards, rows, { project: ['weir'] });
  expect(html).toContain(
    'aria-pressed="true" data-facet="project" data-value="weir">Weir &lt;1&gt; <span class="num">1</span>',
  );
  expect(html).not.toContain('<1>');
});

test('the list links to each decision’s place, names its project and stops where it is told', () => {
  const { html, found } = foundMarkup(shards, rows, {}, 1, (url) => `/base${url}`);
  expect(found).toBe(3);
  expect(html.match(/<li>/g)).toHaveLength(1);
  expect(html).toContain('<a href="/base/projects/mill/decisions/2026-W08/#000000000001">Grind by water</a>');
  expect(html).toContain('<span>Mill</span>');
});
