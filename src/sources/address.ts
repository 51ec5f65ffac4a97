import { homedir } from 'node:os';
import { basename, isAbsolute, relative, resolve } from 'node:path';

/** The transports that git may use; `ext` runs commands and stays out. */
export const transports = ['https', 'http', 'ssh', 'git', 'file'] as const;
export type Transport = (typeof transports)[number];

const scheme = /^([a-z][a-z0-9+.-]*):\/\//i;
const helper = /^[a-z0-9+.-]+::/i;
const scpLike = /^(?:[^/\s:@]+@)?(?:\[[^\]\s]+\]|[^/\s:]{2,}):(?!\/\/)/;

const hasControl = (text: string): boolean => /\p{Cc}/u.test(text);

/** Whether git reaches `repo` by a URL or in ssh's `host:path` form; everything else is a path on this machine. */
export const isUrl = (repo: string): boolean => scheme.test(repo) || scpLike.test(repo);

/** The transport that git takes to `address`, or undefined where that is none of ours. */
export function transportOf(address: string): Transport | undefined {
  if (helper.test(address)) return undefined;
  const named = scheme.exec(address)?.[1]?.toLowerCase() ?? (scpLike.test(address) ? 'ssh' : 'file');
  return transports.find((transport) => transport === named);
}

/** Whether reading `repo` needs no network. */
export const isLocal = (repo: string): boolean => !isUrl(repo) || /^file:/i.test(repo);

/** Why `repo` is not handed to git, or undefined. The reason never repeats the value, which may hold a credential. */
export function refuseRepo(repo: string): string | undefined {
  if (repo.startsWith('-')) return 'it begins with `-`, which git would take for an option';
  if (hasControl(repo)) return 'it holds a control character';
  if (helper.test(repo))
    return `it names the transport helper \`${repo.split('::')[0] ?? ''}::\`, which could run commands`;
  const named = scheme.exec(repo)?.[1]?.toLowerCase();
  if (named && !transports.some((transport) => transport === named)) return `the transport \`${named}\` is not allowed`;
  if (/^(?:[a-z]+:\/\/)?(?:[^/@]*@)?-/i.test(repo))
    return 'its host begins with `-`, which ssh would take for an option';
  return credentialIn(repo);
}

/** A password in an address stands in the list of processes as soon as git runs, and in whatever the configuration is kept in. */
function credentialIn(repo: string): string | undefined {
  const [, named, user] = /^([a-z][a-z0-9+.-]*):\/\/(?:([^/]*)@)?/i.exec(repo) ?? [];
  if (named === undefined || /^file$/i.test(named)) return undefined;
  if (user !== undefined && (/[:@]/.test(user) || isToken(user)))
    return "it holds a password or token, which git's credential helper should give";
  return /^https?$/i.test(named) && repo.includes('?') ? 'it holds a query, which may be a credential' : undefined;
}

/** A user's name may stand in an address, and some forges take a token there. */
const isToken = (user: string): boolean =>
  user.length >= 32 || /^(?:gh[a-z]_|github_pat_|gl[a-z]+-|x-|sk-|oauth|ATBB|ATCTT)/i.test(user);

/** Why `ref` is not handed to git, or undefined. Follows `git check-ref-format`. */
export function refuseRef(ref: string): string | undefined {
  if (ref.startsWith('-')) return 'it begins with `-`, which git would take for an option';
  if (hasControl(ref)) return 'it holds a control character';
  if (/[\s~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$|\.lock$/.test(ref)) return 'it is no name of a branch, a tag or a commit';
  return undefined;
}

/** The absolute form: paths against `folder`, `~/` against the home folder, URLs as they are. */
export function absoluteRepo(repo: string, folder: string): string {
  if (isUrl(repo)) return repo;
  return repo.startsWith('~/') ? resolve(homedir(), repo.slice(2)) : resolve(folder, repo);
}

/** The form that may be shown: without user, password and query; a path as seen from the configuration's folder. */
export function shownRepo(repo: string, folder: string): string {
  if (!isUrl(repo)) return shownPath(repo, folder);
  return withoutCredentials(repo);
}

function shownPath(path: string, folder: string): string {
  const seen = isAbsolute(path) ? relative(folder, path) : path;
  return seen.split('\\').join('/') || basename(path);
}

/**
 * Takes the credentials out of every URL in `text`: user and password of http(s), the password of other schemes, and queries.
 */
export function withoutCredentials(text: string): string {
  return text
    .replace(/\b(https?:\/\/)[^\s/'"?#]*@/gi, '$1')
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/[^\s/:@'"]*):[^\s/'"]*@/gi, '$1@')
    .replace(/\b(https?:\/\/[^\s'"?]+)\?[^\s'"]*/gi, '$1');
}
