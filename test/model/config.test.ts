import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { configFile, slug } from '../../src/model/index.ts';

test('the smallest configuration gets every default', () => {
  const config = configFile.parse({ sources: [{ id: 'shop', repo: 'https://example.org/shop.git' }] });
  expect(config.sources[0]).toMatchObject({ history: true, worktree: false, visibility: 'public', exclude: [] });
  expect(config.site).toMatchObject({ title: 'Milepost', description: 'Where our projects stand.', base: '/' });
  expect(config.publish).toMatchObject({
    audience: 'public',
    rules: {},
    patterns: [],
    withhold: { ids: [], patterns: [] },
  });
});

test.each([
  ['an unknown key', { sources: [{ id: 'shop', repo: 'x', branch: 'main' }] }, 'sources.0'],
  ['no source', { sources: [] }, 'sources'],
  ['a source without repository', { sources: [{ id: 'shop' }] }, 'sources.0.repo'],
  ['an id with capitals', { sources: [{ id: 'Shop', repo: 'x' }] }, 'sources.0.id'],
  ['a base without slash', { sources: [{ id: 'shop', repo: 'x' }], site: { base: 'docs' } }, 'site.base'],
  ['an unknown audience', { sources: [{ id: 'shop', repo: 'x' }], publish: { audience: 'all' } }, 'publish.audience'],
])('%s is refused with its path', (_, input, path) => {
  const result = configFile.safeParse(input);
  expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
});

test.each([
  ['shop', true],
  ['shop--payments', true],
  ['a1', true],
  ['-shop', false],
  ['shop-', false],
  ['shop---x', false],
  ['shop_x', false],
  ['', false],
])('slug %j: %s', (value, valid) => {
  expect(slug.safeParse(value).success).toBe(valid);
});

test('the configuration that README shows is valid', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const example = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  expect(configFile.safeParse(parse(example)).error?.issues ?? []).toEqual([]);
});
