import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadSite } from '../collections/load.ts';
import type { Milestone, ProjectFile } from '../model/index.ts';
import { reportBlocks } from '../report/blocks.ts';
import { reportHtml } from '../report/html.ts';
import { reportMarkdown } from '../report/markdown.ts';
import { findBrowser } from '../report/browser.ts';
import { printPdf } from '../report/pdf.ts';
import { milestoneView } from '../views/milestone/index.ts';
import { nearest } from '../sources/index.ts';
import { themeCss } from '../views/theme.ts';
import { exitCodes, UsageError, type ExitCode } from './exit.ts';
import type { Options } from './options.ts';

const sheets = ['tokens', 'base', 'state', 'table', 'parts', 'charts', 'print', 'report'] as const;

/** Writes the report on one milestone as HTML, Markdown and, where a browser is found, PDF, into `reports/` or `--out`. */
export async function report({ names, out, paper }: Options): Promise<ExitCode> {
  const { config, projects } = await loadSite();
  const file = projectNamed(projects, names[0]);
  const milestone = milestoneNamed(file, names[1]);
  const blocks = reportBlocks(milestoneView(file, milestone), file.project);
  const title = `${milestone.version ?? milestone.name ?? milestone.key}, ${file.project.name}`;
  const css = [...(await Promise.all(sheets.map(readSheet))), themeCss(config.site.theme)].join('\n');
  const html = reportHtml(blocks, { title, css });
  const folder = resolve(out ?? 'reports');
  const base = join(folder, `${file.project.id}-${fileWord(milestone.key)}`);
  await mkdir(folder, { recursive: true });
  await writeFile(`${base}.html`, html);
  await writeFile(`${base}.md`, reportMarkdown(blocks));
  console.log(`${base}.html\n${base}.md`);
  const browser = findBrowser();
  if (browser === undefined)
    console.log('No PDF: neither Chromium nor Chrome was found, and CHROMIUM_PATH names none.');
  else {
    await printPdf(browser, html, `${base}.pdf`, paper);
    console.log(`${base}.pdf`);
  }
  return exitCodes.ok;
}

const readSheet = (name: string) => readFile(new URL(`../styles/${name}.css`, import.meta.url), 'utf8');

/** A milestone's key as part of a file name. */
const fileWord = (key: string) => key.replace(/[^\w.-]+/g, '-').replace(/^\.+/, '');

function projectNamed(projects: readonly ProjectFile[], id: string | undefined): ProjectFile {
  const found = projects.find(({ project }) => project.id === id);
  if (found !== undefined) return found;
  const ids = projects.map(({ project }) => project.id);
  throw unknown('project', id, ids);
}

/** By key, by version with or without `v`, or by name. */
function milestoneNamed({ milestones, project }: ProjectFile, word: string | undefined): Milestone {
  const same = (text: string | undefined) => text !== undefined && plain(text) === plain(word ?? '');
  const found =
    milestones.find(({ key }) => key === word) ??
    milestones.find(({ key, version, name }) => same(key) || same(version) || same(name));
  if (found !== undefined) return found;
  throw unknown(
    `milestone of ${project.id}`,
    word,
    milestones.map(({ key }) => key),
  );
}

const plain = (text: string) => text.toLowerCase().replace(/^v(?=\d)/, '');

function unknown(what: string, word: string | undefined, known: readonly string[]): UsageError {
  const meant = nearest(word ?? '', known);
  const hint = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
  const listed = known.length === 0 ? 'but there is none' : `one of ${known.join(', ')}`;
  return new UsageError(
    `Found ${word === undefined ? `no ${what}` : `the unknown ${what} \`${word}\``}, expected ${listed}.${hint}`,
  );
}
