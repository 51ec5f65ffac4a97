import { expect, test } from 'vitest';
import { detect, rulesOf } from '../../../../src/planning/publish/redact/index.ts';
import { canaries, written } from '../../../helpers/canaries.ts';

const rules = rulesOf({ rules: {}, patterns: [], withhold: { ids: [], patterns: [] } });
const found = (text: string) => detect(text, rules).map(({ ruleId, start, end }) => [ruleId, text.slice(start, end)]);

const places: Record<string, (text: string) => string> = {
  'a line of its own': (text) => text,
  'a sentence': (text) => `Deployed with ${text}, as before.`,
  'a code span': (text) => `Use \`${text}\` here.`,
  'a fence': (text) => `\`\`\`sh\nexport A=1\n${text}\n\`\`\`\n`,
  'a table cell': (text) => `| what | value |\n|---|---|\n| key | ${text} |\n`,
  'a comment': (text) => `<!-- old: ${text} -->`,
  'a list item': (text) => `- [ ] **Rotate** ${text}\n`,
  'a quoted string': (text) => `{ "a": "${text}" }`,
  frontmatter: (text) => `---\nnote: ${text}\n---\n`,
};

test.each(canaries(1).map((canary) => [canary.ruleId, canary.label, canary] as const))(
  '%s: %s is found in every kind of place',
  (ruleId, _, canary) => {
    for (const [name, place] of Object.entries(places)) {
      const text = place(written(canary));
      const hits = found(text);
      expect(hits.map(([, value]) => value).join(' '), name).toContain(canary.value);
      expect(hits.map(([id]) => id)).toContain(ruleId);
    }
  },
);

test('marks inside a word hide nothing', () => {
  const token = canaries(2).find(({ label }) => label === 'GitHub token')?.value ?? '';
  const [head, tail] = [token.slice(0, 12), token.slice(12)];
  for (const mark of ['**', '`', '~~', '\u200b', '<!-- -->', '<b>'])
    expect(found(`key ${head}${mark}${tail} end`), mark).toEqual([['forge-token', `${head}${mark}${tail}`]]);
  const escaped = token.replace('_', '\\_');
  expect(found(`key ${escaped} end`)).toEqual([['forge-token', escaped]]);
  expect(found(`key ${token.replace('_', '&#95;')} end`)).toEqual([['forge-token', token.replace('_', '&#95;')]]);
});

/** What documentation shows, and what merely looks like something: nothing of it is taken out. */
const samples: readonly string[] = [
  `AKIA·IOSFODNN7EXAMPLE`,
  `aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCY·EXAMPLEKEY`,
  'git clone git@github.com:acme/shop.git',
  'write to kim@example.com or you@yourdomain.com',
  'Co-authored-by: bot <12345+bot@users.noreply.github.com>',
  'noreply@shop.net',
  'cd /home/user/shop && ls /Users/username/shop C:\\Users\\you\\shop',
  '/home/runner/work/shop/shop and /home/<user>/shop and /home/$USER/x and /Users/.../x',
  'see /home/dashboard and src/pages/home/index.tsx',
  `sk_test_${'x'.repeat(24)}`,
  `sk_live_·...`,
  `ghp_${'x'.repeat(36)}`,
  `ghp_·abcdefghijklmnopqrstuvwxyz0123456789`,
  'OPENAI_API_KEY=sk-your-api-key-here',
  'API_KEY=your-api-key',
  'TOKEN=<token>',
  'PASSWORD=********',
  'password: $·{DB_PASSWORD}',
  'token: process.env.SESSION_TOKEN',
  'secret: config.auth.secret',
  'api_key: {{ vault.api_key }}',
  'postgres://user:password@localhost:5432/shop',
  'postgresql://postgres:postgres@127.0.0.1/shop',
  'redis://:redis@cache:6379',
  'mysql://root:root@db/shop',
  'mongodb://user:pass@host/db',
  'https://user:token@git.example.org/x.git',
  'npm i @acme/shop@1.2.3 and actions/checkout@v4 and icon@2x.png',
  'listen on http://localhost:3000 and 127.0.0.1:8080 and 192.0.2.10 and 203.0.113.7',
  'networks 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16',
  'http://host.docker.internal:8080 and api.default.svc.cluster.local:80',
  '-----BEGIN RSA PRIVATE KEY-----',
  'a file that begins with `-----BEGIN PRIVATE KEY-----` is refused',
  'sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'commit 3f2504e04f8911d39a0c0305e82c3301a7b1c2d4',
  'key: decisions-by-week',
  'Token: short-lived-access-token',
  'password: must be at least 12 characters',
  '| token | string | the session token |',
  'Secrets: SHA256-based, AES-256-GCM',
  'tokenExpiryMinutes: 60, refreshTokenTtl=604800',
  'const token: Uint8Array = bytes',
  'secret: getUserTokenFromStoreOfIds, token=refreshTokenRotationIntervalSeconds',
  'token: TokenRefreshFlowRunsHere, password: hashAndCompareAtRest',
  'SECRET: generate-with-openssl-rand-base64-32',
  'secret: &lamp_dalek::SigningKey',
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...',
  `eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.·SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c`,
  'settings.local.json, .env.local and core.internal are files',
  'task-sk-runner, desk-abcdef, disk-usage-report-of-all-machines',
  'version 10.12.4.1-beta, 1.10.0.1',
];

test.each(samples.map((text) => text.replaceAll('·', '')))('a sample or look-alike stays: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('each hit has its place, and the earlier rule counts', () => {
  const [first, second] = canaries(3).filter(({ label }) => label === 'GitHub token');
  const text = `A ${first?.value ?? ''}\nB GITHUB_TOKEN=${second?.value ?? ''}`;
  expect(found(text)).toEqual([
    ['forge-token', first?.value],
    ['forge-token', second?.value],
  ]);
});

test('hostile text costs its length, not its square', () => {
  for (const part of [
    'a@',
    'sk-',
    '-----BEGIN ',
    '://a:',
    'token=',
    '/home/',
    'eyJ',
    '10.',
    '*a',
    '<a',
    '&#',
    'password password ',
    '.local',
  ])
    expect(found(part.repeat(60_000)).length).toBeLessThan(60_001);
});
