import { describe, expect, test } from 'vitest';
import { searchesSentence } from '../../../src/views/search/about.ts';
import { markedUrl } from '../../../src/views/search/mark.ts';
import { nameIndex } from '../../../src/views/search/names.ts';
import { namesAsked } from '../../../src/views/search/names-asked.ts';
import { asPhrase, joined, separated } from '../../../src/views/search/unspaced.ts';
import { shardsWith, valuesIn } from '../../../src/views/shards.ts';
import { milestone, phase, projectWith } from '../../fixtures/project-builder.ts';

const origins = [{ path: '.planning/ROADMAP.md', line: 1, kind: 'roadmap' }];
const file = projectWith({
  milestones: [milestone('v1.10', { name: 'Wheel' })],
  phases: [phase('7', { milestone: 'v1.10', name: 'Stones' }), phase('8.1', { milestone: 'v1.10' })],
  plans: [
    {
      key: 'v1.10/07-02',
      id: '07-02',
      phase: '7',
      milestone: 'v1.10',
      title: 'Dress the stones',
      done: true,
      requirements: [],
      tags: [],
      origins,
    },
  ],
  requirements: [{ key: 'v1.10/AUTH-04', id: 'AUTH-04', text: 'A key', status: 'open', scope: 'current', origins }],
  documents: [{ path: '.planning/phases/07-stones/07-02-SUMMARY.md', kind: 'summary', title: 'Stones' }],
});
const { bounds, shards } = nameIndex([file]);
const found = (name: string) =>
  shardsWith(bounds, name, false)
    .flatMap((at) => valuesIn(shards[at] ?? [], name, false))
    .flat();

test.each([
  ['v1.10', 'milestone', 'v1.10 Wheel', '/projects/mill/milestones/v1.10/'],
  ['phase 7', 'phase', 'Phase 7: Stones', '/projects/mill/phases/v1.10/7/'],
  ['8.1', 'phase', 'Phase 8.1', '/projects/mill/phases/v1.10/8.1/'],
  ['08.1', 'phase', 'Phase 8.1', '/projects/mill/phases/v1.10/8.1/'],
  ['07-02', 'plan', 'Plan 07-02: Dress the stones', '/projects/mill/phases/v1.10/7/#plan-07-02'],
  ['auth-04', 'requirement', 'AUTH-04 A key', '/projects/mill/requirements/#v1.10%2FAUTH-04'],
  ['07-02-summary.md', 'document', 'Stones', '/projects/mill/documents/~planning/phases/07-stones/07-02-SUMMARY.md/'],
])('%s is the name of a %s', (name, kind, title, url) => {
  expect(found(name).map((named) => named.slice(0, 4))).toEqual([[kind, title, url, 'mill']]);
});

test.each(['7', 'v1.1', 'stones'])('%s is no name', (name) => expect(found(name)).toEqual([]));

test.each([
  ['07-02', ['07-02']],
  ['  Phase  7 ', ['phase 7']],
  ['AUTH-04 tokens', ['auth-04 tokens', 'auth-04']],
  ['v1.10', ['v1.10']],
  ['a', []],
])('%j may mean %j', (q, names) => expect(namesAsked(q)).toEqual(names));

describe('text without spaces', () => {
  test('is separated for the index and whole again for the reader', () => {
    const text = '我们用Redis存储 sessions';
    expect(separated(text).split(/[\u2060\s]+/)).toEqual(['我', '们', '用', 'Redis', '存', '储', 'sessions']);
    expect(joined(separated(text))).toBe(text);
    expect(separated('plain words')).toBe('plain words');
  });

  test('neighbouring hits become one', () => {
    const excerpt = '用\u2060 <mark>数\u2060</mark> <mark>据\u2060</mark> <mark>库</mark>\u2060 存';
    expect(joined(excerpt)).toBe('用<mark>数据库</mark>存');
    expect(joined('<mark>数\u2060</mark> 据')).toBe('<mark>数</mark>据');
  });

  test.each([
    ['数据库', '"数 据 库"'],
    ['库', '库'],
    ['数据库 redis', '数 据 库 redis'],
    ['sessions', 'sessions'],
  ])('%s is asked for as %s', (q, query) => expect(asPhrase(q)).toBe(query));
});

test.each([
  ['/a/#b', ['Van', 'van.', '—'], '/a/?mark=van#b'],
  ['/a/', ['a b'], '/a/?mark=a+b'],
  ['/a/#b', [], '/a/#b'],
])('%s with the words %j is %s', (url, words, marked) => expect(markedUrl(url, words)).toBe(marked));

test('says what is searched', () => {
  expect(searchesSentence([file], 1)).toMatch(
    /^Searches 0 decisions, 1 milestone, 2 phases and 1 document of 1 project:/,
  );
});
