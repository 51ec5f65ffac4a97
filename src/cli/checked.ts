import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteCache } from '../collections/cache.ts';
import { codeVersion } from '../collections/code-version.ts';
import { gather, siteOf, type Gathered, type SiteData } from '../collections/load.ts';
import { notesIn } from '../collections/notes.ts';
import { keep, keyOf, lookUp, projectKey } from '../collections/project-cache.ts';
import type { Config, ProjectFile } from '../model/index.ts';
import { historyCounts, type HistoryCounts } from '../planning/history/counts.ts';

/** What is said of one project. */
export interface CheckedProject {
  project: Pick<ProjectFile['project'], 'id' | 'name'>;
  diagnostics: ProjectFile['diagnostics'];
  history: HistoryCounts;
}

/** What a check says. */
export interface Checked extends Pick<SiteData, 'portfolio' | 'findings' | 'strayNotes'> {
  projects: CheckedProject[];
}

/** Pulls, and reads what was not checked before: of the same commits, files and settings the same code says the same. */
export async function checkSite(): Promise<Checked & Pick<SiteData, 'config'>> {
  const gathered = await gather();
  const { config } = gathered;
  const path = join(siteCache(config), 'checked.kept');
  const key = inputsOf(gathered);
  const kept = (await lookUp(path, key)) as Checked | undefined;
  if (kept !== undefined) return { config, ...kept };
  const { portfolio, findings, strayNotes, projects } = await siteOf(gathered);
  const checked = { portfolio, findings, strayNotes, projects: projects.map(checkedProject) };
  if (!checked.projects.some(isCutShort)) await keep(path, key, checked);
  return { config, ...checked };
}

export const checkedProject = (file: ProjectFile): CheckedProject => {
  const { project, diagnostics } = file;
  return { project: { id: project.id, name: project.name }, diagnostics, history: historyCounts(file) };
};

/** What could not be read to its end may be there the next time. */
const isCutShort = ({ diagnostics }: CheckedProject): boolean =>
  diagnostics.some(({ ruleId }) => ruleId === 'limit-reached');

/** Names everything that a check depends on. */
function inputsOf({ config, corrections, snapshots }: Gathered): string {
  const code = codeVersion(
    'cli',
    'collections',
    'model',
    'planning',
    'sources',
    'views/about/stray-notes.ts',
    'views/nearest.ts',
  );
  const pulled = snapshots.map((snapshot) => [
    snapshot.report,
    snapshot.hits,
    snapshot.boundary,
    ...snapshot.roots.map((root) => projectKey(root, snapshot)),
  ]);
  return keyOf(code, config, corrections, notes(config), pulled);
}

const notes = (config: Config): string[][] =>
  notesIn(config).map((path) => [path, readFileSync(join(config.notes, path), 'utf8')]);
