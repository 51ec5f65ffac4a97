import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadSite, renderSite } from '../collections/load.ts';
import { refuseStopped } from '../collections/publish/report.ts';
import { readStoreFromFile } from './data-store.ts';
import { serveWhileWorking } from './dev.ts';
import { passGate } from './gate/index.ts';
import { writeHeaders } from './headers.ts';
import { writeRedirects } from './redirects.ts';
import { redactNotes } from './redact-notes.ts';
import { copyIndex, indexSite, type Indexed } from './search/index.ts';

const designSystem = new URL('../design-system/page.astro', import.meta.url);

/** Pulls and reads before Astro starts, indexes for search while Astro writes pages, and lets the gate look at all that was written. */
export function milepost(): AstroIntegration {
  let indexed: Promise<Indexed> | undefined;
  return {
    name: 'milepost',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, injectRoute }) => {
        if (command !== 'preview') refuseStopped((await loadSite()).findings);
        if (command === 'dev') injectRoute({ pattern: '/design-system', entrypoint: designSystem });
        updateConfig({ vite: { plugins: [readStoreFromFile(config.cacheDir), redactNotes()] } });
      },
      'astro:server:setup': serveWhileWorking,
      'astro:build:start': async () => {
        indexed = indexSite(await loadSite(), await renderSite());
        // Its failure is reported when the pages are written; until then it must not count as unhandled.
        indexed.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const [output, data] = [fileURLToPath(dir), await loadSite()];
        await writeHeaders(data.config.site, output);
        if (indexed) await copyIndex(await indexed, output);
        await writeRedirects(data, output);
        await passGate(output, data);
      },
    },
  };
}
