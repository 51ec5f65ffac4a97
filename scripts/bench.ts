import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { readProjects } from '../src/collections/each-root.ts';
import { parseDocument } from '../src/planning/documents/index.ts';
import { readMarkdown } from '../src/planning/markdown/read.ts';
import type { SourceFile } from '../src/planning/snapshot.ts';
import { pullAll, readConfig, systemEffects } from '../src/sources/index.ts';

const usage = `Measures how fast planning files are read, against remark-parse with gfm and frontmatter over the same bytes.

  npm run bench -- [folder] [--sample <MB>] [--sources <file>]

  folder     of planning folders; default ../shared/corpus
  --sample   how much of it, in MB; default 0, every file; remark then needs minutes
  --sources  configuration that is read with an empty and with a warm cache; default ../shared/sources/corpus.yaml`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '0' },
    sources: { type: 'string', default: '../shared/sources/corpus.yaml' },
    help: { type: 'boolean', default: false },
  },
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
  'tree and sections': (file) => readMarkdown(file.text).top,
  'facts, diagnostics, ledger': (file) => parseDocument(file, rootOf(file.path)),
};

/** Seconds of processor time that work needs; other work on the machine does not count. */
async function seconds(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Reads every other file, to warm up, then those again, then all; returns the seconds for all. */
async function measure(
  name: string,
  files: readonly SourceFile[],
  read: (file: SourceFile) => unknown,
): Promise<number> {
  const half = files.filter((_, index) => index % 2 === 0);
  const pass = (some: readonly SourceFile[]) => () => {
    for (const file of some) read(file);
  };
  pass(half)();
  const once = await seconds(pass(half));
  const time = await seconds(pass(files));
  const speed = `${(sum(files) / 1e6 / time).toFixed(1)} MB/s, ${Math.round(files.length / time)} files/s`;
  const growth = (time / once / (sum(files) / sum(half))) * 2;
  console.log(`${name}: ${time.toFixed(2)} s, ${speed}; twice the input costs ${growth.toFixed(2)} times`);
  return time;
}

const silent = { line: () => undefined, status: () => undefined };

/** Reads the projects of a configuration with an empty cache, then with what that left. */
async function measureCache(sources: string): Promise<void> {
  if (!existsSync(sources)) {
    console.log(`${sources} does not exist: a warm cache is not measured`);
    return;
  }
  const cache = mkdtempSync(join(tmpdir(), 'milepost-bench-'));
  try {
    const config = await readConfig({ MILEPOST_SOURCES: sources, MILEPOST_CACHE: cache });
    const snapshots = await pullAll(config, { ...systemEffects(), progress: silent });
    const readAll = async () => {
      for (const snapshot of snapshots) await readProjects(config, snapshot);
    };
    const [cold, warm] = [await seconds(readAll), await seconds(readAll)];
    const share = `${((warm / cold) * 100).toFixed(0)} % of it`;
    console.log(
      `projects of ${sources}: ${cold.toFixed(2)} s with an empty cache, ${warm.toFixed(2)} s with a warm one, ${share}`,
    );
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  if (values.help) {
    console.log(usage);
    return;
  }
  const all = markdownFiles(positionals[0] ?? '../shared/corpus');
  const files = sampled(all, Number(values.sample) * 1e6);
  const size = (some: readonly SourceFile[]) => (sum(some) / 1e6).toFixed(1);
  console.log(`${String(files.length)} of ${String(all.length)} files, ${size(files)} of ${size(all)} MB`);
  await measureCache(values.sources);
  const times: number[] = [];
  for (const [name, read] of Object.entries(readers)) {
    times.push(await measure(name, files, read));
  }
  console.log(`Peak memory of reading: ${String(Math.round(process.resourceUsage().maxRSS / 1024))} MB`);
  const remarks: number[] = [];
  for (const file of files) remarks.push(await seconds(() => reference.parse(file.text)));
  const total = remarks.reduce((all, each) => all + each, 0);
  const slowest = Math.max(...remarks);
  console.log(`remark-parse, gfm, frontmatter: ${total.toFixed(2)} s, of which ${slowest.toFixed(2)} s for one file`);
  const [tree = 0, facts = 0] = times;
  const ratio = (remark: number, time: number) => (remark / time).toFixed(0);
  console.log(`Against remark: tree ${ratio(total, tree)} times, facts ${ratio(total, facts)} times as fast`);
  const rest = total - slowest;
  console.log(`without that file: tree ${ratio(rest, tree)} times, facts ${ratio(rest, facts)} times`);
}

await main();
