import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkSite } from '../../src/cli/checked.ts';
import { countHistory } from '../../src/collections/count-history.ts';
import * as pull from '../../src/sources/pull.ts';
import { commit, makeRepo, tempDir, writeFiles } from '../helpers/git.ts';

vi.mock(import('../../src/sources/pull.ts'), { spy: true });

const state = (...items: string[]) => ({
  '.planning/STATE.md': `# State\n\n## Decisions\n\n${items.map((item) => `- ${item}\n`).join('')}`,
});

let root: string;
let shop: string;

beforeEach(() => {
  root = tempDir();
  shop = makeRepo(state('Lamps burn oil'));
  commit(shop, state('Boats are blue'), '2026-01-02T00:00:00Z');
  configure('');
  vi.stubEnv('MILEPOST_SOURCES', join(root, 'sources.yaml'));
  vi.stubEnv('MILEPOST_CACHE', join(root, 'cache'));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const configure = (more: string) =>
  writeFiles(root, {
    'quay/.planning/STATE.md': '# State\n',
    'empty/README.md': '# Nothing\n',
    'sources.yaml': `sources:\n  - { id: shop, repo: ${shop} }\n  - { id: quay, repo: quay }\n  - { id: empty, repo: empty }\n${more}`,
  });

/** Ids of the sources that were pulled by the last count. */
const pulled = () => vi.mocked(pull.pullAll).mock.lastCall?.[0].sources.map(({ id }) => id);

describe('countHistory()', () => {
  it('counts what a check of everything counts', async () => {
    const checked = (await checkSite()).projects.map(({ project: { id }, history }) => ({ project: { id }, history }));
    expect((await countHistory())?.map(({ project: { id }, history }) => ({ project: { id }, history }))).toEqual(
      checked,
    );
  });

  it('pulls a repository again only when it has a new commit', async () => {
    const first = await countHistory();
    expect(pulled()).toEqual(['shop', 'quay', 'empty']);
    expect(await countHistory()).toEqual(first);
    expect(pulled()).toEqual(['quay', 'empty']);
    commit(shop, state('Boats are blue', 'Nets are mended on Mondays'), '2026-01-03T00:00:00Z');
    const next = await countHistory();
    expect(pulled()).toEqual(['shop', 'quay', 'empty']);
    expect(next?.find(({ project }) => project.id === 'shop')?.history).toMatchObject({ decisions: 3, versions: 3 });
  });

  it.each<[string, string, Record<string, string>]>([
    [
      'corrections',
      '',
      { 'corrections.yaml': 'corrections:\n  - { project: shop, decision: abcdef012345, noDecision: true }\n' },
    ],
    ['a rule that stops', 'publish: { rules: { mail-address: stop } }\n', {}],
    ['an entry that is withheld', 'publish: { withhold: { ids: [abcdef012345] } }\n', {}],
    ['documents above the audience', 'publish: { visibility: { kinds: { state: team } } }\n', {}],
  ])('leaves it to a check of everything where there are %s', async (_, more, files) => {
    configure(more);
    writeFiles(root, files);
    expect(await countHistory()).toBeUndefined();
  });
});
