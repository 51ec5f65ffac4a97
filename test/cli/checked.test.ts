import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkSite } from '../../src/cli/checked.ts';
import * as documents from '../../src/planning/documents/index.ts';

vi.mock(import('../../src/planning/documents/index.ts'), { spy: true });

let root: string;

const write = async (path: string, text: string): Promise<void> => {
  await mkdir(join(root, dirname(path)), { recursive: true });
  await writeFile(join(root, path), text);
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'milepost-checked-'));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.spyOn(console, 'error').mockReturnValue();
  vi.stubEnv('MILEPOST_SOURCES', join(root, 'sources.yaml'));
  vi.stubEnv('MILEPOST_CACHE', join(root, 'cache'));
  await write('sources.yaml', 'sources:\n  - { id: shop, repo: shop }\n');
  await write('shop/.planning/STATE.md', '# State\n\n## Decisions\n\n- Lamps burn oil\n');
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

describe('checkSite()', () => {
  it('says the same again without reading again', async () => {
    const first = await checkSite();
    const reads = vi.mocked(documents.parseDocument).mock.calls.length;
    expect(await checkSite()).toEqual(first);
    expect(vi.mocked(documents.parseDocument).mock.calls.length).toBe(reads);
  });

  it.each<[string, string, string]>([
    ['a file', 'shop/.planning/STATE.md', '# State\n\n## Decisions\n\n- Lamps burn oil\n- Boats are blue\n'],
    ['the configuration', 'sources.yaml', 'sources:\n  - { id: shop, repo: shop, name: The shop }\n'],
    [
      'a note',
      'notes/update.mdx',
      '---\ntitle: Stuck\nproject: shop\nhealth: blocked\ndate: 2026-03-01\n---\n\nStuck.\n',
    ],
    [
      'a correction',
      'corrections.yaml',
      'corrections:\n  - { project: shop, decision: abcdef012345, noDecision: true, reason: None }\n',
    ],
  ])('says something else after %s has changed', async (_, path, text) => {
    const first = await checkSite();
    await write(path, text);
    expect(await checkSite()).not.toEqual(first);
  });
});
