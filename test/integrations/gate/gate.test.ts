import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { GateError, passGate } from '../../../src/integrations/gate/index.ts';
import type { Forbidden } from '../../../src/planning/publish/forbidden.ts';
import { configFile, type Config } from '../../../src/model/index.ts';
import { configOf, tempDir } from '../../helpers/git.ts';

/** A written site. */
function site(files: Record<string, string | Buffer>): string {
  const folder = join(tempDir(), 'site');
  for (const [path, content] of Object.entries({ 'index.html': '<h1>Harbour</h1>', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return `${folder}/`;
}

const nothing = { forbidden: [], unsaid: (found: readonly Forbidden[]) => Promise.resolve([...found]) };

const config = (rules: Config['publish']['rules'] = {}) =>
  configOf([{ id: 'a', repo: 'a' }], {
    publish: configFile.parse({ sources: [{ id: 'a', repo: 'a' }], publish: { rules } }).publish,
  });

/** The lines of the gate's message about places; none where it lets the site pass. */
async function gate(
  files: Record<string, string | Buffer>,
  values: readonly string[],
  { whole = false, rules = {} }: { whole?: boolean; rules?: Config['publish']['rules'] } = {},
): Promise<string[]> {
  const folder = site(files);
  const removed = values.map((value) => ({ ruleId: 'own', value, whole }));
  const error = await passGate(folder, { removed, above: nothing, config: config(rules) }).catch(
    (reason: unknown) => reason as Error,
  );
  expect(existsSync(folder)).toBe(error === undefined);
  if (error === undefined) return [];
  if (!(error instanceof GateError)) throw error;
  for (const value of values) expect(error.message).not.toContain(value);
  return error.message.split('\n').filter((line) => line.startsWith('  '));
}

const value = '/home/ann&co/"the" <plan>';

test.each<[string, Record<string, string | Buffer>, string]>([
  ['as it is', { 'a.txt': `one\ntwo ${value}` }, '  a.txt:2: own'],
  ['in HTML', { 'a.html': 'x /home/ann&amp;co/"the" &lt;plan&gt;' }, '  a.html:1: own'],
  ['in an attribute', { 'a.html': '<a title="/home/ann&amp;co/&quot;the&quot; &lt;plan&gt;">' }, '  a.html:1: own'],
  [
    'in an attribute as Astro writes it',
    { 'a.html': '<a title="/home/ann&#38;co/&#34;the&#34; <plan>">' },
    '  a.html:1: own',
  ],
  ['in JSON', { 'a.json': JSON.stringify({ value }) }, '  a.json:1: own'],
  ['in a feed', { 'feed.xml': '<title>/home/ann&amp;co/&quot;the&quot; &lt;plan&gt;</title>' }, '  feed.xml:1: own'],
  ['in a picture', { 'a.svg': '<text>/home/ann&amp;co/"the" &lt;plan&gt;</text>' }, '  a.svg:1: own'],
  ['in an address', { 'a.html': `<a href="/${encodeURIComponent(value)}">` }, '  a.html:1: own'],
  [
    'in the search index',
    { 'pagefind/a.pf_fragment': gzipSync(JSON.stringify({ value })) },
    '  pagefind/a.pf_fragment:1: own',
  ],
])('finds a value %s', async (_, files, place) => {
  expect(await gate(files, [value])).toEqual([place]);
});

test('finds a value in the name of a file, and across lines', async () => {
  expect(await gate({ 'docs/winch-plan/index.html': '' }, ['winch-plan'])).toEqual([
    '  docs/…/index.html (its name): own',
  ]);
  expect(await gate({ 'a.html': 'one two three' }, ['one two\n  three'])).toEqual(['  a.html:1: own']);
});

test('finds the words of a value in the search index', async () => {
  expect(await gate({ 'pagefind/index/a.pf_index': gzipSync('xxannexampleorgxx') }, ['ann@example.org'])).toHaveLength(
    1,
  );
});

test('finds every value of many, at the beginning and the end of a file', async () => {
  const values = Array.from({ length: 500 }, (_, at) => `value-${String(at)}-of-the-harbour`);
  const files = { 'a.txt': `${values[0]!}${'.'.repeat(1000)}${values[499]!}`, 'b.txt': values.join('') };
  expect(await gate(files, values)).toHaveLength(21);
  expect(await gate({ 'b.txt': values[7]!.slice(0, -1) }, values)).toEqual([]);
});

/** Put together here, so that no file of the project looks as if it held one. */
const letters = 'k9Qz7LmX2vRtB4wYc8NfHs6JpD3gTa5eUo1i';
const token = ['ghp', letters].join('_');

test.each<[string, string, string]>([
  ['a forge', token, 'forge-token'],
  ['a cloud', ['AKIA', 'Q7ZMX2RTB4WYC8NF'].join(''), 'cloud-key'],
  ['a chat', ['xoxb', '8274619350', letters].join('-'), 'chat-token'],
  ['a payment service', ['sk', 'live', letters].join('_'), 'payment-key'],
  ['a registry', ['npm', letters].join('_'), 'package-token'],
  ['a session', ['eyJhbGciOiJIUzI1NiJ9', 'eyJ1c2VyIjoiYW5uIn0', letters].join('.'), 'jwt'],
  ['a key', ['-----BEGIN ', 'PRIVATE KEY-----\n', letters.repeat(4)].join(''), 'private-key'],
])('finds a credential of %s that nobody had named', async (_, text, ruleId) => {
  expect(await gate({ 'a.html': `<p>${text}</p>` }, [])).toEqual([`  a.html:1: ${ruleId}`]);
});

test.each([
  ['samples', 'AKIAIOSFODNN7EXAMPLE ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  ['the words of a key', '-----BEGIN PRIVATE KEY----- and -----END PRIVATE KEY-----'],
])('lets %s pass', async (_, text) => {
  expect(await gate({ 'a.html': text }, [])).toEqual([]);
});

test('lets pass what is allowed to', async () => {
  expect(await gate({ 'a.html': token }, [], { rules: { 'forge-token': 'warn' } })).toEqual([]);
});

test('asks whether a passage of a hidden document is said elsewhere', async () => {
  const passage = { ruleId: 'audience-document', value: 'the winch of the northern quay is broken' };
  const folder = site({ 'a.html': passage.value });
  const data = (left: Forbidden[]) => ({
    removed: [],
    config: config(),
    above: { forbidden: [passage], unsaid: () => Promise.resolve(left) },
  });
  await expect(passGate(folder, data([]))).resolves.toBeUndefined();
  await expect(passGate(folder, data([passage]))).rejects.toThrow('a.html:1: audience-document');
});

test.each<[string, string, number]>([
  ['in a longer word', 'x /home/sample', 0],
  ['behind a letter', 'x/home/sam ', 0],
  ['before a dash', '/home/sam-b', 0],
  ['before a letter of another alphabet', '/home/samё', 0],
  ['before a quotation mark', '“/home/sam”', 1],
  ['behind a line break of JSON', JSON.stringify('\n/home/sam\n'), 1],
  ['in an address', 'x%20/home/sam%20', 1],
  ['at the end', '/home/sam', 1],
])('finds a whole value %s', async (_, text, count) => {
  expect(await gate({ 'a.txt': text }, ['/home/sam'], { whole: true })).toHaveLength(count);
});
