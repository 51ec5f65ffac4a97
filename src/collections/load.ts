import type { Config, Portfolio, ProjectFile } from '../model/index.ts';
import { readRoot } from '../planning/index.ts';
import { publish } from '../planning/publish/index.ts';
import type { RootSnapshot, Snapshot } from '../planning/snapshot.ts';
import { portfolioOf } from '../planning/spine.ts';
import { pullAll, readConfig } from '../sources/index.ts';
import { OwnError } from './errors.ts';
import { renderDocuments, type RenderedFiles } from './render.ts';

/** The site's whole data: the end of pull → parse → assemble → publish. */
export interface SiteData {
  config: Config;
  portfolio: Portfolio;
  /** In the portfolio's order. */
  projects: ProjectFile[];
  snapshots: Snapshot[];
}

/** Astro evaluates the content configuration in a module graph of its own; the one load of a process is kept where both see it. */
const shared = globalThis as {
  milepostSite?: Promise<SiteData> | undefined;
  milepostProse?: Promise<RenderedFiles> | undefined;
};

/** Pulls and reads everything, once per process. Rejects with a `ConfigError` or an `OwnError`. */
export function loadSite(): Promise<SiteData> {
  return (shared.milepostSite ??= load());
}

/** Renders the documents of the site, once per process. */
export function renderSite(): Promise<RenderedFiles> {
  return (shared.milepostProse ??= loadSite().then(({ config, snapshots, projects }) =>
    renderDocuments(config, snapshots, projects),
  ));
}

/** Lets the next `loadSite` pull and read again. */
export function forgetSite(): void {
  shared.milepostSite = undefined;
  shared.milepostProse = undefined;
}

async function load(): Promise<SiteData> {
  const config = await readConfig();
  const snapshots = await pullAll(config);
  const read = snapshots.flatMap((snapshot) => snapshot.roots.map((root) => readProject(root, snapshot)));
  const projects = publish(read, config);
  const portfolio = portfolioOf(
    config,
    snapshots.map((snapshot) => snapshot.report),
    projects,
  );
  return { config, portfolio, projects: inOrder(projects, portfolio), snapshots };
}

function readProject(root: RootSnapshot, snapshot: Snapshot): ProjectFile {
  try {
    return readRoot(root, snapshot);
  } catch (error) {
    throw new OwnError(`Reading source \`${snapshot.source.id}\`, planning root \`${root.root}\``, error);
  }
}

function inOrder(projects: readonly ProjectFile[], portfolio: Portfolio): ProjectFile[] {
  const byId = new Map(projects.map((file) => [file.project.id, file]));
  return portfolio.projects.flatMap(({ id }) => byId.get(id) ?? []);
}
