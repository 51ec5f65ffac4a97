import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config, ProjectFile } from '../model/index.ts';
import { innerPath } from '../planning/conventions.ts';
import { placeOf } from '../planning/documents/place.ts';
import { publicConfig } from '../planning/documents/public-config.ts';
import { renderDocument, type RenderOptions } from '../planning/markdown/render.ts';
import type { RootSnapshot, Snapshot, SourceFile } from '../planning/snapshot.ts';
import { documentUrl } from '../views/urls.ts';
import { renderedFolder } from './cache.ts';
import { codeVersion } from './code-version.ts';
import { OwnError } from './errors.ts';

/** Per project id and document path: the file below `renderedFolder` with the document's prose, named by its content. */
export type RenderedFiles = Map<string, Map<string, string>>;

/** What a project's documents were rendered from, and to which file: by path. */
type Manifest = Record<string, { from: string; file: string }>;

/** Renders every document of the projects that is not in the cache yet. */
export async function renderDocuments(
  config: Config,
  snapshots: readonly Snapshot[],
  projects: readonly ProjectFile[],
): Promise<RenderedFiles> {
  const roots = new Map(snapshots.flatMap((snapshot) => snapshot.roots.map((root) => [root.id, root])));
  const code = codeVersion(
    'planning/markdown',
    'planning/documents/place.ts',
    'planning/documents/public-config.ts',
    'model/visible.ts',
    'views/document-slug.ts',
    'views/urls.ts',
    'collections/render.ts',
  );
  const rendered: RenderedFiles = new Map();
  for (const file of projects) {
    const root = roots.get(file.project.id);
    if (root !== undefined) rendered.set(file.project.id, await renderProject(config, root, file, code));
  }
  return rendered;
}

async function renderProject(
  config: Config,
  root: RootSnapshot,
  { project, documents }: ProjectFile,
  code: string,
): Promise<Map<string, string>> {
  const folder = join(renderedFolder(config), project.id);
  await mkdir(folder, { recursive: true });
  const before = await readManifest(folder);
  const now: Manifest = {};
  const files = new Map(root.files.map((file) => [file.path, file]));
  const paths = new Set(documents.map(({ path }) => path));
  const linkTo = (path: string, line?: number) =>
    paths.has(path) ? withBase(config.site.base, documentUrl(project.id, path, line)) : undefined;
  const { images } = config.site;
  const context = digest(JSON.stringify([code, config.site.base, images, root.root, ...paths]));
  for (const path of paths) {
    const file = files.get(path);
    if (file === undefined || file.problem !== undefined) continue;
    const from = `${file.blob} ${context}`;
    const known = before[path];
    now[path] =
      known?.from === from
        ? known
        : { from, file: await renderFile(folder, project.id, file, { root: root.root, linkTo, images }) };
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(now));
  await prune(folder, new Set(Object.values(now).map(({ file }) => file)));
  return new Map(Object.entries(now).map(([path, { file }]) => [path, `${project.id}/${file}`]));
}

async function renderFile(
  folder: string,
  project: string,
  file: SourceFile,
  options: Omit<RenderOptions, 'path'>,
): Promise<string> {
  try {
    const prose = JSON.stringify(renderDocument(shownText(file, options.root), { path: file.path, ...options }));
    const name = `${digest(prose)}.json`;
    await writeFile(join(folder, name), prose);
    return name;
  } catch (error) {
    throw new OwnError(`Rendering \`${file.path}\` of project \`${project}\``, error);
  }
}

/** A configuration shows what it may, every other file all of it. */
const shownText = ({ path, text }: SourceFile, root: string): string =>
  placeOf(innerPath(path, root)).kind === 'config' ? publicConfig(text) : text;

async function readManifest(folder: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  } catch {
    return {};
  }
}

/** Removes the files of documents that changed or are gone. */
async function prune(folder: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of globSync('*.json', { cwd: folder }))
    if (name !== 'manifest.json' && !kept.has(name)) await rm(join(folder, name));
}

const withBase = (base: string, url: string) => `${base.replace(/\/$/, '')}${url}`;
const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 20);
