import { createHash } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import type { AstroUserConfig } from 'astro';
import type { Config } from '../model/index.ts';
import { readConfig } from '../sources/index.ts';

/** What Astro takes from our configuration. Switches Astro's telemetry off. */
export async function astroSettings(): Promise<Pick<AstroUserConfig, 'site' | 'base' | 'cacheDir'>> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const config = await readConfig();
  const { url, base } = config.site;
  return { ...(url === undefined ? {} : { site: url }), base, cacheDir: join(siteCache(config), 'astro') };
}

/** Absolute path of what is kept between two builds of one configuration file; two sites do not throw each other's pages out. */
export function siteCache(config: Pick<Config, 'cache' | 'file'>): string {
  return join(config.cache, 'sites', createHash('sha256').update(config.file).digest('hex').slice(0, 12));
}
