import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs, promisify } from 'node:util';
import { findBrowser } from '../src/report/browser.ts';
import { serve } from './serve.ts';

const usage = `Runs Lighthouse on pages of a built site, and prints the median of its runs.

  npm run lighthouse -- <folder of the site> </a/page/> </another/> … [--runs 3] [--lighthouse <program>]

Served with gzip from this machine. Lighthouse is no dependency: without --lighthouse, npx fetches version 13.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    lighthouse: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Result {
  categories: Record<(typeof categories)[number], { score: number | null }>;
  audits: Record<string, { score: number | null; title: string; scoreDisplayMode: string; displayValue?: string }>;
}

const run = promisify(execFile);

/** One run on a cold browser. Its folder takes the report, which is too long for a pipe. */
async function lighthouse(url: string, folder: string): Promise<Result> {
  const report = join(folder, 'report.json');
  const first = values.lighthouse ? [] : ['--yes', 'lighthouse@13'];
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const options = ['--quiet', '--output=json', `--output-path=${report}`, `--chrome-flags=${flags.join(' ')}`];
  const env = { ...process.env, CHROME_PATH: findBrowser() };
  await run(values.lighthouse ?? 'npx', [...first, url, ...options, `--only-categories=${categories.join()}`], { env });
  return JSON.parse(await readFile(report, 'utf8')) as Result;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;

/** Audits that cost points in any run. */
const lost = (results: readonly Result[]) => [
  ...new Set(
    results.flatMap(({ audits }) =>
      Object.entries(audits)
        .filter(
          ([, { score, scoreDisplayMode }]) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
        )
        .map(([id, { displayValue }]) => (displayValue === undefined ? id : `${id} (${displayValue})`)),
    ),
  ),
];

async function main(folder: string, paths: readonly string[]): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), 'milepost-lighthouse-'));
  const server = await serve(folder);
  try {
    for (const path of paths) {
      const results: Result[] = [];
      for (let at = 0; at < Number(values.runs); at += 1)
        results.push(await lighthouse(server.origin + path, temporary));
      const scores = categories.map((name) => {
        const all = results.map((result) => Math.round((result.categories[name].score ?? 0) * 100));
        return `${name} ${median(all)} (${all.join(', ')})`;
      });
      console.log(`${path}\n  ${scores.join('\n  ')}`);
      for (const audit of lost(results)) console.log(`  lost: ${audit}`);
    }
  } finally {
    server.close();
    await rm(temporary, { recursive: true, force: true });
  }
}

const [folder, ...paths] = positionals;
if (values.help || folder === undefined || paths.length === 0) {
  console.log(usage);
  process.exitCode = values.help ? 0 : 2;
} else await main(resolve(folder), paths);
