import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { buildSite } from '../helpers/build-demo.ts';
import { canaries, written, type Canary } from '../helpers/canaries.ts';
import { commit, makeRepo, tempDir } from '../helpers/git.ts';
import { plantedFolder } from '../helpers/planted.ts';
import { filesOf, summary } from '../helpers/site.ts';

const folder = tempDir();
const { files, planted } = plantedFolder();
const [inHistory, inConfig, inNotes, inNames] = [canaries(91), canaries(92), canaries(93), canaries(94)];
const token = (of: readonly Canary[]) => of.find(({ label }) => label === 'GitHub token')?.value ?? '';
const home = (of: readonly Canary[]) => of.find(({ label }) => label === 'home path')?.value ?? '';
let output = '';

const oneLine = (canary: Canary) => written(canary).split('\n').join('\\n');

beforeAll(async () => {
  const state = files['.planning/STATE.md'] ?? '';
  const old = inHistory.map((canary) => `- The crane was bought with ${oneLine(canary)} then\n`).join('');
  const repo = makeRepo({ ...files, '.planning/STATE.md': `${state}\n## Decisions\n\n${old}` });
  commit(
    repo,
    {
      '.planning/STATE.md': state,
      [`.planning/research/${token(inNames)}.md`]: '# Lamp\n\nShines.\n',
    },
    '2026-02-01T10:00:00Z',
  );
  mkdirSync(join(folder, 'notes'));
  const body = inNotes.map((canary) => `Deployed with ${oneLine(canary).replace(/[{}<>]/g, '')} again.\n`).join('\n');
  const front = (title: string) =>
    `---\ntitle: "${title}"\ndate: 2026-02-03\nproject: harbour\nauthor: ${token(inNames)}\n---\n`;
  writeFileSync(
    join(folder, 'notes/a.mdx'),
    `${front(`Update ${token(inNotes)}`)}\n${body}\n<b title="${home(inNotes)}/x">Bold</b>\n`,
  );
  writeFileSync(join(folder, 'notes/b.md'), `${front('Other')}\n${body}`);
  const said = inConfig.map((canary) => JSON.stringify(oneLine(canary)));
  writeFileSync(
    join(folder, 'sources.yaml'),
    `site: { title: "Site ${token(inConfig)}", description: ${JSON.stringify(`Of ${home(inConfig)}/site`)} }
teams:
${said.map((text, at) => `  - { id: team-${String(at)}, name: ${text}, description: ${text} }`).join('\n')}
sources:
  - { id: harbour, repo: ${JSON.stringify(repo)}, team: team-0, name: ${JSON.stringify(`Harbour ${token(inConfig)}`)} }
`,
  );
  output = await buildSite(join(folder, 'site'), join(folder, 'cache'), {
    MILEPOST_SOURCES: join(folder, 'sources.yaml'),
  });
}, 300_000);

/** Every byte of the site as text, compressed parts of the search index unpacked, with the names of all files. */
function* texts(): Generator<readonly [path: string, text: string]> {
  for (const path of filesOf(join(folder, 'site'))) {
    const bytes = readFileSync(join(folder, 'site', path));
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    yield [path, `${path}\n${(packed ? gunzipSync(bytes) : bytes).toString('utf8')}`];
  }
}

/** The value, or each line of a key, as it is and as HTML, JSON, addresses and the search index write it. */
const forms = ({ value }: Canary): string[] =>
  value
    .split('\n')
    .filter((line) => !line.startsWith('-----'))
    .flatMap((line) => [line, encodeURIComponent(line), JSON.stringify(line).slice(1, -1), line.toLowerCase()]);

test('no canary is anywhere in the output', () => {
  const all = [
    ...planted,
    ...inHistory,
    ...inConfig,
    ...inNotes,
    ...inNames.filter(({ label }) => label === 'GitHub token'),
  ];
  const wanted = new Map(all.flatMap((canary) => forms(canary).map((form) => [form, canary.label] as const)));
  const words = new Map<string, string>();
  for (const [form, label] of wanted) words.set(form.slice(0, 8), label);
  const leaks: string[] = [];
  for (const [path, text] of texts()) {
    for (let at = 0; at + 8 <= text.length; at++) {
      if (!words.has(text.slice(at, at + 8))) continue;
      for (const [form, label] of wanted)
        if (text.startsWith(form, at)) leaks.push(`${path}: ${label}: ${text.slice(at - 40, at + 20)}`);
    }
  }
  expect(planted.length).toBeGreaterThan(15_000);
  expect(summary(leaks)).toEqual([]);
});

test('a mark stands where something was, and lines keep their places', () => {
  const page = readFileSync(join(folder, 'site/projects/harbour/documents/~planning/LAMP.md/index.html'), 'utf8');
  expect(page).toContain('[redacted: GitHub token ');
  expect(page).toContain('~/work/shop/src');
  const last = (files['.planning/LAMP.md'] ?? '').split('\n').lastIndexOf('Inside.') + 1;
  expect(page).toMatch(new RegExp(`id="L${String(last)}"[^>]*>Inside`));
});

test('the report counts by rule and names no value', () => {
  expect(output).toMatch(/redacted: AWS key \(cloud-key\), \d+ in \d+ files/);
  for (const { value } of planted.slice(0, 500)) expect(output).not.toContain(value);
});
