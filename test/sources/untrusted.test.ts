import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, git, makeFolder, makeRepo, tempDir, writeFiles } from '../helpers/git.ts';
import { pathsOf, pullOne, state, textOf } from '../helpers/pull.ts';

describe('what is only data', () => {
  test('symlinks and submodules are never followed', async () => {
    const other = makeRepo({ 'STATE.md': 'secret\n' });
    const repo = makeRepo({
      ...state,
      '.planning/PROJECT.md': { link: '/etc/passwd' },
      '.planning/phases': { link: '..' },
    });
    git(repo, 'submodule', '--quiet', 'add', other, '.planning/sub');
    commit(repo, {}, '2026-01-03T00:00:00Z');
    expect(pathsOf(await pullOne({ repo }))).toEqual(['.planning/STATE.md']);
    expect(pathsOf(await pullOne({ repo, worktree: true }))).not.toContain('.planning/PROJECT.md');
  });

  test('a `.planning` that is a symlink is named, not followed', async () => {
    const repo = makeRepo({ 'real/STATE.md': 'x', '.planning': { link: 'real' } });
    const { report } = await pullOne({ repo });
    expect(report).toMatchObject({ state: 'empty', message: expect.stringContaining('symbolic link') as string });
  });

  test('filters do not run: an LFS pointer stays a pointer', async () => {
    const marker = join(tempDir(), 'ran');
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n';
    const repo = makeRepo({ '.planning/STATE.md': pointer, '.gitattributes': '*.md filter=lfs diff=lfs\n' });
    for (const name of ['smudge', 'clean', 'process']) git(repo, 'config', `filter.lfs.${name}`, `touch ${marker}`);
    git(repo, 'config', 'diff.lfs.textconv', `touch ${marker}`);
    expect(textOf(await pullOne({ repo }))).toBe(pointer);
    expect(existsSync(marker)).toBe(false);
  });

  test('hooks and commands in the settings of a repository do not run', async () => {
    const marker = join(tempDir(), 'ran');
    const repo = makeRepo(state);
    for (const hook of ['post-checkout', 'reference-transaction', 'post-update', 'pre-auto-gc']) {
      writeFiles(repo, { [`.git/hooks/${hook}`]: `#!/bin/sh\ntouch ${marker}\n` });
    }
    git(repo, 'config', 'core.fsmonitor', `touch ${marker}`);
    git(repo, 'config', 'uploadpack.packObjectsHook', `touch ${marker}`);
    expect((await pullOne({ repo })).report.state).toBe('fresh');
    expect(existsSync(marker)).toBe(false);
  });

  test.each([
    [{ repo: 'ext::sh -c "touch MARKER"' }],
    [{ repo: '-oProxyCommand=touch MARKER:a' }],
    [{ repo: makeRepo(state), ref: '--upload-pack=touch MARKER' }],
  ])(
    'an address or a ref that could run something is refused, also without the rules of the configuration: %j',
    async (source) => {
      const marker = join(tempDir(), 'ran');
      const armed = Object.fromEntries(
        Object.entries(source).map(([key, value]) => [key, value.replace('MARKER', marker)]),
      );
      const { report } = await pullOne(armed as typeof source);
      expect(report.state).toBe('failed');
      expect(existsSync(marker)).toBe(false);
    },
  );

  test('content is read as stored: line endings, a byte order mark, stray NULs and broken UTF-8', async () => {
    const text = Buffer.concat([
      Buffer.from('\uFEFF# State\r\nA\0B\r\n'),
      Buffer.from([0xff]),
      Buffer.from(' end\n'.repeat(20)),
    ]);
    const snapshot = await pullOne({
      repo: makeRepo({ '.planning/STATE.md': text, '.gitattributes': '* text=auto eol=lf\n' }),
    });
    const [file] = snapshot.roots[0]?.files ?? [];
    expect(file?.problem).toBeUndefined();
    expect(file?.text.startsWith('\uFEFF# State\r\nA\0B\r\n\uFFFD end\n')).toBe(true);
  });

  test.each([
    ['repository', makeRepo],
    ['folder', makeFolder],
  ])('binary and too large files of a %s are named, not read', async (_, make) => {
    const files = {
      ...state,
      '.planning/A.md': Buffer.alloc(6 * 1024 * 1024, 'a'),
      '.planning/B.md': Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]),
    };
    const snapshot = await pullOne({ repo: make({ ...files, '.planning/image.png': 'x', '.planning/C.md': '' }) });
    expect(snapshot.roots[0]?.files.map(({ path, bytes, problem, text }) => [path, bytes, problem, text])).toEqual([
      ['.planning/A.md', 6 * 1024 * 1024, 'too-large', ''],
      ['.planning/B.md', 8, 'binary', ''],
      ['.planning/C.md', 0, undefined, ''],
      ['.planning/STATE.md', 8, undefined, '# State\n'],
    ]);
    expect(snapshot.roots[0]?.files.every(({ blob }) => /^[0-9a-f]{40}$/.test(blob))).toBe(true);
  });

  test('awkward names survive', async () => {
    const names = [
      '.planning/ü – 日本.md',
      '.planning/with space.md',
      '.planning/quote".md',
      '.planning/new\nline.md',
      '.planning/[a].md',
    ];
    const repo = makeRepo(Object.fromEntries(names.map((name) => [name, name])));
    const snapshot = await pullOne({ repo });
    expect(pathsOf(snapshot).toSorted()).toEqual(names.toSorted());
    expect(snapshot.roots[0]?.versions.map(({ path }) => path).toSorted()).toEqual(names.toSorted());
  });
});
