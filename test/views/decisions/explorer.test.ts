import { describe, expect, test } from 'vitest';
import { dayOfRow, packColumns, unpackColumns, type ProjectRows } from '../../../src/views/decisions/columns.ts';
import { explorer } from '../../../src/views/decisions/explorer.ts';
import { BLOCK } from '../../../src/views/decisions/explorer-shape.ts';
import { chosenMarkup, facetsMarkup, shownFacets } from '../../../src/views/decisions/facet-markup.ts';
import { hitsOf } from '../../../src/views/decisions/hits.ts';
import { monthsMarkup } from '../../../src/views/decisions/markup.ts';
import { narrow } from '../../../src/views/decisions/narrow.ts';
import { queryOf, selectionOf, toggled, withWords } from '../../../src/views/decisions/selection.ts';
import type { DecisionRow } from '../../../src/views/decisions/row.ts';
import { shardsWith, valuesIn } from '../../../src/views/shards.ts';
import { queryTerms } from '../../../src/views/terms.ts';
import { decision, projectWith } from '../../fixtures/project-builder.ts';

const row = (id: number, parts: Partial<DecisionRow> = {}): DecisionRow => ({
  id: String(id).padStart(12, '0'),
  week: '2026-W08',
  text: `Decision ${String(id)}`,
  kinds: ['state'],
  status: 'standing',
  ...parts,
});
const projects: ProjectRows[] = [
  {
    id: 'mill',
    name: 'Mill',
    team: 'water',
    rows: [
      row(0, { day: '2026-02-17', milestone: 'v1.0', phase: '7', plan: '07-02' }),
      row(1, { day: '2025-11-03', milestone: 'v1.0', status: 'superseded', kinds: ['project', 'summary'] }),
    ],
  },
  {
    id: 'weir',
    name: 'Weir <1>',
    rows: [row(2, { day: '2026-01-05', outcome: 'good' }), row(3, { kinds: ['summary'] })],
  },
];
const packed = packColumns(projects, [{ id: 'water', name: 'Water' }]);
const columns = unpackColumns(packed);
const asked = (query: string) => selectionOf(new URLSearchParams(query));

test.each([
  ['', [0, 2, 1, 3]],
  ['?year=2026', [0, 2]],
  ['?year=2026&year=2025', [0, 2, 1]],
  ['?year=undated', [3]],
  ['?project=mill&status=superseded', [1]],
  ['?team=water', [0, 1]],
  ['?source=summary', [1, 3]],
  ['?phase=7&milestone=v1.0', [0]],
  ['?outcome=good', [2]],
  ['?outcome=good&project=mill', []],
  ['?project=none', []],
  ['?colour=red', [0, 2, 1, 3]],
])('the address %s leaves the rows %j, newest first', (query, left) => {
  expect(narrow(columns, asked(query)).found).toEqual(left);
});

test('a list of one project, and rows that hold the words, leave no others and count no others', () => {
  const inWeir = narrow(columns, {}, { project: 'weir', hits: Uint8Array.of(1, 1, 0, 1) });
  expect(inWeir.found).toEqual([3]);
  expect(inWeir.counts.project).toEqual([{ value: 'weir', count: 1 }]);
});

test('columns come out as they went in', () => {
  expect([0, 1, 2, 3].map((at) => dayOfRow(columns, at))).toEqual([
    '2026-02-17',
    '2025-11-03',
    '2026-01-05',
    undefined,
  ]);
  const values = columns.facets.source;
  expect([...values.codes].map((code) => values.values[code])).toEqual([
    ['state'],
    ['project', 'summary'],
    ['state'],
    ['summary'],
  ]);
});

test('no decision at all is no column at all', () => {
  expect(narrow(unpackColumns(packColumns([], [])), {}).found).toEqual([]);
});

test.each(['', '?year=2025&year=2026&q=grind', '?project=mill&source=plan+%26+summary'])(
  'a selection goes into the address and back: %s',
  (query) => expect(asked(queryOf(asked(query)))).toEqual(asked(query)),
);

test('a choice is switched on and off again, words come and go', () => {
  const once = toggled({}, 'year', '2026');
  expect(once).toEqual({ year: ['2026'] });
  expect(toggled(once, 'year', '2025')).toEqual({ year: ['2026', '2025'] });
  expect(toggled(once, 'year', '2026')).toEqual({});
  expect(withWords(once, ' grind ')).toEqual({ year: ['2026'], q: 'grind' });
  expect(withWords({ ...once, q: 'grind' }, ' ')).toEqual(once);
});

test('counts say what a value would leave beside the other facets; a chosen value stays at zero', () => {
  expect(narrow(columns, { status: ['superseded'] }).counts.status).toEqual([
    { value: 'superseded', count: 1 },
    { value: 'standing', count: 3 },
  ]);
  expect(narrow(columns, { status: ['retired'], year: ['2026'] }).counts.status).toEqual([
    { value: 'retired', count: 0 },
    { value: 'standing', count: 2 },
  ]);
});

describe('choices', () => {
  test('milestones are offered within a project, phases within a milestone', () => {
    const shown = (query: string, project?: string) => shownFacets(columns, { selection: asked(query), project });
    expect(shown('')).toEqual(['team', 'project', 'status', 'year', 'source', 'outcome']);
    expect(shown('?project=mill')).toContain('milestone');
    expect(shown('?milestone=v1.0', 'mill')).toEqual(['milestone', 'phase', 'status', 'year', 'source', 'outcome']);
  });

  test('carry their counts and say which is chosen; names are text', () => {
    const selection = asked('?project=weir');
    const html = facetsMarkup(columns, narrow(columns, selection), { selection });
    expect(html).toContain('value="weir" checked> <span>Weir &lt;1&gt;</span> <span class="num">2</span>');
    expect(html).not.toContain('<1>');
    expect(chosenMarkup(columns, selection)).toContain('data-drop="project" value="weir"');
  });

  test('many values are shown when asked for, the chosen ones always', () => {
    const many = unpackColumns(
      packColumns(
        Array.from({ length: 20 }, (_, at) => ({ id: `p${String(at)}`, name: `P${String(at)}`, rows: [row(at)] })),
        [],
      ),
    );
    const boxes = (html: string) => html.match(/name="project"/g)?.length;
    const selection = asked('?project=p9');
    const all = narrow(many, selection);
    expect(boxes(facetsMarkup(many, all, { selection: {} }))).toBe(8);
    expect(boxes(facetsMarkup(many, all, { selection }))).toBe(9);
    const expanded = new Set(['project'] as const);
    expect(boxes(facetsMarkup(many, all, { selection, expanded }))).toBe(20);
  });
});

test('the list links to each decision’s place, names its project, marks the words', () => {
  const rows = [{ ...projects[1]!.rows[0]!, project: 'weir' }];
  const html = monthsMarkup(rows, 'found', { link: (url) => `/base${url}`, nameOf: () => 'Weir', words: ['deci'] });
  expect(html).toContain('<a href="/base/projects/weir/decisions/2026-W08/#000000000002"><mark>Deci</mark>sion 2</a>');
  expect(html).toContain('<span>Weir</span>');
  expect(html).toContain('id="found-2026-01"');
});

describe('words', () => {
  const texts = [
    'Grind by water, not by wind',
    'Plan 07-02 of v1.10 keeps the weir',
    'Notícias são diárias',
    '我们使用数据库存储会话',
    '좌석 예약은 유지한다',
    'Расписание обновляется',
  ];
  const { words, blocks } = explorer([projectWith({ decisions: texts.map((text, at) => decision(at, { text })) })], []);
  const found = (q: string) => {
    const lists = queryTerms(q).map(({ term, prefix }) =>
      shardsWith(words.bounds, term, prefix).flatMap((at) => valuesIn(words.shards[at] ?? [], term, prefix)),
    );
    return [...hitsOf(texts.length, lists)].flatMap((hit, at) => (hit === 1 ? [at] : []));
  };

  test.each([
    ['grind WATER', [0]],
    ['grin', [0]],
    ['grind nothing', []],
    ['07-02', [1]],
    ['v1.10', [1]],
    ['v1.1', []],
    ['noticias', [2]],
    ['diárias', [2]],
    ['数据库', [3]],
    ['据', [3]],
    ['库数', []],
    ['예약', [4]],
    ['расписание', [5]],
    ['!', [0, 1, 2, 3, 4, 5]],
  ])('%s is in %j', (q, rows) => expect(found(q)).toEqual(rows));

  test('texts stand in blocks, in the order of the columns', () => {
    expect(blocks.listed.flat().map(([, , , text]) => text)).toEqual(texts);
    const many = Array.from({ length: BLOCK + 1 }, (_, at) => decision(at));
    expect(explorer([projectWith({ decisions: many })], []).blocks.newest.map((block) => block.length)).toEqual([
      BLOCK,
      1,
    ]);
  });
});
