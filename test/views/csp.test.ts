import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, headersFile, htaccessFile, securityHeaders } from '../../src/views/csp.ts';

const directives = (policy: string) =>
  new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));

describe('the policy', () => {
  test('allows nothing inline, nothing evaluated, nothing from elsewhere', () => {
    const policy = contentSecurityPolicy();
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
    expect(directives(policy).get('default-src')).toEqual(["'none'"]);
    expect(directives(policy).get('base-uri')).toEqual(["'none'"]);
  });

  test('lets images come from the configured hosts, and nothing else', () => {
    const [plain, opened] = [contentSecurityPolicy(), contentSecurityPolicy(['https://img.example.org'])].map(
      directives,
    );
    expect(opened?.get('img-src')).toEqual(["'self'", 'data:', 'https://img.example.org']);
    expect(new Map(opened).set('img-src', [])).toEqual(new Map(plain).set('img-src', []));
  });
});

test('the files of hosts send every header, with the same policy as the page and a rule for frames', () => {
  const files = [headersFile('/status/', ['https://img.example.org']), htaccessFile(['https://img.example.org'])];
  for (const [name, value] of Object.entries(securityHeaders(['https://img.example.org'])))
    for (const file of files) expect(file).toMatch(new RegExp(`^.*${name}.*${value.replace(/[()*.]/g, '\\$&')}`, 'm'));
  expect(files[0]).toMatch(/^\/status\/\*\n {2}Content-Security-Policy: default-src 'none';.*frame-ancestors 'self'\n/);
  expect(headersFile('/')).toMatch(/^\/\*\n/);
});
