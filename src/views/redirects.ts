import type { ProjectSummary, Site, Source } from '../model/index.ts';
import { contentSecurityPolicy } from './csp.ts';
import { projectUrl } from './urls.ts';

/** A project id of today, and one it had before. */
export interface Former {
  id: string;
  former: string;
}

/** Every former id of every project: with its source's, those of all its planning roots change. */
export const formerProjects = (
  sources: readonly Pick<Source, 'id' | 'formerIds'>[],
  projects: readonly Pick<ProjectSummary, 'id' | 'source'>[],
): Former[] =>
  sources.flatMap((source) =>
    source.formerIds.flatMap((former) =>
      projects
        .filter((project) => project.source === source.id)
        .map(({ id }) => ({ id, former: `${former}${id.slice(source.id.length)}` })),
    ),
  );

/** A page that leads to another at once, with and without script; with script the fragment comes along. `url` is root-relative. */
export function redirectPage({ base, url: host }: Pick<Site, 'base' | 'url'>, url: string): string {
  const below = base.replace(/\/$/, '');
  const to = escape(`${below}${encodeURI(url)}`);
  const canonical = host === undefined ? to : escape(new URL(`${below}${encodeURI(url)}`, host).href);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>Moved</title>
    <meta http-equiv="refresh" content="0; url=${to}" />
    <link rel="canonical" href="${canonical}" />
  </head>
  <body>
    <main>
      <h1>Moved</h1>
      <p>This page has a new address: <a id="moved" href="${to}">${to}</a></p>
    </main>
    <script src="${below}/moved.js"></script>
  </body>
</html>
`;
}

/** `_redirects`, which Netlify and Cloudflare Pages read before any page. */
export const redirectsFile = (base: string, formers: readonly Former[]): string =>
  formers
    .map(({ id, former }) => {
      const [from, to] = [former, id].map((project) => `${base.replace(/\/$/, '')}${projectUrl(project)}`);
      return `${from ?? ''}* ${to ?? ''}:splat 301\n`;
    })
    .join('');

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
