import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../src/report/browser.ts';
import { serve } from './serve.ts';

const usage = `Measures the decision explorer of a built site in Chromium: time, long tasks, bytes and layout shift.

  npm run bench:explorer -- <folder of the site> [--runs 5]

Everything is served with gzip from this machine. \`npm run generate\` makes a site with 50,000 decisions.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, help: { type: 'boolean', default: false } },
});

/** What the page counts about itself from its first moment. */
const watch = `
  window.measured = { tasks: [], shift: 0 };
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) measured.tasks.push(entry.duration); }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) measured.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  // From a reader's act until what it leaves is on the screen.
  window.answered = (act) => new Promise((done) => {
    const root = document.querySelector('[data-decisions]');
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (root.hasAttribute('aria-busy')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    });
    observer.observe(root, { attributes: true, attributeFilter: ['aria-busy'] });
    act(root);
  });`;

/** A reader's acts, as code that runs in the page; words are answered from the moment the pause after typing is over. */
const acts = {
  'one project of a hundred': "(root) => root.querySelectorAll('input[name=project]')[2].click()",
  'one milestone of it': "(root) => root.querySelector('input[name=milestone]').click()",
  'everything again': "(root) => root.querySelector('[data-clear]').click()",
  'one year': "(root) => root.querySelectorAll('input[name=year]')[1].click()",
  'a kind of document besides': "(root) => root.querySelectorAll('input[name=source]')[1].click()",
  'to revisit, besides': "(root) => root.querySelector('input[name=outcome]').click()",
  'all projects listed': "(root) => root.querySelector('[data-expand=project]').click()",
  back: '() => history.back()',
} as const;

const typed = (text: string) => `(root) => {
  const set = window.setTimeout;
  window.setTimeout = (work) => (work(), 0);
  const input = root.querySelector('input[type=search]');
  input.value = ${JSON.stringify(text)};
  input.dispatchEvent(new Event('input'));
  window.setTimeout = set;
}`;

interface Step {
  name: string;
  ms: number;
  /** Milliseconds of processor time that the page's main thread worked, whatever else the machine does. */
  work: number;
}
interface Run {
  steps: Step[];
  /** Kilobytes until the first filter was answered. */
  first: number;
  all: number;
  longest: number;
  shift: number;
}

async function run(page: Page, words: readonly string[]): Promise<Run> {
  let bytes = 0;
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto('/decisions/', { waitUntil: 'networkidle' });
  const steps: Step[] = [];
  let first = 0;
  const todo = { ...acts, ...Object.fromEntries(words.map((text) => [`the words “${text}”`, typed(text)])) };
  for (const [name, act] of Object.entries(todo)) {
    const before = await worked();
    const ms = await page.evaluate<number>(`answered(${act})`);
    steps.push({ name, ms, work: (await worked()) - before });
    await page.waitForTimeout(150);
    first ||= bytes;
  }
  await page.goto('/decisions/?year=2024&outcome=revisit', { waitUntil: 'networkidle' });
  const { tasks, shift } = await page.evaluate<{ tasks: number[]; shift: number }>('measured');
  return { steps, first: first / 1000, all: bytes / 1000, longest: Math.max(0, ...tasks), shift };
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Two words that a good deal of the decisions hold, and a pair of them: taken from the page, which the seed made. */
async function wordsOf(page: Page): Promise<string[]> {
  await page.goto('/decisions/');
  const text = (await page.locator('.decision-list a').first().textContent()) ?? '';
  const [one = '', two = ''] = text
    .toLowerCase()
    .split(' ')
    .filter((word) => word.length > 4);
  return ['the', one.slice(0, 3), `${one} ${two}`];
}

async function main(folder: string): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No browser found: `npm run test:browser` says how to get one.');
  const server = await serve(folder);
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  const runs: Run[] = [];
  for (let at = 0; at < Number(values.runs); at += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: server.origin });
    const words = await wordsOf(await context.newPage());
    await context.close();
    const fresh = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: server.origin });
    await fresh.addInitScript(watch);
    runs.push(await run(await fresh.newPage(), words));
    await fresh.close();
  }
  await browser.close();
  server.close();
  const names = runs[0]?.steps.map(({ name }) => name) ?? [];
  for (const [at, name] of names.entries()) {
    const times = runs.map(({ steps }) => steps[at]?.ms ?? 0);
    const work = median(runs.map(({ steps }) => steps[at]?.work ?? 0));
    console.log(
      `${name}: ${median(times).toFixed(0)} ms (slowest ${Math.max(...times).toFixed(0)} ms), main thread ${work.toFixed(0)} ms`,
    );
  }
  console.log(`until the first filter was answered: ${median(runs.map(({ first }) => first)).toFixed(0)} kB`);
  console.log(`in all: ${median(runs.map(({ all }) => all)).toFixed(0)} kB`);
  console.log(
    `longest task over 50 ms: ${runs.map(({ longest }) => (longest === 0 ? 'none' : `${longest.toFixed(0)} ms`)).join(', ')}`,
  );
  console.log(`layout shift: ${runs.map(({ shift }) => shift.toFixed(4)).join(', ')}`);
}

if (values.help || positionals[0] === undefined) {
  console.log(usage);
  process.exitCode = values.help ? 0 : 2;
} else await main(resolve(positionals[0]));
