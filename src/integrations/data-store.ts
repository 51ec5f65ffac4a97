import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';

type VitePlugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>;

/** The module in which Astro hands the content collections to pages. */
const STORE = '\0astro:data-layer-content';

/**
 * Lets built pages read the content collections from Astro's file. Astro would write the whole file into the bundle as one string,
 * which costs about 25 times its size in memory. Should the module's name change, Astro's own way is back.
 */
export function readStoreFromFile(cacheDir: URL): VitePlugin {
  const file = fileURLToPath(new URL('data-store.json', cacheDir));
  return {
    name: 'milepost-data-store',
    apply: 'build',
    load: {
      order: 'pre',
      filter: { id: new RegExp(`^${STORE}$`) },
      handler: () => ({
        code: `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`,
        map: { mappings: '' },
        // As Astro marks it: what a page prints of the collections stands in its cacheKey, not in its code.
        meta: { astroIncremental: { kind: 'content-data' } },
      }),
    },
  };
}
