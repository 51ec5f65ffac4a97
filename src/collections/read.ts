import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { Rendered } from '../planning/markdown/render.ts';
import type { Portfolio, ProjectFile, Site, Team } from '../model/index.ts';
import { arrayNames, type ArrayName } from './schemas.ts';

/** Everything pages print, regrouped from the content collections. */
export interface SiteView {
  /** Title, description, url, base and `asOf` as configured. */
  site: Site;
  teams: Team[];
  portfolio: Portfolio;
  /** By project id, in the portfolio's order. */
  projects: Map<string, ProjectFile>;
  /** Name of the file with a document's prose: it changes when the prose does, so it belongs into that page's `cacheKey`. */
  proseFile(projectId: string, path: string): string | undefined;
  /** Newest first. */
  notes: CollectionEntry<'notes'>[];
}

let pending: Promise<SiteView> | undefined;

/** The site's data, read from the content collections once per process: `getCollection` copies every entry. */
export function getSite(): Promise<SiteView> {
  return import.meta.env.DEV ? readSite() : (pending ??= readSite());
}

/**
 * The rendered prose of a document with its headings; undefined where there is none to show. The HTML is safe: the project's own
 * renderer made it.
 */
export async function documentProse(projectId: string, path: string): Promise<Rendered | undefined> {
  const file = (await getSite()).proseFile(projectId, path);
  if (file === undefined) return undefined;
  return JSON.parse(await readFile(join((await readSiteEntry()).rendered, file), 'utf8')) as Rendered;
}

/** The HTML of `documentProse`. */
export async function documentHtml(projectId: string, path: string): Promise<string | undefined> {
  return (await documentProse(projectId, path))?.html;
}

/**
 * The `cacheKey` of a path in `getStaticPaths`: Astro takes the page from the last build where it is unchanged. Pass everything
 * that the page prints, `portfolio` included where its header or footer shows it; the site's configuration is added here, code by Astro.
 */
export function cacheKey(view: SiteView, ...printed: unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([view.site, printed]))
    .digest('hex')
    .slice(0, 32);
}

async function readSiteEntry() {
  const entry = await getEntry('site', 'site');
  if (entry === undefined) throw new Error('The `site` collection is empty: the loaders did not run.');
  return entry.data;
}

async function readSite(): Promise<SiteView> {
  const { site, teams, portfolio, filled } = await readSiteEntry();
  const projects = new Map<string, ProjectFile>();
  const entries = new Map((await getCollection('projects')).map((entry) => [entry.id, entry.data]));
  for (const { id } of portfolio.projects) {
    const project = entries.get(id);
    if (project !== undefined) projects.set(id, { schemaVersion: 1, project, ...emptyArrays() });
  }
  const prose = new Map<string, string>();
  for (const name of arrayNames) if (filled.includes(name)) await regroup(name, projects, prose);
  const notes = (filled.includes('notes') ? await getCollection('notes') : []).sort(
    (a, b) => compare(b.data.date, a.data.date) || compare(a.id, b.id),
  );
  return { site, teams, portfolio, projects, proseFile: (projectId, path) => prose.get(`${projectId}/${path}`), notes };
}

type Arrays = Pick<ProjectFile, ArrayName>;

const emptyArrays = () => Object.fromEntries(arrayNames.map((name) => [name, []])) as unknown as Arrays;

async function regroup<N extends ArrayName>(
  name: N,
  projects: Map<string, ProjectFile>,
  prose: Map<string, string>,
): Promise<void> {
  const entries = (await getCollection(name)) as {
    id: string;
    data: { project: string; order: number; html?: string };
  }[];
  for (const { id, data } of entries) {
    const { project, order, html, ...item } = data;
    if (html !== undefined) prose.set(id, html);
    const array = projects.get(project)?.[name] as unknown[] | undefined;
    if (array !== undefined) array[order] = item;
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
