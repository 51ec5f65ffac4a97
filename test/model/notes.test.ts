import { expect, test } from 'vitest';
import { note } from '../../src/model/index.ts';

test('a date and a version that YAML turned into other types are read as written', () => {
  const read = note.parse({ title: 'Shipped', date: new Date('2026-03-01'), project: 'shop', milestone: 1.2 });
  expect(read).toEqual({ title: 'Shipped', date: '2026-03-01', project: 'shop', milestone: '1.2' });
});

test.each([
  ['no title', { date: '2026-03-01' }],
  ['no date', { title: 'x' }],
  ['an unknown health word', { title: 'x', date: '2026-03-01', health: 'fine' }],
  ['an unknown key', { title: 'x', date: '2026-03-01', tags: [] }],
])('%s is refused', (_, input) => {
  expect(note.safeParse(input).success).toBe(false);
});
