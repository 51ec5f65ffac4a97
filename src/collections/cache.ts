import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../model/index.ts';

/** Absolute path of what is kept between two builds of one configuration file; two sites do not throw each other's pages out. */
export function siteCache(config: Pick<Config, 'cache' | 'file'>): string {
  return join(config.cache, 'sites', createHash('sha256').update(config.file).digest('hex').slice(0, 12));
}

/** Folder of rendered documents, each named by its content. */
export const renderedFolder = (config: Pick<Config, 'cache' | 'file'>): string => join(siteCache(config), 'documents');
