import { existsSync, globSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteData } from '../collections/load.ts';
import { formerProjects, redirectPage, redirectsFile, type Former } from '../views/redirects.ts';

/**
 * Leads the addresses that projects had under former ids of their sources to those of today: a page for each page, and a copy of what
 * programs read, which cannot be led. What stands at an address already stays.
 */
export async function writeRedirects({ config, portfolio }: Pick<SiteData, 'config' | 'portfolio'>, folder: string) {
  const formers = formerProjects(config.sources, portfolio.projects);
  for (const former of formers) {
    for (const page of globSync(`projects/${former.id}/**/index.html`, { cwd: folder }))
      await writeNew(folder, moved(page, former), redirectPage(config.site, `/${page.replace(/index\.html$/, '')}`));
    for (const file of globSync([`data/projects/${former.id}.json`, `projects/${former.id}/feed.xml`], {
      cwd: folder,
    })) {
      const to = join(folder, moved(file, former));
      if (existsSync(to)) continue;
      await mkdir(dirname(to), { recursive: true });
      await cp(join(folder, file), to);
    }
  }
  if (formers.length > 0) await writeNew(folder, '_redirects', redirectsFile(config.site.base, formers));
}

/** The path of a file under the former id. */
const moved = (path: string, { id, former }: Former): string =>
  path.split('\\').join('/').replace(`projects/${id}`, `projects/${former}`);

async function writeNew(folder: string, path: string, text: string): Promise<void> {
  const full = join(folder, path);
  if (existsSync(full)) return;
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, text);
}
