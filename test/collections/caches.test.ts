import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderedFolder, siteCache } from '../../src/collections/cache.ts';
import { keepRoot, keptRoot, projectKey } from '../../src/collections/project-cache.ts';
import { renderDocuments } from '../../src/collections/render.ts';
import { configFile, type Config } from '../../src/model/index.ts';
import type { RootSnapshot, Snapshot, SourceFile } from '../../src/planning/snapshot.ts';
import { projectFile } from './project-file.ts';

let config: Config;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'milepost-kept-'));
  const parsed = configFile.parse({ sources: [{ id: 'shop', repo: 'shop' }] });
  const paths = {
    file: join(folder, 'sources.yaml'),
    notes: join(folder, 'notes'),
    corrections: join(folder, 'corrections.yaml'),
  };
  config = { ...parsed, ...paths, cache: join(folder, 'cache'), offline: false, strict: false };
});
afterEach(() => rm(join(config.cache, '..'), { recursive: true }));

const file = (path: string, text: string, blob = text): SourceFile => ({ path, text, blob, bytes: text.length });
const rootOf = (...files: SourceFile[]): RootSnapshot => ({ id: 'shop', root: '.planning', files, versions: [] });
const snapshotOf = (root: RootSnapshot): Snapshot => ({
  source: config.sources[0]!,
  report: { id: 'shop', repo: 'shop', state: 'fresh', projects: ['shop'] },
  roots: [root],
});
const state = file('.planning/STATE.md', '# State\n\nSee [the plan](PLAN.md).\n');
const plan = file('.planning/PLAN.md', '# Plan\n');

describe('keptRoot(config, made, id, key)', () => {
  it('gives what is kept under the same key alone', async () => {
    await keepRoot(config, 'read', 'shop', 'a', { words: 1 });
    expect(await keptRoot(config, 'read', 'shop', 'a')).toEqual({ words: 1 });
    expect(await keptRoot(config, 'read', 'shop', 'b')).toBeUndefined();
    expect(await keptRoot(config, 'count', 'shop', 'a')).toBeUndefined();
    await keepRoot(config, 'read', 'shop', 'b', { words: 2 });
    expect(await keptRoot(config, 'read', 'shop', 'a')).toBeUndefined();
  });
});

describe('projectKey(root, snapshot, …)', () => {
  const key = (root: RootSnapshot, ...inputs: unknown[]) => projectKey(root, snapshotOf(root), ...inputs);

  it.each<[string, () => string]>([
    ['the content of a file', () => key(rootOf({ ...state, blob: 'other' }))],
    ['the path of a file', () => key(rootOf({ ...state, path: '.planning/OLD.md' }))],
    [
      'the history',
      () => key({ ...rootOf(state), versions: [{ path: state.path, commit: 'c', date: '2026-01-01T00:00:00Z' }] }),
    ],
    ['the code', () => key(rootOf(state), 'code 2')],
  ])('changes with %s', (_, changed) => {
    expect(changed()).not.toBe(key(rootOf(state)));
  });
});

describe('renderDocuments(config, snapshots, projects)', () => {
  const render = async (...files: SourceFile[]) => {
    const documents = files.map(({ path }) => ({ path, kind: 'document' as const }));
    const rendered = await renderDocuments(
      config,
      [snapshotOf(rootOf(...files))],
      [projectFile('shop', { documents })],
    );
    return rendered.get('shop')!;
  };
  const htmlOf = async (name: string | undefined) =>
    (JSON.parse(await readFile(join(renderedFolder(config), name ?? ''), 'utf8')) as { html: string }).html;

  it('names prose by its content and leads links to pages of the site', async () => {
    const rendered = await render(state, plan);
    expect(await htmlOf(rendered.get(state.path))).toContain('href="/projects/shop/documents/~planning/PLAN.md/"');
    expect(rendered.get(plan.path)).toMatch(/^shop\/[0-9a-f]{20}\.json$/);
  });

  it('keeps the name of what did not change, and removes what is gone', async () => {
    const before = await render(state, plan);
    const after = await render({ ...state, text: '# State\n\nDone.\n', blob: 'new' }, plan);
    expect(after.get(plan.path)).toBe(before.get(plan.path));
    expect(after.get(state.path)).not.toBe(before.get(state.path));
    expect((await readdir(join(renderedFolder(config), 'shop'))).length).toBe(3);
  });

  it('has no prose for a file that was not read', async () => {
    expect([...(await render(state, { ...plan, text: '', problem: 'binary' })).keys()]).toEqual([state.path]);
  });
});

it('siteCache(config) is one folder per configuration file', () => {
  expect(siteCache({ ...config, file: '/b.yaml' })).not.toBe(siteCache(config));
});
