import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

/** Paths of all files of a built site, relative to it, with `/`, sorted. */
export function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** The first of many findings, so that a failure can be read. */
export const summary = (findings: readonly string[], shown = 12): string[] =>
  findings.length <= shown ? [...findings] : [...findings.slice(0, shown), `and ${findings.length - shown} more`];

/** One page of a built site. */
export interface Page {
  /** Its address below the site, e.g. `/projects/pedal/`. */
  url: string;
  html: string;
}

/** All pages of a built site. */
export function pagesOf(site: string): Page[] {
  return filesOf(site)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({
      url: `/${path.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(site, path), 'utf8'),
    }));
}

/** Values of an attribute in HTML that we wrote ourselves, with the entities of URLs decoded. */
export function attributes(html: string, name: string): string[] {
  const markup = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').replace(/<!--[\s\S]*?-->/g, '');
  return [...markup.matchAll(new RegExp(`<[a-z][^<>]*?\\s${name}="([^"]*)"`, 'g'))].map((match) =>
    match[1]!.replaceAll('&#38;', '&').replaceAll('&amp;', '&').replaceAll('&#x26;', '&'),
  );
}

/** Text of HTML that we wrote ourselves, without scripts and styles, white space folded. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

/**
 * Every internal link of a site that leads nowhere, as `page → link`: its file is missing, or the file has no element with the id
 * that the link names. `base` is the path that the site is served under.
 */
export function brokenLinks(site: string, base = '/'): string[] {
  const pages = pagesOf(site);
  const ids = new Map(pages.map(({ url, html }) => [url, new Set(attributes(html, 'id'))]));
  const broken = new Set<string>();
  for (const page of pages) {
    const links = [...attributes(page.html, 'href'), ...attributes(page.html, 'src')];
    for (const link of new Set(links)) if (!leads(link, page.url)) broken.add(`${page.url} → ${link}`);
  }
  return summary([...broken]);

  function leads(link: string, from: string): boolean {
    if (/^[a-z][a-z0-9+.-]*:|^\?/i.test(link)) return true;
    const [address = '', fragment = ''] = link.split('#');
    const absolute = posix.join('/', address.split('?')[0]!);
    if (address !== '' && !absolute.startsWith(base)) return false;
    const path = address === '' ? from : decodeURIComponent(posix.join('/', absolute.slice(base.length)));
    const known = ids.get(path) ?? ids.get(`${path}/`);
    if (!known) return existsSync(join(site, path)) && !path.endsWith('/');
    return fragment === '' || known.has(decodeURIComponent(fragment));
  }
}
