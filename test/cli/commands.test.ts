import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/commands.ts';
import { forgetSite } from '../../src/collections/load.ts';
import * as documents from '../../src/planning/documents/index.ts';

vi.mock(import('../../src/planning/documents/index.ts'), { spy: true });

let root: string;
let printed: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'milepost-cli-'));
  printed = [];
  for (const method of ['log', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((text: string) => void printed.push(text));
  }
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.stubEnv('MILEPOST_SOURCES', join(root, 'sources.yaml'));
  vi.stubEnv('MILEPOST_CACHE', join(root, 'cache'));
  vi.stubEnv('MILEPOST_STRICT', '');
  vi.stubEnv('MILEPOST_DEBUG', '');
  await mkdir(join(root, 'shop/.planning'), { recursive: true });
  await writeFile(join(root, 'shop/.planning/STATE.md'), '# Project State\n\nStatus: executing\n');
});
afterEach(async () => {
  forgetSite();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

/** Runs a command over a configuration; answers the exit code and all that was printed. */
async function run(config: string, ...argv: string[]) {
  await writeFile(join(root, 'sources.yaml'), config);
  const code = await main(argv);
  return { code, text: printed.join('\n') };
}

const good = 'sources:\n  - id: shop\n    repo: shop\n';
const unreachable = `${good}  - id: till\n    repo: nowhere\n`;

describe('exit codes', () => {
  it('0 where everything was read', async () => {
    const { code, text } = await run(good, 'check');
    expect(text).toContain('shop: fresh');
    expect(code).toBe(0);
  });

  it('2 for a configuration, with every mistake and its line', async () => {
    const { code, text } = await run(
      'sources:\n  - id: shop\n    repo: shop\n    rief: main\n  - id: shop\n    repo: b\n',
      'check',
    );
    expect(code).toBe(2);
    expect(text).toMatch(/sources\.yaml:4:\d+: .*rief/);
    expect(text).toMatch(/sources\.yaml:5:\d+: /);
  });

  it('0 for a source that cannot be reached, which has a project that says so', async () => {
    const { code, text } = await run(unreachable, 'check');
    expect(code).toBe(0);
    expect(text).toContain('till: failed');
    expect(text).toContain('error source-failed (1)');
  });

  it('3 for the same under --strict', async () => {
    expect((await run(unreachable, 'check', '--strict')).code).toBe(3);
  });

  it('1 for a throw of our own, which names source and file and shows no stack', async () => {
    vi.mocked(documents.parseDocument).mockImplementation(() => {
      throw new TypeError('heading is undefined');
    });
    const { code, text } = await run(good, 'check');
    expect(code).toBe(1);
    expect(text).toContain('Reading `.planning/STATE.md`, source `shop`, failed: heading is undefined');
    expect(text).not.toMatch(/^\s+at /m);
  });

  it('2 for a command line', async () => {
    expect((await run(good, 'bild')).code).toBe(2);
  });
});
