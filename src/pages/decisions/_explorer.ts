import { cacheKey, type SiteView } from '../../collections/read.ts';
import { explorer, type Explorer } from '../../views/decisions/explorer.ts';

const made = new WeakMap<SiteView, Explorer & { version: string }>();

/** The explorer's data, made once per process, with a version that changes when the data does. */
export function explorerOf(site: SiteView): Explorer & { version: string } {
  const known = made.get(site) ?? make(site);
  made.set(site, known);
  return known;
}

function make(site: SiteView): Explorer & { version: string } {
  const data = explorer([...site.projects.values()], site.teams);
  return { ...data, version: cacheKey(site, data.columns, data.blocks).slice(0, 8) };
}
