import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { parseDocument } from '../src/planning/documents/index.ts';
import { readMarkdown } from '../src/planning/markdown/read.ts';
import type { SourceFile } from '../src/planning/snapshot.ts';

const usage = `Measures how fast planning files are read, against remark-parse with gfm and frontmatter over the same bytes.

  npm run bench -- [folder] [--sample <MB>]    default: ../shared/corpus, 4 MB; --sample 0 takes every file`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '4' }, help: { type: 'boolean', default: false } },
});

/** Every Markdown file below a folder, sorted by path. */
function markdownFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const content = readFileSync(path);
      return { path: relative(folder, path), blob: path, bytes: content.length, text: content.toString('utf8') };
    });
}

/** Every n-th file, so that about `bytes` remain; all where `bytes` is 0. */
function sampled(files: readonly SourceFile[], bytes: number): SourceFile[] {
  const step = bytes === 0 ? 1 : Math.max(1, Math.round(sum(files) / bytes));
  return files.filter((_, index) => index % step === 0);
}

const sum = (files: readonly SourceFile[]) => files.reduce((total, file) => total + file.bytes, 0);

/** The root of a path that holds a planning folder: everything up to and with it. */
const rootOf = (path: string) => /^.*?\.planning(?=\/)/.exec(path)?.[0] ?? '.';

const reference = remark().use(remarkGfm).use(remarkFrontmatter);
const readers: Record<string, (file: SourceFile) => unknown> = {
  'tree and sections': (file) => readMarkdown(file.text),
  'facts, diagnostics, ledger': (file) => parseDocument(file, rootOf(file.path)),
  'remark-parse, gfm, frontmatter': (file) => reference.parse(file.text),
};

/** Seconds of processor time that a reader needs for all files; other work on the machine does not count. */
function seconds(files: readonly SourceFile[], read: (file: SourceFile) => unknown): number {
  const before = process.cpuUsage();
  for (const file of files) read(file);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function main(): void {
  if (values.help) {
    console.log(usage);
    return;
  }
  const all = markdownFiles(positionals[0] ?? '../shared/corpus');
  const files = sampled(all, Number(values.sample) * 1e6);
  const megabytes = sum(files) / 1e6;
  console.log(`${files.length} of ${all.length} files, ${megabytes.toFixed(1)} of ${(sum(all) / 1e6).toFixed(1)} MB`);
  const times = Object.entries(readers).map(([name, read]) => {
    for (const file of files.slice(0, 20)) read(file);
    const time = seconds(files, read);
    const half = seconds(
      files.filter((_, index) => index % 2 === 0),
      read,
    );
    const speed = `${(megabytes / time).toFixed(1)} MB/s, ${Math.round(files.length / time)} files/s`;
    console.log(`${name}: ${time.toFixed(2)} s, ${speed}; twice the files cost ${(time / half).toFixed(2)} times`);
    return time;
  });
  const [tree = 0, facts = 0, remarks = 0] = times;
  console.log(
    `Against remark: tree ${(remarks / tree).toFixed(0)} times, facts ${(remarks / facts).toFixed(0)} times as fast`,
  );
  console.log(`Peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

main();
