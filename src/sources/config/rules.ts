import { dialects } from '../../planning/dialects/registry.ts';
import { isUrl, refuseRef, refuseRepo } from '../address.ts';
import { readPattern } from '../../planning/publish/redact/pattern.ts';
import { projectId } from '../slug.ts';
import type { Path } from './document.ts';
import type { Draft, DraftSource } from './draft.ts';
import { nearest } from './nearest.ts';
import { describe } from './schema-problems.ts';

/** What a rule objects to; the place is found from the path. */
export interface Objection {
  path: Path;
  found: string;
  expected: string;
  hint?: string | undefined;
}

export type Rule = (draft: Draft) => Objection[];

const uniqueIds: Rule = ({ sources }) => repeated(sources, 'sources');
const uniqueTeams: Rule = ({ teams }) => repeated(teams, 'teams');

/** `shop` with the root `web/.planning` makes the project `shop--web`, which must not be a source of its own. */
const noDerivedId: Rule = ({ sources }) =>
  sources.flatMap((source, index) =>
    source.roots.flatMap((root, place) => {
      const id = source.id && root && projectId(source.id, root);
      const other = sources.findIndex((each, position) => position !== index && each.id === id);
      if (!id || other < 0) return [];
      const found = `a root whose project id is \`${id}\`, the id of sources[${other}]`;
      return [{ path: ['sources', index, 'roots', place], found, expected: 'a project id that no source has' }];
    }),
  );

/** Below a former id stand the addresses of all its planning roots: `till` and `till--web`. */
const formerIdsAreFree: Rule = ({ sources }) => {
  const claims = sources.flatMap(({ formerIds }, index) =>
    formerIds.map((former, place) => ({ former, index, place })),
  );
  return claims.flatMap(({ former, index, place }, at) => {
    if (!former) return [];
    const holder = sources.findIndex(({ id }) => id === former || id?.startsWith(`${former}--`) === true);
    const other = claims.slice(0, at).find((claim) => claim.former === former);
    const found =
      holder >= 0
        ? `\`${former}\`, ${sources[holder]?.id === former ? 'the present id' : 'the beginning of the id'} of sources[${holder}]`
        : other && `\`${former}\`, which sources[${other.index}] had too`;
    const path = ['sources', index, 'formerIds', place];
    return found === undefined ? [] : [{ path, found, expected: 'an id that no source has any more' }];
  });
};

const knownTeams: Rule = ({ sources, teams }) => {
  const known = teams.flatMap(({ id }) => id ?? []);
  return sources.flatMap(({ team }, index) => {
    if (!team || known.includes(team)) return [];
    const meant = nearest(team, known);
    const expected =
      known.length > 0 ? `one of ${known.map((id) => `\`${id}\``).join(', ')}` : 'a team that is listed under `teams`';
    const hint = meant ? `Did you mean \`${meant}\`?` : undefined;
    return [{ path: ['sources', index, 'team'], found: `the unknown team \`${team}\``, expected, hint }];
  });
};

const knownDialects: Rule = ({ sources }) => {
  const known = dialects.map(({ id }) => id);
  return sources.flatMap((source, index) =>
    source.dialects.flatMap((dialect) => {
      if (!dialect || known.includes(dialect)) return [];
      const meant = nearest(dialect, known);
      const expected = `one of ${known.map((id) => `\`${id}\``).join(', ')}`;
      const hint = meant ? `Did you mean \`${meant}\`?` : undefined;
      return [{ path: ['sources', index, 'dialect'], found: `the unknown dialect \`${dialect}\``, expected, hint }];
    }),
  );
};

const knownSources: Rule = ({ sources, paths }) => {
  const known = sources.flatMap(({ id }) => id ?? []);
  return paths.flatMap(({ source }, index) => {
    if (!source || known.includes(source)) return [];
    const meant = nearest(source, known);
    const hint = meant ? `Did you mean \`${meant}\`?` : undefined;
    const path = ['publish', 'visibility', 'paths', index, 'source'];
    return [{ path, found: `the unknown source \`${source}\``, expected: 'the id of a source', hint }];
  });
};

const safeRepos: Rule = ({ sources }) =>
  each(
    sources,
    'repo',
    ({ repo }) => repo && refuseRepo(repo),
    'a git URL (https, ssh, git, file), a bundle or a folder',
  );
const safeRefs: Rule = ({ sources }) =>
  each(sources, 'ref', ({ ref }) => ref && refuseRef(ref), 'a branch, a tag or a full commit hash');
const worktreesAreLocal: Rule = ({ sources }) =>
  each(
    sources,
    'worktree',
    ({ repo, worktree }) => worktree && repo && isUrl(repo) && '`repo` is a URL',
    'a repository on this machine',
  );
const webTemplates: Rule = ({ sources }) =>
  each(sources, 'web', ({ web }) => web && refuseTemplate(web), 'https://…{commit}…{path}…{line}');

const rootsStayInside: Rule = ({ sources }) =>
  sources.flatMap(({ roots }, index) =>
    roots.flatMap((root, place) =>
      root && /^\/|^[a-z]:|\\|(^|\/)\.\.(\/|$)/i.test(root)
        ? [
            {
              path: ['sources', index, 'roots', place],
              found: `\`${root}\``,
              expected: 'a path inside the repository, with `/`, such as `apps/web/.planning`',
            },
          ]
        : [],
    ),
  );

/** A pattern is a regular expression that stays fast on any text. */
const fastPatterns: Rule = ({ patterns, withheld }) => [
  ...patterns.flatMap((pattern, index) => slowPattern(pattern, ['publish', 'patterns', index, 'pattern'])),
  ...withheld.flatMap((pattern, index) => slowPattern(pattern, ['publish', 'withhold', 'patterns', index])),
];

function slowPattern(pattern: string | undefined, path: Path): Objection[] {
  const read = pattern ? readPattern(pattern) : undefined;
  if (read === undefined || read.ok) return [];
  const expected = 'a regular expression without repetitions inside repetitions';
  return [{ path, found: `${describe(pattern)} (${read.reason})`, expected }];
}

/** Everything that has to hold between values, beyond what the schema says of each. */
export const rules: readonly Rule[] = [
  uniqueIds,
  uniqueTeams,
  noDerivedId,
  formerIdsAreFree,
  knownSources,
  knownTeams,
  knownDialects,
  safeRepos,
  safeRefs,
  worktreesAreLocal,
  webTemplates,
  rootsStayInside,
  fastPatterns,
];

function refuseTemplate(web: string): string | undefined {
  if (!/^https?:\/\//i.test(web)) return 'it does not begin with `https://`';
  return web.includes('{path}') ? undefined : 'it has no `{path}`';
}

function repeated(entries: readonly { id?: string | undefined }[], name: string): Objection[] {
  return entries.flatMap(({ id }, index) => {
    const first = entries.findIndex((entry) => entry.id === id);
    if (!id || first === index) return [];
    return [
      {
        path: [name, index, 'id'],
        found: `\`${id}\`, which is the id of ${name}[${first}] too`,
        expected: 'an id of its own',
      },
    ];
  });
}

function each(
  sources: readonly DraftSource[],
  key: 'repo' | 'ref' | 'worktree' | 'web',
  reasonOf: (source: DraftSource) => string | false | undefined,
  expected: string,
): Objection[] {
  return sources.flatMap((source, index) => {
    const reason = reasonOf(source);
    return reason ? [{ path: ['sources', index, key], found: `${describe(source[key])} (${reason})`, expected }] : [];
  });
}
