import { expect, test } from 'vitest';
import { pullAll } from '../../src/sources/index.ts';
import { configOf, makeFolder, watchedEffects } from '../helpers/git.ts';

test('the id of a source is its own; a derived id that is taken gets a number, and is told', async () => {
  const shop = makeFolder({ '.planning/STATE.md': 'x', 'web/.planning/STATE.md': 'x' });
  const web = makeFolder({ '.planning/STATE.md': 'x' });
  const config = configOf([
    { id: 'shop', repo: shop },
    { id: 'shop--web', repo: web },
  ]);
  const snapshots = await pullAll(config, watchedEffects());
  expect(snapshots.map(({ roots }) => roots.map(({ id }) => id))).toEqual([['shop', 'shop--web-2'], ['shop--web']]);
  expect(snapshots.map(({ report }) => report.projects)).toEqual([['shop', 'shop--web-2'], ['shop--web']]);
  expect(snapshots[0]?.report.message).toBe(
    'the project id of `web/.planning` is taken by another source, so that it is `shop--web-2` here; rename one of both sources',
  );
});
