import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialects } from '../../src/planning/dialects/registry.ts';
import { describe, expect, test } from 'vitest';
import { documentKinds, type Config } from '../../src/model/index.ts';
import { ConfigError, formatProblem, readConfig } from '../../src/sources/index.ts';
import { tempDir } from '../helpers/git.ts';

/** Reads a configuration written as `sources.yaml` in a folder of its own. */
async function read(text: string, env: NodeJS.ProcessEnv = {}): Promise<{ folder: string; config: Config }> {
  const folder = tempDir();
  writeFileSync(join(folder, 'sources.yaml'), text);
  return { folder, config: await readConfig({ MILEPOST_SOURCES: 'sources.yaml', ...env }, folder) };
}

/** The problems of a configuration, one line each. */
async function problems(text: string, env: NodeJS.ProcessEnv = {}): Promise<string[]> {
  const error = await read(text, env).catch((reason: unknown) => reason);
  if (!(error instanceof ConfigError)) throw new Error('there was no ConfigError');
  return error.problems.map(formatProblem);
}

const smallest = 'sources:\n  - id: shop\n    repo: ../shop\n';

describe('normal form', () => {
  test('everything is present and every path absolute', async () => {
    const { folder, config } = await read(smallest);
    expect(config).toMatchObject({
      sources: [{ id: 'shop', repo: join(folder, '../shop'), history: true, worktree: false, exclude: [] }],
      teams: [],
      site: { title: 'Milepost', base: '/' },
      file: join(folder, 'sources.yaml'),
      notes: join(folder, 'notes'),
      corrections: join(folder, 'corrections.yaml'),
      cache: join(folder, '.cache'),
      offline: false,
      strict: false,
    });
  });

  test('the environment decides on cache, offline and strict', async () => {
    const { folder, config } = await read(smallest, {
      MILEPOST_CACHE: 'elsewhere',
      MILEPOST_OFFLINE: '1',
      MILEPOST_STRICT: 'true',
    });
    expect(config).toMatchObject({ cache: join(folder, 'elsewhere'), offline: true, strict: true });
  });

  test('sources and teams above the audience are set apart', async () => {
    const text =
      'sources: [{ id: a, repo: a, team: x }, { id: b, repo: b, team: y, visibility: team }]\nteams: [{ id: x, name: X }, { id: y, name: Y }, { id: z, name: Z }]\n';
    const ids = async (audience: string) => {
      const { config } = await read(text, { MILEPOST_AUDIENCE: audience });
      return [config.sources, config.teams].map((each) => each.map(({ id }) => id).join(' '));
    };
    expect(await ids('')).toEqual(['a', 'x z']);
    expect(await ids('stakeholder')).toEqual(['a', 'x z']);
    expect(await ids('team')).toEqual(['a b', 'x y z']);
    expect(await problems(smallest, { MILEPOST_AUDIENCE: 'boss' })).toEqual([
      'MILEPOST_AUDIENCE: found `boss`, expected one of `public`, `stakeholder`, `team`',
    ]);
  });

  test('days stay text, URLs stay URLs', async () => {
    const { config } = await read(
      'sources:\n  - { id: a, repo: "git@example.org:a", history: { since: 2026-01-02 } }\nsite: { asOf: 2026-02-03 }\n',
    );
    expect(config).toMatchObject({
      sources: [{ repo: 'git@example.org:a', history: { since: '2026-01-02' } }],
      site: { asOf: '2026-02-03' },
    });
  });
});

const kinds = documentKinds.map((kind) => `\`${kind}\``).join(', ');

describe('mistakes', () => {
  test('are all told at once, in the order of the file', async () => {
    const text = `# A comment
sources:
  - id: shop
    rpeo: ../shop
    team: blu
  - id: shop
    repo: https://user:secret@example.org/shop.git
    ref: --upload-pack=touch
    history: { since: soon }
  - id: Bad Id
    repo: ext::sh -c x
    history: 3
    worktree: maybe
    roots: [../outside]
    web: example.org/{path}
  - 7
site:
  asof: 2026-01-01
teams:
  - { id: blue, name: Blue }
publish: { rules: { jwt: hide }, patterns: [{ id: slow, pattern: '(a+)+b' }] }
`;
    const known =
      '`id`, `repo`, `ref`, `name`, `team`, `roots`, `exclude`, `history`, `worktree`, `visibility`, `dialect`, `web`, `formerIds`';
    expect(await problems(text)).toEqual([
      'sources.yaml:3:5: sources[0].repo: found nothing, expected a text',
      `sources.yaml:4:5: sources[0].rpeo: found the unknown key \`rpeo\`, expected one of ${known}. Did you mean \`repo\`?`,
      'sources.yaml:5:11: sources[0].team: found the unknown team `blu`, expected one of `blue`. Did you mean `blue`?',
      'sources.yaml:6:9: sources[1].id: found `shop`, which is the id of sources[0] too, expected an id of its own',
      "sources.yaml:7:11: sources[1].repo: found `https://example.org/shop.git` (it holds a password or token, which git's credential helper should give), expected a git URL (https, ssh, git, file), a bundle or a folder",
      'sources.yaml:8:10: sources[1].ref: found `--upload-pack=touch` (it begins with `-`, which git would take for an option), expected a branch, a tag or a full commit hash',
      'sources.yaml:9:23: sources[1].history.since: found `soon`, expected a day, YYYY-MM-DD',
      'sources.yaml:10:9: sources[2].id: found `Bad Id`, expected lower-case letters, digits and dashes',
      'sources.yaml:11:11: sources[2].repo: found `ext::sh -c x` (it names the transport helper `ext::`, which could run commands), expected a git URL (https, ssh, git, file), a bundle or a folder',
      'sources.yaml:12:14: sources[2].history: found the number `3`, expected `true`, `false` or `{ since: YYYY-MM-DD }`',
      'sources.yaml:13:15: sources[2].worktree: found `maybe`, expected `true` or `false`',
      'sources.yaml:14:13: sources[2].roots[0]: found `../outside`, expected a path inside the repository, with `/`, such as `apps/web/.planning`',
      'sources.yaml:15:10: sources[2].web: found `example.org/{path}` (it does not begin with `https://`), expected https://…{commit}…{path}…{line}',
      'sources.yaml:16:5: sources[3]: found the number `7`, expected a map',
      'sources.yaml:18:3: site.asof: found the unknown key `asof`, expected one of `title`, `description`, `url`, `base`, `asOf`, `theme`, `health`, `images`. Did you mean `asOf`?',
      'sources.yaml:21:26: publish.rules.jwt: found `hide`, expected one of `redact`, `warn`, `stop`, `off`',
      'sources.yaml:21:66: publish.patterns[0].pattern: found `(a+)+b` (it repeats a group that holds a repetition or a choice), expected a regular expression without repetitions inside repetitions',
    ]);
  });

  test('a look that cannot be is told with what is expected', async () => {
    const text = `${smallest}site: { theme: { logo: gone.svg, css: ., acent: blue } }\n`;
    expect(await problems(text)).toEqual([
      'sources.yaml:4:39: site.theme.css: found `.`, expected the path of a .css file',
      'sources.yaml:4:42: site.theme.acent: found the unknown key `acent`, expected one of `logo`, `accent`, `text`, `mono`, `css`. Did you mean `accent`?',
    ]);
    expect(await problems(`${smallest}site: { theme: { accent: blue, text: "a; b" } }\n`)).toEqual([
      'sources.yaml:4:26: site.theme.accent: found `blue`, expected a colour such as `#0a568c`',
      "sources.yaml:4:38: site.theme.text: found `a; b`, expected font families, such as `Inter, 'Segoe UI', sans-serif`",
    ]);
    expect(await problems(`${smallest}site: { theme: { logo: gone.svg } }\n`)).toEqual([
      'sources.yaml: site.theme.logo: found `gone.svg`, which does not exist, expected a file. Paths are relative to the configuration file.',
    ]);
  });

  test.each([
    [
      'nothing at all',
      '',
      'sources.yaml:1:1: found an empty file, expected a configuration with at least `sources: [{ id, repo }]`',
    ],
    [
      'only comments',
      '# sources\n',
      'sources.yaml:1:1: found an empty file, expected a configuration with at least `sources: [{ id, repo }]`',
    ],
    ['a text', 'shop', 'sources.yaml:1:1: found `shop`, expected a map'],
    ['no sources', 'sources: []', 'sources.yaml:1:10: sources: found an empty list, expected at least one entry'],
    [
      'an empty repo',
      'sources: [{ id: a, repo: "" }]',
      'sources.yaml:1:26: sources[0].repo: found an empty text, expected a text that is not empty',
    ],
    [
      'a number for an id',
      'sources: [{ id: 7, repo: a }]',
      'sources.yaml:1:17: sources[0].id: found the number `7`, expected a text',
    ],
    [
      'a key twice',
      'sources: [{ id: a, repo: a }]\nsources: 1',
      'sources.yaml:2:1: found invalid YAML (Map keys must be unique), expected YAML',
    ],
    [
      'a tab',
      'sources:\n\t- id: a',
      'sources.yaml:2:1: found invalid YAML (Tabs are not allowed as indentation), expected YAML',
    ],
    [
      'a former id in use',
      'sources: [{ id: a, repo: a }, { id: b, repo: b, formerIds: [a] }]',
      'sources.yaml:1:61: sources[1].formerIds[0]: found `a`, the present id of sources[0], expected an id that no source has any more',
    ],
    [
      'a former id below which a source stands',
      'sources: [{ id: a--web, repo: a }, { id: b, repo: b, formerIds: [a] }]',
      'sources.yaml:1:66: sources[1].formerIds[0]: found `a`, the beginning of the id of sources[0], expected an id that no source has any more',
    ],
    [
      'a former id that two sources had',
      'sources: [{ id: a, repo: a, formerIds: [c] }, { id: b, repo: b, formerIds: [c] }]',
      'sources.yaml:1:77: sources[1].formerIds[0]: found `c`, which sources[0] had too, expected an id that no source has any more',
    ],
    [
      'an unknown kind of document',
      'sources: [{ id: a, repo: a }]\npublish: { visibility: { kinds: { threads: team } } }',
      `sources.yaml:2:35: publish.visibility.kinds.threads: found the unknown key \`threads\`, expected one of ${kinds}. Did you mean \`thread\`?`,
    ],
    [
      'an unknown kind of document of a section',
      'sources: [{ id: a, repo: a }]\npublish: { visibility: { sections: [{ kind: sate, heading: Blockers, level: team }] } }',
      `sources.yaml:2:45: publish.visibility.sections[0].kind: found \`sate\`, expected one of ${kinds}. Did you mean \`state\`?`,
    ],
    [
      'an unknown level',
      'sources: [{ id: a, repo: a }]\npublish: { visibility: { kinds: { debug: teams } } }',
      'sources.yaml:2:42: publish.visibility.kinds.debug: found `teams`, expected one of `public`, `stakeholder`, `team`. Did you mean `team`?',
    ],
    [
      'a path of an unknown source',
      'sources: [{ id: shop, repo: a }]\npublish: { visibility: { paths: [{ path: x, source: shpo, level: team }] } }',
      'sources.yaml:2:53: publish.visibility.paths[0].source: found the unknown source `shpo`, expected the id of a source. Did you mean `shop`?',
    ],
    [
      'a derived id in use',
      'sources: [{ id: a, repo: a, roots: [web/.planning] }, { id: a--web, repo: b }]',
      'sources.yaml:1:37: sources[0].roots[0]: found a root whose project id is `a--web`, the id of sources[1], expected a project id that no source has',
    ],
    [
      'a work tree far away',
      'sources: [{ id: a, repo: "https://h/a", worktree: true }]',
      'sources.yaml:1:51: sources[0].worktree: found `true` (`repo` is a URL), expected a repository on this machine',
    ],
    [
      'a team without teams',
      'sources: [{ id: a, repo: a, team: x }]',
      'sources.yaml:1:35: sources[0].team: found the unknown team `x`, expected a team that is listed under `teams`',
    ],
    [
      'an unknown dialect',
      'sources: [{ id: a, repo: a, dialect: [de, devflov] }]',
      `sources.yaml:1:38: sources[0].dialect: found the unknown dialect \`devflov\`, expected one of ${dialects.map(({ id }) => `\`${id}\``).join(', ')}. Did you mean \`devflow\`?`,
    ],
    [
      'a team twice',
      'sources: [{ id: a, repo: a }]\nteams: [{ id: x, name: X }, { id: x, name: Y }]',
      'sources.yaml:2:35: teams[1].id: found `x`, which is the id of teams[0] too, expected an id of its own',
    ],
  ])('%s', async (_, text, expected) => {
    expect(await problems(text)).toEqual([expected]);
  });

  test('of the environment are told with those of the file', async () => {
    expect(await problems('sources: []', { MILEPOST_STRICT: 'yes' })).toEqual([
      'MILEPOST_STRICT: found `yes`, expected `1` or `0`',
      'sources.yaml:1:10: sources: found an empty list, expected at least one entry',
    ]);
  });

  test('never show a credential', async () => {
    const text =
      'sources: [{ id: a, repo: "ftp://user:secret@example.org/a", web: "https://user:secret@example.org" }]';
    expect((await problems(text)).join('\n')).not.toContain('secret');
  });

  test('a missing file is named as it was asked for', async () => {
    const error = await readConfig({}, tempDir()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).message).toBe(
      'The configuration has 1 mistake:\n  content/sources.yaml: found no such file, expected a configuration with at least `sources: [{ id, repo }]`. ' +
        'Write it, or name another file in MILEPOST_SOURCES.',
    );
  });

  test('aliases that multiply without end are refused', async () => {
    const text = [
      'a: &a [x, x]',
      ...'bcdefghij'.split('').map((name, i) => `${name}: &${name} [${`*${'abcdefghij'[i]}, `.repeat(9)}]`),
    ].join('\n');
    expect(await problems(text)).toHaveLength(1);
  });
});
