// On the page for addresses that lead nowhere: looks for the pages above the address, and for projects of a name like the one in it.
import type { ProjectSummary } from '../model/index.ts';
import { addressesAbove, nearest } from '../views/nearest.ts';
import { portfolioJsonUrl, projectUrl } from '../views/urls.ts';
import { link } from './base.ts';

const section = document.querySelector<HTMLElement>('[data-nearest]');
if (section) void suggest(section);

async function suggest(section: HTMLElement): Promise<void> {
  const base = link('/');
  const path = location.pathname.startsWith(base) ? `/${location.pathname.slice(base.length)}` : location.pathname;
  const projects = await knownProjects();
  const [, top, id = ''] = path.split('/');
  const known = projects.find((project) => project.id === decoded(id));
  const alike =
    top === 'projects' && !known
      ? nearest(
          decoded(id),
          projects.map((project) => project.id),
        )
      : [];
  const found: [string, string][] = [];
  for (const each of alike) {
    const name = projects.find((project) => project.id === each)?.name ?? each;
    const same = path.replace(`/projects/${id}/`, projectUrl(each));
    if (same !== projectUrl(each) && (await exists(same))) found.push([same, `${name}: the page of that address`]);
    found.push([projectUrl(each), name]);
  }
  for (const above of addressesAbove(path))
    if (above !== '/' && above !== '/projects/' && (await exists(above)))
      found.push([above, above === projectUrl(id) ? (known?.name ?? above) : decoded(above)]);
  show(section, found);
}

function show(section: HTMLElement, found: readonly [string, string][]): void {
  const list = section.querySelector('ul');
  if (!list || found.length === 0) return;
  for (const [href, words] of found) {
    const anchor = document.createElement('a');
    anchor.href = link(href);
    anchor.textContent = words;
    const item = document.createElement('li');
    item.append(anchor);
    list.append(item);
  }
  section.hidden = false;
}

async function knownProjects(): Promise<Pick<ProjectSummary, 'id' | 'name'>[]> {
  try {
    const answer = await fetch(link(portfolioJsonUrl()));
    return ((await answer.json()) as { projects: Pick<ProjectSummary, 'id' | 'name'>[] }).projects;
  } catch {
    return [];
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await fetch(link(path), { method: 'HEAD' })).ok;
  } catch {
    return false;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
