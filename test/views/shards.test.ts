import { expect, test } from 'vitest';
import { sharded, shardsWith, valuesIn } from '../../src/views/shards.ts';

const { bounds, shards } = sharded(new Map(Array.from('hgfedcba').map((key, at) => [key, at])), () => 1, 3);

test('a dictionary is cut in order', () => {
  expect(bounds).toEqual(['a', 'd', 'g']);
  expect(shards.map((shard) => shard.map(([key]) => key).join(''))).toEqual(['abc', 'def', 'gh']);
});

test.each([
  ['e', false, [1]],
  ['e', true, [1]],
  ['c', true, [0]],
  ['z', false, [2]],
  ['', true, [0, 1, 2]],
])('%j (as a beginning: %j) is in the parts %j', (key, prefix, parts) => {
  expect(shardsWith(bounds, key, prefix)).toEqual(parts);
});

test('nothing is in an empty dictionary', () => expect(shardsWith([], 'a', true)).toEqual([]));

test('values of a key and of a beginning', () => {
  const shard = [
    ['ab', 1],
    ['abc', 2],
    ['b', 3],
  ] as const;
  expect([valuesIn(shard, 'ab', false), valuesIn(shard, 'ab', true)]).toEqual([[1], [1, 2]]);
});
