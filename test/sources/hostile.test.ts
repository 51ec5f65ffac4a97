import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, git, head, makeRepo, tempDir, writeFiles } from '../helpers/git.ts';
import { pathsOf, pullOne, state, textOf } from '../helpers/pull.ts';

/** Every setting by which a repository may name a command of its own. */
const traps = [
  'core.fsmonitor',
  'core.sshCommand',
  'core.gitProxy',
  'core.askPass',
  'core.editor',
  'core.pager',
  'core.alternateRefsCommand',
  'credential.helper',
  'diff.external',
  'diff.bite.textconv',
  'diff.bite.command',
  'filter.bite.smudge',
  'filter.bite.clean',
  'filter.bite.process',
  'gpg.program',
  'merge.bite.driver',
  'pager.log',
  'pager.upload-pack',
  'sequence.editor',
  'uploadpack.packObjectsHook',
  'url.ext::sh.insteadOf',
  'interactive.diffFilter',
  'trailer.bite.command',
  'alias.upload-pack',
  'alias.log',
];
const hooks = [
  'post-checkout',
  'reference-transaction',
  'post-update',
  'pre-auto-gc',
  'fsmonitor-watchman',
  'proc-receive',
];

/** A repository with a trap in each place; `sprung` says whether any ran. */
function trappedRepo(): { repo: string; sprung: () => string } {
  const repo = makeRepo({ ...state, '.gitattributes': '* filter=bite diff=bite merge=bite ident export-subst\n' });
  commit(repo, { '.planning/STATE.md': '# State, $Id$\n' }, '2026-01-03T00:00:00Z');
  const folder = tempDir();
  const marker = join(folder, 'sprung');
  const trap = (name: string) => `echo ${name} >> ${marker}`;
  for (const name of traps) git(repo, 'config', name, `!${trap(name)};:`);
  for (const name of ['core.fsmonitor', 'core.sshCommand', 'uploadpack.packObjectsHook', 'diff.external'])
    git(repo, 'config', '--add', name, trap(name));
  for (const name of hooks) writeFiles(repo, { [`.git/hooks/${name}`]: `#!/bin/sh\n${trap(name)}\n` });
  git(repo, 'config', '--file', join(folder, 'more'), 'core.fsmonitor', trap('include'));
  git(repo, 'config', 'include.path', join(folder, 'more'));
  git(repo, 'config', 'core.attributesFile', join(repo, '.gitattributes'));
  writeFiles(repo, { '.git/info/attributes': '* filter=bite diff=bite\n' });
  return { repo, sprung: () => (existsSync(marker) ? readFileSync(marker, 'utf8') : '') };
}

describe("a repository's own settings", () => {
  test.each([
    ['a repository', (repo: string) => ({ repo })],
    ['a file URL', (repo: string) => ({ repo: `file://${repo}` })],
    ['its `.git`', (repo: string) => ({ repo: join(repo, '.git') })],
    ['a worktree', (repo: string) => ({ repo, worktree: true })],
    ['a branch', (repo: string) => ({ repo, ref: 'main' })],
  ])('run nothing when it is read as %s', async (_, source) => {
    const { repo, sprung } = trappedRepo();
    const snapshot = await pullOne(source(repo));
    expect(sprung()).toBe('');
    expect(snapshot.report.state).toBe('fresh');
    expect(textOf(snapshot)).toBe('# State, $Id$\n');
    expect(snapshot.roots[0]?.versions).toHaveLength(2);
  });

  test('run nothing where objects are missing and a partial clone would fetch them', async () => {
    const { repo, sprung } = trappedRepo();
    git(repo, 'config', 'core.repositoryFormatVersion', '1');
    git(repo, 'config', 'extensions.partialClone', 'origin');
    git(repo, 'config', 'remote.origin.promisor', 'true');
    git(repo, 'config', 'remote.origin.url', `ext::sh -c "echo ext >> /dev/null; touch ${join(repo, 'ext')}"`);
    git(repo, 'config', 'remote.origin.uploadpack', `touch ${join(repo, 'ext')};`);
    git(repo, 'config', 'protocol.ext.allow', 'always');
    const blob = git(repo, 'rev-parse', 'HEAD:.planning/STATE.md');
    rmSync(join(repo, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    const snapshot = await pullOne({ repo });
    expect([sprung(), existsSync(join(repo, 'ext'))]).toEqual(['', false]);
    expect(snapshot.report.state).toBe('failed');
  });
});

describe('what a repository says of its objects', () => {
  test('replacements and grafts are not believed', async () => {
    const repo = makeRepo(state);
    commit(repo, { '.planning/STATE.md': '# Second\n' }, '2026-01-03T00:00:00Z');
    const other = git(repo, 'hash-object', '-w', '/dev/null');
    git(repo, 'replace', git(repo, 'rev-parse', 'HEAD:.planning/STATE.md'), other);
    writeFiles(repo, { '.git/info/grafts': `${head(repo)}\n` });
    const snapshot = await pullOne({ repo });
    expect(textOf(snapshot)).toBe('# Second\n');
    expect(snapshot.roots[0]?.versions).toHaveLength(2);
  });

  test('one that borrows the objects of another is refused, with what to do', async () => {
    const secret = makeRepo({ '.planning/STATE.md': 'secret\n' });
    const repo = makeRepo(state);
    writeFiles(repo, { '.git/objects/info/alternates': `${join(secret, '.git/objects')}\n` });
    writeFiles(repo, { '.git/refs/heads/main': `${head(secret)}\n` });
    const { report } = await pullOne({ repo });
    expect(report).toMatchObject({ state: 'failed', message: expect.stringContaining('git repack') as string });
  });
});

/** Writes a tree as no git would, and a commit of it. */
function forge(repo: string, entries: readonly (readonly [mode: string, name: string, id: string])[]): string {
  const bytes = entries.flatMap(([mode, name, id]) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]);
  return execFileSync('git', ['hash-object', '-t', 'tree', '-w', '--literally', '--stdin'], {
    cwd: repo,
    input: Buffer.concat(bytes),
    encoding: 'utf8',
  }).trim();
}

test('names that lead out of a folder stay names', async () => {
  const repo = makeRepo(state);
  const blob = git(repo, 'rev-parse', 'HEAD:.planning/STATE.md');
  const up = forge(repo, [['100644', 'out.md', blob]]);
  const planning = forge(repo, [
    ['40000', '..', up],
    ['100644', '../../out.md', blob],
    ['100644', '/etc/out.md', blob],
    ['100644', 'STATE.md', blob],
    ['100644', 'STATE.md', blob],
    ['100644', String.raw`a\..\b.md`, blob],
  ]);
  const root = forge(repo, [['40000', '.planning', planning]]);
  git(repo, 'update-ref', 'refs/heads/main', git(repo, 'commit-tree', root, '-m', 'Forged'));
  const snapshot = await pullOne({ repo });
  expect(snapshot.report.state).toBe('fresh');
  expect(pathsOf(snapshot)).toEqual(['.planning/STATE.md', String.raw`.planning/a\..\b.md`]);
});

test('what is no plain file in a folder is not opened', async () => {
  const folder = writeFiles(tempDir(), state);
  execFileSync('mkfifo', [join(folder, '.planning/PIPE.md')]);
  mkdirSync(join(folder, '.planning/FOLDER.md'));
  writeFileSync(join(folder, '.planning/A.md'), 'a');
  expect(pathsOf(await pullOne({ repo: folder })).toSorted()).toEqual(['.planning/A.md', '.planning/STATE.md']);
});
