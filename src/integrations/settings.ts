import { join } from 'node:path';
import process from 'node:process';
import type { AstroUserConfig } from 'astro';
import { siteCache } from '../collections/cache.ts';
import { readConfig } from '../sources/index.ts';

/** What Astro takes from our configuration. Switches Astro's telemetry off. */
export async function astroSettings(): Promise<Pick<AstroUserConfig, 'site' | 'base' | 'cacheDir'>> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const config = await readConfig();
  const { url, base } = config.site;
  return { ...(url === undefined ? {} : { site: url }), base, cacheDir: join(siteCache(config), 'astro') };
}
