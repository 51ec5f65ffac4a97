import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import type { HookParameters } from 'astro';
import { forgetSite, loadSite, renderSite } from '../collections/load.ts';
import { indexSite } from './search/index.ts';

type DevServer = HookParameters<'astro:server:setup'>;

/** Serves the search index while the site is worked on, and reads again what has changed on this machine. */
export async function serveWhileWorking({ server, refreshContent }: DevServer): Promise<void> {
  const { config, projects } = await loadSite();
  const repos = new Map(config.sources.map(({ id, repo }) => [id, repo]));
  const answer = searchFiles(`${config.site.base.replace(/\/$/, '')}/pagefind/`);
  server.middlewares.use((request, response, next) => void answer(request, response).then((done) => done || next()));
  const roots = projects.map(({ project }) => join(repos.get(project.source) ?? '', project.root));
  const watched = [config.file, config.corrections, ...roots].filter(existsSync);
  server.watcher.add(watched);
  server.watcher.on('all', (_, path) => {
    if (!watched.some((each) => path === each || path.startsWith(each + sep))) return;
    forgetSite();
    void refreshContent?.({});
  });
}

/** Answers requests below `prefix` from the index of the site as it was last read; false where there is no such file. */
function searchFiles(prefix: string) {
  return async ({ url = '' }: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const [path = ''] = url.split('?');
    if (!path.startsWith(prefix)) return false;
    const { folder } = await indexSite(await loadSite(), await renderSite());
    const file = join(folder, normalize(`/${decodeURIComponent(path.slice(prefix.length))}`));
    if (!existsSync(file) || !statSync(file).isFile()) return false;
    response.setHeader('content-type', extname(file) === '.js' ? 'text/javascript' : 'application/octet-stream');
    createReadStream(file).pipe(response);
    return true;
  };
}
