import type { Loader } from 'astro/loaders';
import type { Config, ProjectFile } from '../model/index.ts';
import { loadSite, renderedFolder, type SiteData } from './load.ts';
import { notesIn } from './notes.ts';
import { arrayNames, type ArrayName } from './schemas.ts';

type Entry = { id: string; data: Record<string, unknown> };

/** Replaces the whole collection: a digest would keep old entries after a change in the parser. */
function loaderOf(name: string, entriesOf: (data: SiteData) => Entry[]): Loader {
  return {
    name: `milepost-${name}`,
    load: async ({ store, parseData }) => {
      const entries = entriesOf(await loadSite());
      store.clear();
      for (const { id, data } of entries) store.set({ id, data: await parseData({ id, data }) });
    },
  };
}

/** The configuration and the portfolio, one entry `site`. */
export const siteLoader = loaderOf('site', ({ config, portfolio, projects }) => [
  {
    id: 'site',
    data: { site: config.site, teams: config.teams, portfolio, filled: filled(config, projects), rendered: renderedFolder(config) },
  },
]);

/** Names of the collections that are not empty. */
function filled(config: Config, projects: readonly ProjectFile[]): string[] {
  const notes = notesIn(config).length > 0 ? ['notes'] : [];
  return [...arrayNames.filter((name) => projects.some((file) => file[name].length > 0)), ...notes];
}

/** One entry per project, by its id. */
export const projectsLoader = loaderOf('projects', ({ projects }) => projects.map(({ project }) => ({ id: project.id, data: project })));

/** One array of all projects; an entry's id is `<project>/<key>`. */
function arrayLoader(name: ArrayName): Loader {
  return loaderOf(name, (data) => data.projects.flatMap((file) => arrayEntries(name, file, data)));
}

function arrayEntries(name: ArrayName, file: ProjectFile, data: SiteData): Entry[] {
  const project = file.project.id;
  return file[name].map((item, order) => ({
    id: `${project}/${keyOf(item) ?? String(order)}`,
    data: { ...item, project, order, ...('path' in item ? { html: data.rendered.get(project)?.get(item.path) } : {}) },
  }));
}

function keyOf(item: object): string | undefined {
  if ('key' in item) return String(item.key);
  if ('path' in item) return String(item.path);
  return 'text' in item && 'status' in item && 'id' in item ? String(item.id) : undefined;
}

export const arrayLoaders = Object.fromEntries(arrayNames.map((name) => [name, arrayLoader(name)])) as Record<ArrayName, Loader>;
