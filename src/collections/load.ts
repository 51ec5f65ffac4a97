import { join } from 'node:path';
import type { Config, Portfolio, ProjectFile } from '../model/index.ts';
import { readRoot } from '../planning/index.ts';
import { publish } from '../planning/publish/index.ts';
import type { RootSnapshot, Snapshot } from '../planning/snapshot.ts';
import { portfolioOf } from '../planning/spine.ts';
import { pullAll, readConfig } from '../sources/index.ts';
import { OwnError } from './errors.ts';
import { renderDocuments } from './render.ts';

/** The site's whole data: the end of pull → parse → assemble → publish. */
export interface SiteData {
  config: Config;
  portfolio: Portfolio;
  /** In the portfolio's order. */
  projects: ProjectFile[];
  snapshots: Snapshot[];
  /** Per project id and document path: the file in `renderedFolder` with the document's prose. */
  rendered: Map<string, Map<string, string>>;
}

/** Astro evaluates the content configuration in a module graph of its own; the one load of a process is kept where both see it. */
const shared = globalThis as { milepostSite?: Promise<SiteData> | undefined };

/** Pulls and reads everything, once per process. Rejects with a `ConfigError` or an `OwnError`. */
export function loadSite(): Promise<SiteData> {
  return (shared.milepostSite ??= load());
}

/** Lets the next `loadSite` pull and read again. */
export function forgetSite(): void {
  shared.milepostSite = undefined;
}

/** Folder of rendered documents, each named by its content. */
export const renderedFolder = (config: Config) => join(config.cache, 'documents');

async function load(): Promise<SiteData> {
  const config = await readConfig();
  const snapshots = await pullAll(config);
  const read = snapshots.flatMap((snapshot) => snapshot.roots.map((root) => readProject(root, snapshot, config)));
  const projects = publish(read, config);
  const portfolio = portfolioOf(config, snapshots.map((snapshot) => snapshot.report), projects);
  const rendered = await renderDocuments(config, snapshots, projects);
  return { config, portfolio, projects: inOrder(projects, portfolio), snapshots, rendered };
}

function readProject(root: RootSnapshot, snapshot: Snapshot, config: Config): ProjectFile {
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
