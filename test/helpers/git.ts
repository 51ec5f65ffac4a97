import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { configFile, type Config } from '../../src/model/index.ts';
import { systemEffects, type SourceEffects } from '../../src/sources/index.ts';

/** What a commit changes: a path's new content, `null` to delete it, or the target of a symlink. */
export type Files = Record<string, string | Buffer | null | { link: string }>;

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own, removed after the test file. */
export function tempDir(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'milepost-test-')));
  made.push(folder);
  return folder;
}

/** Runs git as nobody in particular, without the settings of the machine. */
export function git(cwd: string, ...args: string[]): string {
  return gitAt(cwd, '2026-01-01T00:00:00Z', ...args);
}

function gitAt(cwd: string, date: string, ...args: string[]): string {
  const env = {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
  const settings = ['-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always', '-c', 'commit.gpgSign=false'];
  return execFileSync('git', [...settings, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Files): string {
  for (const [path, content] of Object.entries(files)) {
    const full = join(folder, path);
    rmSync(full, { recursive: true, force: true });
    if (content === null) continue;
    mkdirSync(dirname(full), { recursive: true });
    if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, full);
    else writeFileSync(full, content);
  }
  return folder;
}

/** A plain folder. */
export const makeFolder = (files: Files): string => writeFiles(tempDir(), files);

/** A repository with one commit of a fixed date. */
export function makeRepo(files: Files, date = '2026-01-02T03:04:05Z'): string {
  const repo = tempDir();
  git(repo, 'init', '--quiet');
  commit(repo, files, date);
  return repo;
}

/** Commits changes and returns the commit's hash. */
export function commit(repo: string, files: Files, date: string, message = 'Change'): string {
  writeFiles(repo, files);
  git(repo, 'add', '--all');
  gitAt(repo, date, 'commit', '--quiet', '--allow-empty', '-m', message);
  return head(repo);
}

/** Merges a branch, taking `files` as the result. */
export function merge(repo: string, branch: string, files: Files, date: string): string {
  try {
    gitAt(repo, date, 'merge', '--quiet', '--no-ff', '--no-commit', branch);
  } catch {
    // A conflict, which `files` resolves.
  }
  return commit(repo, files, date, 'Merge');
}

export const head = (repo: string, name = 'HEAD'): string => git(repo, 'rev-parse', name);

/** A bundle of all branches. */
export function makeBundle(repo: string, ...refs: string[]): string {
  const file = join(tempDir(), 'all.bundle');
  git(repo, 'bundle', 'create', '--quiet', file, ...(refs.length > 0 ? refs : ['HEAD', '--branches', '--tags']));
  return file;
}

/** A bare copy. */
export function makeBare(repo: string): string {
  const bare = join(tempDir(), 'bare.git');
  git(repo, 'clone', '--quiet', '--bare', repo, bare);
  return bare;
}

type WrittenSource = { id: string; repo: string } & Record<string, unknown>;

/** A configuration with a cache of its own. */
export function configOf(sources: readonly WrittenSource[], settings: Partial<Config> = {}): Config {
  const folder = tempDir();
  return {
    ...configFile.parse({ sources }),
    file: join(folder, 'sources.yaml'),
    notes: join(folder, 'notes'),
    corrections: join(folder, 'corrections.yaml'),
    cache: join(folder, 'cache'),
    offline: false,
    strict: false,
    ...settings,
  };
}

/** Effects that keep what was said and which git commands ran. */
export function watchedEffects(): SourceEffects & { lines: string[]; commands: string[][] } {
  const { git, stream } = systemEffects();
  const lines: string[] = [];
  const commands: string[][] = [];
  return {
    lines,
    commands,
    git: (args, options) => {
      commands.push([...args]);
      return git(args, options);
    },
    stream: (args, options) => {
      commands.push([...args]);
      return stream(args, options);
    },
    now: () => 0,
    progress: { line: (text) => void lines.push(text), status: () => undefined },
  };
}
