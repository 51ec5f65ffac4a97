import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { buildSite } from '../helpers/build-demo.ts';
import { commit, makeFolder, makeRepo, tempDir } from '../helpers/git.ts';
import { brokenLinks, filesOf } from '../helpers/site.ts';

const audiences = ['public', 'stakeholder', 'team'] as const;
type Audience = (typeof audiences)[number];

/** A word that stands nowhere else: `of` names the place, the level who may see it. */
const canary = (level: Audience, of: string) => `quokka${level}${of}`;

const stateOf = (when: string) => `# Harbour

## Current Position

Phase: 1 of 2 (Quay)
Status: In progress

## Decisions

- The quay is built of ${canary('public', `decision${when}`)} oak

## Blockers

- The ${canary('team', `blocker${when}`)} winch is blocked by the harbour office

## Session Continuity

Stopped at: the ${canary('public', `session${when}`)} bollard
`;

const document = (level: Audience, of: string) => `# The ${canary(level, `${of}title`)} report

## Decisions

- Lanterns are lit by ${canary(level, `${of}decision`)} at dusk, and nobody is told of it before

## Notes

Whoever reads this ${canary(level, `${of}prose`)} knows what the harbour office does not want to be known.
`;

/** Files below `.planning`; names of hidden ones are canaries too. */
const files = {
  'STATE.md': stateOf('today'),
  'PROJECT.md': `# Harbour\n\nWe build ${canary('public', 'project')} quays.\n`,
  'ROADMAP.md': '# Roadmap\n\n## v1.0 Quays\n\n- [ ] **Phase 1: Quay** - planks\n- [ ] **Phase 2: Crane** - iron\n',
  'phases/01-quay/01-CONTEXT.md': document('stakeholder', 'context'),
  [`threads/${canary('team', 'threadfile')}.md`]: document('team', 'thread'),
  [`debug/${canary('team', 'debugfile')}.md`]: document('team', 'debug'),
  [`phases/02-${canary('stakeholder', 'folder')}/02-RESEARCH.md`]: document('stakeholder', 'path'),
};

const below = (written: Record<string, string>) =>
  Object.fromEntries(Object.entries(written).map(([path, text]) => [`.planning/${path}`, text]));

function writeConfig(): string {
  const harbour = makeRepo(below({ ...files, 'STATE.md': stateOf('before') }));
  commit(harbour, below(files), '2026-02-02T03:04:05Z');
  const vault = makeFolder(
    below({ 'STATE.md': document('team', 'vault'), 'PROJECT.md': document('team', 'vaultproject') }),
  );
  const folder = tempDir();
  const id = canary('team', 'source');
  writeFileSync(
    join(folder, 'sources.yaml'),
    `site: { asOf: 2026-03-01, url: https://harbour.example }
teams:
  - { id: quays, name: Quays }
  - { id: ${canary('team', 'teamid')}, name: ${canary('team', 'teamname')} }
sources:
  - { id: harbour, repo: ${harbour}, team: quays, formerIds: [pier] }
  - { id: ${id}, repo: ${vault}, name: ${canary('team', 'sourcename')}, visibility: team, team: ${canary('team', 'teamid')}, formerIds: [${canary('team', 'formerid')}] }
publish:
  visibility:
    kinds: { thread: team, debug: team, context: stakeholder }
    sections: [{ kind: state, heading: Blockers, level: team }]
    paths: [{ path: '.planning/phases/02-*/**', level: stakeholder }]
`,
  );
  writeFileSync(
    join(folder, 'corrections.yaml'),
    `corrections:
  - { project: ${id}, decision: '0123456789ab', noDecision: true, reason: ${canary('team', 'correction')} }
`,
  );
  mkdirSync(join(folder, 'notes'));
  const note = (name: string, head: string, text: string) => {
    writeFileSync(
      join(folder, 'notes', `${name}.mdx`),
      `---\ntitle: ${name}\ndate: 2026-02-20\n${head}\n---\n\n${text}\n`,
    );
  };
  note('open', 'project: harbour', `All ${canary('public', 'note')} is well.`);
  note(canary('team', 'levelnote'), 'project: harbour\nvisibility: team', `Much ${canary('team', 'levelnotetext')}.`);
  note(canary('team', 'sourcenote'), `project: ${id}`, `Much ${canary('team', 'sourcenotetext')}.`);
  note(canary('team', 'namingnote'), 'team: quays', `We wait for “${canary('team', 'sourcename')}”.`);
  return join(folder, 'sources.yaml');
}

let config: string;
let cache: string;
const outOf = new Map<Audience, string>();

/** The widest first, in one checkout and with one cache: nothing of it may be left for the others. */
beforeAll(async () => {
  config = writeConfig();
  cache = tempDir();
  for (const audience of audiences.toReversed()) {
    const out = join(tempDir(), 'site');
    await buildSite(out, cache, { MILEPOST_SOURCES: config, MILEPOST_AUDIENCE: audience });
    outOf.set(audience, out);
  }
}, 240_000);

/** Canaries in the names and the bytes of all files of a site, the search index unpacked. */
function canariesIn(out: string): Set<string> {
  const found = new Set<string>();
  for (const path of filesOf(out)) {
    const stored = readFileSync(join(out, path));
    const bytes = stored[0] === 0x1f && stored[1] === 0x8b ? gunzipSync(stored) : stored;
    const text = `${path}\n${bytes.toString('latin1')}`.toLowerCase();
    for (const [word] of text.matchAll(/quokka[a-z]+/g)) found.add(word);
  }
  return found;
}

test.each(audiences)('the site for the audience “%s” holds nothing above it, in no byte and no name', (audience) => {
  const above = audiences.slice(audiences.indexOf(audience) + 1);
  const found = [...canariesIn(outOf.get(audience)!)];
  expect(found.filter((word) => above.some((level) => word.startsWith(`quokka${level}`)))).toEqual([]);
});

test('the canaries are seen by those who may see them', () => {
  const found = canariesIn(outOf.get('team')!);
  const places = [
    'blockertoday',
    'threadtitle',
    'debugprose',
    'source',
    'sourcename',
    'teamname',
    'vaultdecision',
    'levelnotetext',
    'sourcenotetext',
    'threadfile',
  ];
  for (const place of places) expect(found).toContain(canary('team', place));
  for (const place of ['contextdecision', 'pathprose', 'folder'])
    expect(canariesIn(outOf.get('stakeholder')!)).toContain(canary('stakeholder', place));
  for (const place of ['decisiontoday', 'sessiontoday', 'project', 'note'])
    expect(canariesIn(outOf.get('public')!)).toContain(canary('public', place));
});

test('numbers of the public site count what it shows', () => {
  const portfolio = JSON.parse(readFileSync(join(outOf.get('public')!, 'data/portfolio.json'), 'utf8')) as {
    projects: { id: string; counts: { blockers: number }; health: { word: string } }[];
    sources: { id: string }[];
  };
  expect(portfolio.sources.map(({ id }) => id)).toEqual(['harbour']);
  expect(portfolio.projects.map(({ id, counts, health }) => [id, counts.blockers, health.word])).toEqual([
    ['harbour', 0, 'unknown'],
  ]);
});

test('addresses under a former id lead to those of today, and those of a hidden source nowhere', () => {
  const out = outOf.get('public')!;
  const page = (path: string) => readFileSync(join(out, path), 'utf8');
  const weeks = filesOf(out).filter((path) => /^projects\/harbour\/decisions\/[^/]*\/index\.html$/.test(path));
  expect(weeks.length).toBeGreaterThan(1);
  for (const path of ['projects/harbour/index.html', ...weeks])
    expect(page(path.replace('harbour', 'pier'))).toContain(`url=/${path.replace('index.html', '')}"`);
  expect(page('projects/pier/index.html')).toContain(
    '<link rel="canonical" href="https://harbour.example/projects/harbour/"',
  );
  expect(page('data/projects/pier.json')).toBe(page('data/projects/harbour.json'));
  expect(page('_redirects')).toBe('/projects/pier/* /projects/harbour/:splat 301\n');
  expect(brokenLinks(out)).toEqual([]);
});

/** A digest of every file of a folder. */
const stateOfFolder = (folder: string) =>
  filesOf(folder).map((path) => [
    path,
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex'),
  ]);

test('the gate keeps back a site in which something above its audience stands', async () => {
  const out = outOf.get('public')!;
  const before = stateOfFolder(out);
  const planted = join(config, '../notes/planted.mdx');
  const said = 'knows what the harbour office does not want to be known.';
  writeFileSync(
    planted,
    `---\ntitle: Planted\ndate: 2026-02-21\nproject: harbour\n---\n\nWhoever reads this ${canary('team', 'threadprose')} ${said}\n`,
  );
  const stopped = buildSite(out, cache, { MILEPOST_SOURCES: config });
  const error = (await stopped.catch((reason: unknown) => reason)) as { code: number; stderr: string };
  expect(error.code).toBe(4);
  expect(error.stderr).toMatch(/projects\/harbour\/index\.html:\d+: audience-document/);
  expect(error.stderr).not.toContain('harbour office');
  expect(stateOfFolder(out)).toEqual(before);
  expect(existsSync(`${out}.staging`)).toBe(false);
}, 60_000);
