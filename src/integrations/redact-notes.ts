import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { AstroConfig } from 'astro';
import { loadSite } from '../collections/load.ts';
import { redactNote } from '../collections/publish/note-text.ts';

type VitePlugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>;

/** Hands the notes to the compiler of MDX without what must not leave. */
export function redactNotes(): VitePlugin {
  return {
    name: 'milepost-redact-notes',
    enforce: 'pre',
    load: {
      filter: { id: /\.mdx$/ },
      async handler(id) {
        const { config, redact } = await loadSite();
        return resolve(id).startsWith(config.notes + sep) ? redactNote(await readFile(id, 'utf8'), redact) : undefined;
      },
    },
  };
}
