/** Where a link leads: an address of the web, a place on the site, or nowhere (then its text is shown with the target beside it). */
export type Target = { href: string; outside: boolean } | undefined;

/** Maps a repository path, and a line in it, to an address on the site; undefined where the site has no page for it. */
export type LinkTo = (path: string, line?: number) => string | undefined;

export interface LinkBase {
  /** Repository path of the document. */
  path: string;
  /** Path of the planning root in the repository. */
  root: string;
  linkTo?: LinkTo | undefined;
}

/**
 * Resolves a link of a pulled document. Only http, https and mailto lead out; relative targets are looked up beside the document,
 * then from the planning root and the repository root (formats.md, trap 22). Everything else leads nowhere.
 */
export function resolveLink(url: string, base: LinkBase): Target {
  if (UNSEEN.test(url) || url === '') return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined)
    return scheme === 'http' || scheme === 'https' || scheme === 'mailto' ? { href: url, outside: true } : undefined;
  if (/^[/\\]{2}/.test(url) || url.includes('\\')) return undefined;
  const [, target = '', fragment = ''] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  const line = Number(/^L?(\d+)/.exec(fragment)?.[1] ?? /:(\d+)$/.exec(target)?.[1] ?? 0) || undefined;
  for (const path of candidates(decode(target.replace(/:\d+$/, '')), base)) {
    const href = base.linkTo?.(path, line);
    if (href !== undefined) return { href, outside: false };
  }
  return undefined;
}

/** Browsers drop such characters: with one in it, `javascript:` does not look like itself. */
const UNSEEN = new RegExp(String.raw`[\u0000-\u0020\u007F]`);

function candidates(target: string, { path, root }: LinkBase): string[] {
  if (target === '') return [];
  const folders = target.startsWith('/')
    ? ['']
    : [path.slice(0, path.lastIndexOf('/') + 1), root === '.' ? '' : `${root}/`, ''];
  const paths = folders
    .map((folder) => normalise(`${folder}${target.replace(/^\/+/, '')}`))
    .filter((each) => each !== undefined);
  return [...new Set(paths)];
}

/** Without `.` and `..`; undefined for what leaves the repository. */
function normalise(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target; // a percent sign that encodes nothing
  }
}
