import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');

/** The folders that a folder of `src` may import from, itself aside; files directly in `src` are free. */
const mayImport: Record<string, readonly string[]> = {
  model: [],
  planning: ['model'],
  sources: ['planning', 'model'],
  collections: ['sources', 'planning', 'views', 'model'],
  views: ['model'],
  browser: ['views', 'model', 'styles'],
  components: ['views', 'model', 'browser', 'styles'],
  layouts: ['components', 'views', 'model', 'browser', 'styles'],
  pages: ['layouts', 'components', 'collections', 'views', 'model', 'browser', 'styles'],
  report: ['views', 'model'],
  'design-system': ['layouts', 'components', 'collections', 'views', 'model'],
  integrations: ['collections', 'sources', 'planning', 'views', 'model'],
  cli: ['integrations', 'report', 'collections', 'sources', 'planning', 'views', 'model'],
};

/** Packages that a folder must not import. Where a folder is not named, all are allowed. */
const mustNotImport: Record<string, RegExp> = {
  model: /^(?!zod$)/,
  planning: /^(node:|astro\b|@astrojs\/|remark|unified|vite)/,
  views: /^(node:|astro\b|@astrojs\/|satteri|remark|vite|yaml)/,
  sources: /^(astro\b|@astrojs\/|satteri|remark)/,
  browser: /^(node:|astro\b|@astrojs\/)/,
  components: /^(node:|astro:content|satteri|remark)/,
  layouts: /^(node:|astro:content|satteri|remark)/,
  pages: /^(node:|satteri|remark|yaml)/,
};

/** Folders whose result depends on their input alone: no clock, no chance, no environment. */
const pure = ['model', 'planning', 'views'];
const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bimport\.meta\.env\b/;

interface SourceCode {
  path: string;
  folder: string;
  text: string;
  imports: string[];
}

/** The code of a file: all of it, or the frontmatter and scripts of an Astro component. */
function codeOf(path: string, text: string): string {
  if (!path.endsWith('.astro')) return text;
  const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  return [frontmatter, ...[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1])].join('\n');
}

function readCode(): SourceCode[] {
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(ts|astro|m?js)$/.test(path),
  );
  return paths.sort().map((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    const found = ts.preProcessFile(codeOf(path, text), true, true).importedFiles.map((file) => file.fileName);
    const folder = path.includes(sep) ? path.slice(0, path.indexOf(sep)) : '';
    return { path, folder, text, imports: found };
  });
}

/** Path below `src` that a relative import means; undefined for packages. */
function target(file: SourceCode, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return relative(src, resolve(src, file.path, '..', specifier.replace(/\?.*$/, '')));
}

/** One path for each group of files that import each other in a circle. */
function cycles(files: readonly SourceCode[]): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const byPath = new Map(files.map((file) => [file.path, file]));
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'open') found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (state.has(path)) return;
    state.set(path, 'open');
    const file = byPath.get(path);
    for (const specifier of file?.imports ?? []) {
      const next = target(file!, specifier);
      if (next !== undefined && byPath.has(next)) visit(next, [...trail, path]);
    }
    state.set(path, 'done');
  };
  for (const file of files) visit(file.path, []);
  return found;
}

const files = readCode();
const folders = [...new Set(files.map((file) => file.folder))].filter(Boolean);

test('every folder of src has its place in the rules', () => {
  expect(folders.filter((folder) => !(folder in mayImport))).toEqual([]);
});

describe.each(folders)('src/%s', (folder) => {
  const own = files.filter((file) => file.folder === folder);

  test('imports only inwards', () => {
    const allowed = [folder, ...(mayImport[folder] ?? [])];
    const wrong = own.flatMap((file) =>
      file.imports
        .map((specifier) => target(file, specifier))
        .filter((path) => path !== undefined && !allowed.includes(path.split(sep)[0]!))
        .map((path) => `${file.path} imports ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  test('imports only packages of its world', () => {
    const wrong = own.flatMap((file) =>
      file.imports
        .filter((specifier) => !specifier.startsWith('.') && mustNotImport[folder]?.test(specifier))
        .map((specifier) => `${file.path} imports ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

test.each(pure)('src/%s asks neither clock nor chance nor environment', (folder) => {
  const wrong = files.filter((file) => file.folder === folder && impure.test(file.text)).map((file) => file.path);
  expect(wrong).toEqual([]);
});

test('no file imports itself, however long the way', () => {
  expect(cycles(files)).toEqual([]);
});

test('files are short', () => {
  const lengths = files
    .map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }))
    .sort((a, b) => b.lines - a.lines);
  const median = lengths[Math.floor(lengths.length / 2)]?.lines ?? 0;
  const long = lengths.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path} (${lines})`);
  if (long.length > 0) console.info(`Above 300 lines: ${long.join(', ')}`);
  expect(median).toBeLessThan(100);
});
