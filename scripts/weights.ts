import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve, sep } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

const usage = `Weighs the pages of built sites, gzip bytes: HTML by kind of page, and the style and script that a page loads by itself.

  npm run weights -- <folder of a site> [<folder of another site> …]`;

/** Kinds of page by their address; the first that fits. */
const kinds: [kind: string, address: RegExp][] = [
  ['portfolio', /^\/$/],
  ['milestone report', /^\/projects\/[^/]+\/milestones\/[^/]+\/$/],
  ['timeline of a project', /^\/projects\/[^/]+\/milestones\/$/],
  ['phase', /^\/projects\/[^/]+\/phases\//],
  ['decisions of a week', /^\/projects\/[^/]+\/decisions\/[^/]+\/$/],
  ['decisions of a project', /^\/projects\/[^/]+\/decisions\/$/],
  ['documents of a project', /^\/projects\/[^/]+\/documents\/$/],
  ['document', /^\/projects\/[^/]+\/documents\//],
  ['velocity of a project', /^\/projects\/[^/]+\/velocity\/$/],
  ['requirements', /^\/projects\/[^/]+\/requirements\/$/],
  ['about the data of a project', /^\/projects\/[^/]+\/about-data\/$/],
  ['project', /^\/projects\/[^/]+\/$/],
  ['team', /^\/teams\//],
  ['all milestones', /^\/milestones\/$/],
  ['all decisions', /^\/decisions\/$/],
  ['all velocity', /^\/velocity\/$/],
  ['about the data', /^\/about-data\/$/],
  ['search', /^\/search\/$/],
];

interface Weighed {
  url: string;
  kind: string;
  html: number;
  assets: string[];
}

function pagesOf(folder: string): Weighed[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.split(sep).join('/'));
  return files
    .filter((path) => path.endsWith('.html'))
    .map((path) => {
      const url = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
      const html = readFileSync(join(folder, path), 'utf8');
      const loads = html.matchAll(
        /<(?:script|link rel="(?:stylesheet|modulepreload)")[^>]*? (?:src|href)="(\/[^"]+)"/g,
      );
      const kind = kinds.find(([, address]) => address.test(url))?.[0] ?? 'other';
      return { url, kind, html: gzipSync(html).length, assets: [...loads].map((load) => load[1] ?? '') };
    });
}

/** A weigher of what pages load: styles, scripts, and the scripts that these import before they run. */
function assetsOf(folder: string): (assets: readonly string[]) => { style: number; script: number } {
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  const weights = new Map<string, number>();
  const weigh = (path: string) => {
    const known = weights.get(path) ?? gzipSync(text(path)).length;
    weights.set(path, known);
    return known;
  };
  const importsOf = (path: string) =>
    [...text(path).matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)].map((found) =>
      posix.join(posix.dirname(path), found[1] ?? ''),
    );
  return (assets) => {
    const loaded = new Set(assets);
    for (const path of loaded) if (path.endsWith('.js')) for (const other of importsOf(path)) loaded.add(other);
    const sum = (end: string) =>
      [...loaded].filter((path) => path.endsWith(end)).reduce((total, path) => total + weigh(path), 0);
    return { style: sum('.css'), script: sum('.js') };
  };
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;

function report(folder: string): void {
  const pages = pagesOf(folder);
  const weigh = assetsOf(folder);
  const assets = pages.map((page) => weigh(page.assets));
  console.log(`${folder}: ${pages.length} pages, median ${kilobytes(median(pages.map(({ html }) => html)))}`);
  console.log(`  heaviest style ${kilobytes(Math.max(...assets.map(({ style }) => style)))}`);
  console.log(`  heaviest script ${kilobytes(Math.max(...assets.map(({ script }) => script)))}`);
  for (const [kind, all] of Map.groupBy(pages, (page) => page.kind)) {
    const heaviest = all.reduce((a, b) => (b.html > a.html ? b : a));
    const middle = median(all.map(({ html }) => html));
    console.log(
      `  ${kind}: ${all.length}, median ${kilobytes(middle)}, most ${kilobytes(heaviest.html)} ${heaviest.url}`,
    );
  }
}

const folders = process.argv.slice(2).filter((word) => !word.startsWith('-'));
if (folders.length === 0) console.log(usage);
for (const folder of folders) report(resolve(folder));
