import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { siteCache } from '../../src/collections/cache.ts';
import { readProjects } from '../../src/collections/each-root.ts';
import { limits } from '../../src/model/index.ts';
import { commit, configOf, makeRepo } from '../helpers/git.ts';
import { pullOne } from '../helpers/pull.ts';

test('a history that cannot be read to its end leaves what was read, says so, and is not kept', async () => {
  const repo = makeRepo({ '.planning/STATE.md': '# Project State\n\n## Decisions\n\n- Gates open inwards\n' });
  commit(repo, { '.planning/STATE.md': '# Project State\n' }, '2026-01-03T00:00:00Z');
  const config = configOf([{ id: 'shop', repo }], { limits: limits.parse({}) });
  const snapshot = await pullOne({ repo }, config);
  const hasty = { ...config, limits: { ...config.limits, seconds: 0.001 } };
  const [file] = await readProjects(hasty, snapshot);
  expect(file?.diagnostics[0]).toMatchObject({ ruleId: 'limit-reached', severity: 'warning' });
  expect(existsSync(`${siteCache(config)}/read/shop.kept`)).toBe(false);
  const [whole] = await readProjects(config, snapshot);
  expect(whole?.decisions.map(({ text }) => text)).toEqual(['Gates open inwards']);
});
