import { bundleRefs } from './bundle.ts';
import type { SourceEffects } from './effects.ts';
import { GitError } from './git.ts';
import { isFullHash, remoteName } from './cache.ts';
import { remoteOptions, uploadPack, type Place } from './place.ts';

/** What a repository holds under the wanted name. */
export interface Target {
  /** The object's hash: a commit, or an annotated tag's commit. */
  commit: string;
  /** The name that fetches it. */
  name: string;
}

/** Asks once what the wanted name points to. Undefined for a repository without commits; throws a `GitError` when there is no answer. */
export async function look(
  { git }: SourceEffects,
  gitDir: string,
  place: Place,
  ref?: string,
): Promise<Target | undefined> {
  if (ref && isFullHash(ref)) return { commit: ref, name: ref };
  const options = { ...(await remoteOptions(git, gitDir, place)), timeout: 60_000 };
  const ask = async (...patterns: string[]) =>
    place.kind === 'bundle'
      ? bundleRefs(place.repo)
      : parseRefs(await git(['ls-remote', ...uploadPack(place), remoteName, ...patterns], options));

  if (ref) return named(ref, await ask(...candidates(ref).flatMap((name) => [name, `${name}^{}`])));
  const head = (await ask('HEAD')).get('HEAD');
  if (head) return { commit: head, name: 'HEAD' };
  return withoutHead(await ask('refs/heads/*'));
}

const candidates = (ref: string): string[] => [
  `refs/heads/${ref}`,
  `refs/tags/${ref}`,
  ...(ref.startsWith('refs/') ? [ref] : []),
];

function named(ref: string, refs: Map<string, string>): Target {
  const name = candidates(ref).find((candidate) => refs.has(candidate));
  const commit = name && (refs.get(`${name}^{}`) ?? refs.get(name));
  if (name && commit) return { commit, name };
  const hint = /^[0-9a-f]{7,}$/.test(ref) ? '; a commit has to be given with all digits of its hash' : '';
  throw new GitError(`there is no branch and no tag \`${ref}\`${hint}`);
}

/** A bundle need not say which branch is HEAD. */
function withoutHead(all: Map<string, string>): Target | undefined {
  const refs = new Map([...all].filter(([name]) => name.startsWith('refs/heads/')));
  if (refs.size === 0) return undefined;
  const name = ['refs/heads/main', 'refs/heads/master', ...(refs.size === 1 ? refs.keys() : [])].find((each) =>
    refs.has(each),
  );
  const commit = name && refs.get(name);
  if (name && commit) return { commit, name };
  const branches = [...refs.keys()].slice(0, 5).map((each) => `\`${each.replace('refs/heads/', '')}\``);
  throw new GitError(`it has no HEAD; name one of its branches as \`ref\`: ${branches.join(', ')}`);
}

const parseRefs = (output: string): Map<string, string> =>
  new Map(
    output.split('\n').flatMap((line) => (line.includes('\t') ? [line.split('\t').reverse() as [string, string]] : [])),
  );
