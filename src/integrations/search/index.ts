import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeVersion } from '../../collections/code-version.ts';
import { renderedFolder, siteCache } from '../../collections/cache.ts';
import type { SiteData } from '../../collections/load.ts';
import type { RenderedFiles } from '../../collections/render.ts';
import { writeIndex } from './pagefind.ts';
import { searchRecords, type SearchRecord } from './records.ts';

/** What became of the search index. */
export interface Indexed {
  /** Absolute path of the finished index in the cache. */
  folder: string;
  records: number;
  /** The records are those of an earlier build, whose index is used. */
  reused: boolean;
}

/** Makes the index of a site in the cache; one with the same records is there already. */
export async function indexSite({ config, projects }: SiteData, rendered: RenderedFiles): Promise<Indexed> {
  const records = searchRecords(projects, rendered);
  const indexes = join(siteCache(config), 'search');
  const folder = join(indexes, await digestOf(records));
  if (await exists(folder)) return { folder, records: records.length, reused: true };
  await rm(indexes, { recursive: true, force: true });
  const unfinished = `${folder}.unfinished`;
  await mkdir(unfinished, { recursive: true });
  await writeIndex(records, renderedFolder(config), unfinished);
  await rename(unfinished, folder);
  return { folder, records: records.length, reused: false };
}

/** Copies an index to `pagefind` in the output. */
export async function copyIndex({ folder }: Indexed, output: string): Promise<void> {
  await cp(folder, join(output, 'pagefind'), { recursive: true, force: true });
}

/** Names the index of these records: another version of Pagefind, or of the code that feeds it, makes another. */
async function digestOf(records: readonly SearchRecord[]): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile(new URL('../package.json', import.meta.resolve('pagefind'))));
  hash.update(codeVersion('integrations/search', 'views/search/unspaced.ts', 'views/terms.ts'));
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest('hex').slice(0, 16);
}

const exists = (path: string) => stat(path).then(Boolean, () => false);
