import type { Loader } from 'astro/loaders';
import type { Config, Document, ProjectFile } from '../model/index.ts';
import { renderedFolder } from './cache.ts';
import { loadSite, renderSite, type SiteData } from './load.ts';
import { notesIn } from './notes.ts';
import type { RenderedFiles } from './render.ts';
import { arrayNames, type ArrayName } from './schemas.ts';

type Entry = { id: string; data: Record<string, unknown> };

/** Replaces the whole collection: a digest would keep old entries after a change in the parser. */
function loaderOf(name: string, entriesOf: (data: SiteData, rendered: RenderedFiles) => Entry[]): Loader {
  return {
    name: `milepost-${name}`,
    load: async (context) => {
      // All slow work comes first: Astro writes its whole store whenever nothing was set for half a second.
      const rendered = await renderSite();
      const entries = entriesOf(await loadSite(), rendered);
      context.store.clear();
      for (const { id, data } of entries) context.store.set({ id, data: await context.parseData({ id, data }) });
    },
  };
}

/** The configuration and the portfolio, one entry `site`. */
export const siteLoader = loaderOf('site', ({ config, portfolio, projects }) => [
  {
    id: 'site',
    data: {
      site: config.site,
      teams: config.teams,
      portfolio,
      filled: filled(config, projects),
      rendered: renderedFolder(config),
    },
  },
]);

/** Names of the collections that are not empty. */
function filled(config: Config, projects: readonly ProjectFile[]): string[] {
  const notes = notesIn(config).length > 0 ? ['notes'] : [];
  return [...arrayNames.filter((name) => projects.some((file) => file[name].length > 0)), ...notes];
}

/** One entry per project, by its id. */
export const projectsLoader = loaderOf('projects', ({ projects }) =>
  projects.map(({ project }) => ({ id: project.id, data: project })),
);

/** One array of all projects; an entry's id is `<project>/<key>`. */
function arrayLoader(name: ArrayName): Loader {
  return loaderOf(name, ({ projects }) => projects.flatMap((file) => arrayEntries(name, file)));
}

/** Documents know the file of their prose. */
const documentsLoader = loaderOf('documents', ({ projects }, rendered) => {
  const withProse = (project: string, document: Document) => ({
    ...document,
    html: rendered.get(project)?.get(document.path),
  });
  return projects.flatMap((file) =>
    arrayEntries('documents', {
      ...file,
      documents: file.documents.map((document) => withProse(file.project.id, document)),
    }),
  );
});

function arrayEntries(name: ArrayName, file: ProjectFile): Entry[] {
  const project = file.project.id;
  const taken = new Set<string>();
  return file[name].map((item, order) => {
    const key = keyOf(item) ?? String(order);
    const id = `${project}/${taken.has(key) ? `${key}~${String(order)}` : key}`;
    taken.add(key);
    return { id, data: { ...item, project, order } };
  });
}

function keyOf(item: object): string | undefined {
  if ('key' in item) return String(item.key);
  if ('path' in item) return String(item.path);
  return 'text' in item && 'status' in item && 'id' in item ? String(item.id) : undefined;
}

export const arrayLoaders = {
  ...(Object.fromEntries(arrayNames.map((name) => [name, arrayLoader(name)])) as Record<ArrayName, Loader>),
  documents: documentsLoader,
};
