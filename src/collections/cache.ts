import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../model/index.ts';

type Site = Pick<Config, 'cache' | 'file' | 'publish'>;

/**
 * Absolute path of what is kept between two builds of one configuration file for one audience under the same rules of publishing:
 * two sites do not throw each other's pages out, and nothing that was read for one audience is there for another.
 */
export function siteCache({ cache, file, publish }: Site): string {
  const name = createHash('sha256').update(JSON.stringify([file, publish]));
  return join(cache, 'sites', name.digest('hex').slice(0, 12));
}

/** Folder of rendered documents, each named by its content. */
export const renderedFolder = (config: Site): string => join(siteCache(config), 'documents');
