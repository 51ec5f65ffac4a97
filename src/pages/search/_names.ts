import { cacheKey, type SiteView } from '../../collections/read.ts';
import { searchesSentence, type SearchAbout } from '../../views/search/about.ts';
import type { Named } from '../../views/search/names-asked.ts';
import { nameIndex } from '../../views/search/names.ts';
import type { Sharded } from '../../views/shards.ts';

interface Names {
  names: Sharded<Named[]>;
  about: SearchAbout;
}

const made = new WeakMap<SiteView, Names>();

/** The names of the site and what the search says of itself, made once per process. */
export function namesOf(site: SiteView): Names {
  const known = made.get(site) ?? make(site);
  made.set(site, known);
  return known;
}

function make(site: SiteView): Names {
  const files = [...site.projects.values()];
  const names = nameIndex(files);
  const documents = files.flatMap(({ project, documents }) =>
    documents.filter(({ path }) => site.proseFile(project.id, path) !== undefined),
  );
  const about: SearchAbout = {
    version: cacheKey(site, names).slice(0, 8),
    projects: files.map(({ project }) => [project.id, project.name]),
    names: names.bounds,
    searches: searchesSentence(files, documents.length),
  };
  return { names, about };
}
