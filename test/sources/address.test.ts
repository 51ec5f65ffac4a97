import { describe, expect, test } from 'vitest';
import {
  absoluteRepo,
  isLocal,
  isUrl,
  refuseRef,
  refuseRepo,
  shownRepo,
  withoutCredentials,
} from '../../src/sources/address.ts';
import { webTemplate } from '../../src/sources/web.ts';

describe('isUrl', () => {
  test.each([
    ['https://example.org/a.git', true, false],
    ['ssh://git@example.org:22/a.git', true, false],
    ['git@example.org:acme/shop.git', true, false],
    ['example.org:shop', true, false],
    ['[::1]:shop', true, false],
    ['file:///srv/a.git', true, true],
    ['../bundles/a.bundle', false, true],
    ['/srv/a:b', false, true],
    ['./a:b', false, true],
    ['C:/code/shop', false, true],
  ])('%s', (repo, url, local) => {
    expect([isUrl(repo), isLocal(repo)]).toEqual([url, local]);
  });
});

describe('refuseRepo', () => {
  test.each([
    ['ext::sh -c "touch x"'],
    ['EXT::sh'],
    ['fd::3'],
    ['-oProxyCommand=x'],
    ['--upload-pack=x'],
    ['ssh://-oProxyCommand=x/a'],
    ['ssh://git@-oProxyCommand=x/a'],
    ['-oProxyCommand=x:a'],
    ['git@-oProxyCommand=x:a'],
    ['https://example.org/\na'],
    ['ftp://example.org/a'],
    ['ext+x://a'],
    ['a\u0000b'],
    ['https://user:secret@example.org/a.git'],
    ['https://us@er:secret@example.org/a.git'],
    ['https://ghp_0123456789@example.org/a.git'],
    [`https://${'0123456789abcdef'.repeat(2)}@example.org/a.git`],
    ['ssh://git:secret@example.org/a.git'],
    ['https://example.org/a.git?private_token=secret'],
  ])('%j', (repo) => {
    expect(refuseRepo(repo)).toBeTypeOf('string');
  });

  test.each([
    ['https://example.org/a.git'],
    ['git@example.org:a-b/c.git'],
    ['../shop'],
    ['ssh://git@example.org/a'],
    ['file:///a'],
    ['file:///a:b@c/?d'],
    ['https://reader@example.org/a.git'],
    ['[::1]:a'],
  ])('accepts %s', (repo) => {
    expect(refuseRepo(repo)).toBeUndefined();
  });
});

describe('refuseRef', () => {
  test.each([
    ['-x'],
    ['--upload-pack=x'],
    ['a b'],
    ['a..b'],
    ['a:b'],
    ['+a*'],
    ['a^{}'],
    ['a@{1}'],
    ['a~1'],
    ['/a'],
    ['a/'],
    ['a.lock'],
    ['a\u0007'],
  ])('%j', (ref) => {
    expect(refuseRef(ref)).toBeTypeOf('string');
  });

  test.each([['main'], ['feature/x-1'], ['v1.0'], ['refs/heads/main'], ['0123456789'.repeat(4)], ['日本']])(
    'accepts %s',
    (ref) => {
      expect(refuseRef(ref)).toBeUndefined();
    },
  );
});

test.each([
  ['https://user:secret@example.org/a.git', 'https://example.org/a.git'],
  ['https://secret@example.org/a.git', 'https://example.org/a.git'],
  ['https://us@er:sec@ret@example.org/a.git', 'https://example.org/a.git'],
  ['ssh://git:secret@example.org/a.git', 'ssh://git@example.org/a.git'],
  ['ssh://git@example.org/a.git', 'ssh://git@example.org/a.git'],
  ['git@example.org:a.git', 'git@example.org:a.git'],
  ['https://example.org/a.git?token=secret', 'https://example.org/a.git'],
  [
    "unable to access 'https://user:secret@example.org/a.git/': 403, and http://x:secret@b/",
    "unable to access 'https://example.org/a.git/': 403, and http://b/",
  ],
])('withoutCredentials(%s)', (text, expected) => {
  expect(withoutCredentials(text)).toBe(expected);
});

test('paths are shown from the folder of the configuration, and read from there', () => {
  expect(shownRepo('/srv/shop', '/srv/site/content')).toBe('../../shop');
  expect(absoluteRepo('../../shop', '/srv/site/content')).toBe('/srv/shop');
  expect(absoluteRepo('git@example.org:shop', '/work')).toBe('git@example.org:shop');
  expect(absoluteRepo('~/shop', '/work')).toMatch(/^\/.+\/shop$/);
});

describe('webTemplate', () => {
  test.each([
    ['https://github.com/acme/shop.git', 'https://github.com/acme/shop/blob/{commit}/{path}#L{line}'],
    ['git@github.com:acme/shop.git', 'https://github.com/acme/shop/blob/{commit}/{path}#L{line}'],
    ['https://x:secret@gitlab.com/acme/team/shop', 'https://gitlab.com/acme/team/shop/-/blob/{commit}/{path}#L{line}'],
    [
      'ssh://git@gitlab.example.org:2222/acme/shop.git',
      'https://gitlab.example.org/acme/shop/-/blob/{commit}/{path}#L{line}',
    ],
    ['git@bitbucket.org:acme/shop.git', 'https://bitbucket.org/acme/shop/src/{commit}/{path}#lines-{line}'],
    ['https://codeberg.org/acme/shop', 'https://codeberg.org/acme/shop/src/commit/{commit}/{path}#L{line}'],
    ['https://git.sr.ht/~acme/shop', 'https://git.sr.ht/~acme/shop/tree/{commit}/item/{path}#L{line}'],
    ['https://example.org/shop.git', undefined],
    ['../bundles/shop.bundle', undefined],
    ['/srv/github.com/shop', undefined],
  ])('%s', (repo, expected) => {
    expect(webTemplate(repo)).toBe(expected);
  });
});
