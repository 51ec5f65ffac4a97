/** How forges address a line of a file at a commit, recognised by host. */
const forges: readonly { host: RegExp; template: string }[] = [
  { host: /^(www\.)?github\.(com|[a-z].*)$/, template: 'blob/{commit}/{path}#L{line}' },
  { host: /^gitlab\./, template: '-/blob/{commit}/{path}#L{line}' },
  { host: /^bitbucket\.org$/, template: 'src/{commit}/{path}#lines-{line}' },
  { host: /^(codeberg\.org|(gitea|forgejo)\..*)$/, template: 'src/commit/{commit}/{path}#L{line}' },
  { host: /^git\.sr\.ht$/, template: 'tree/{commit}/item/{path}#L{line}' },
];

/** The template for links to lines of a repository on a known forge, from its https or ssh address; else undefined. */
export function webTemplate(repo: string): string | undefined {
  const place = placeOf(repo);
  const forge = place && forges.find(({ host }) => host.test(place.host));
  if (!place || !forge || place.path === '') return undefined;
  return `https://${place.host.replace(/^www\./, '')}/${place.path}/${forge.template}`;
}

function placeOf(repo: string): { host: string; path: string } | undefined {
  const match =
    /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/([^?#]*)/i.exec(repo) ??
    /^(?:[^@/\s]*@)?([^/:\s]+):(?!\/\/)([^?#]*)/.exec(repo);
  if (!match?.[1]) return undefined;
  const path = (match[2] ?? '').replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  return { host: match[1].toLowerCase(), path };
}
