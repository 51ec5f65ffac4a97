import { expect, test } from 'vitest';
import { emptyProjectFile } from '../../src/planning/empty-project-file.ts';
import { withFamilyNames } from '../../src/planning/family-names.ts';

const main = emptyProjectFile({ id: 'shop', source: 'shop', name: 'Corner Shop' });
const stream = (name: string) =>
  emptyProjectFile({ id: 'shop--till', source: 'shop', root: '.planning/workstreams/till', name });

test.each([
  ['the name of its source', 'shop: till', 'Corner Shop: till'],
  ['a name of its own', 'The Till', 'The Till'],
])('a workstream with %s', (_, name, expected) => {
  expect(withFamilyNames([main, stream(name)]).map(({ project }) => project.name)).toEqual(['Corner Shop', expected]);
});

test('a workstream without a main root keeps its name', () => {
  expect(withFamilyNames([stream('shop: till')])[0]?.project.name).toBe('shop: till');
});
