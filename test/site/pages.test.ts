import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/views/csp.ts';
import { attributes, pagesOf, textOf } from '../helpers/site.ts';

const site = inject('site');
const pages = new Map(pagesOf(site).map((page) => [page.url, page.html]));
const page = (url: string) => pages.get(url) ?? `no page ${url}`;

test.each([
  '/',
  '/404.html',
  '/about-data/',
  '/decisions/',
  '/milestones/',
  '/search/',
  '/teams/coast/',
  '/teams/front-of-house/',
  '/teams/lending/',
  '/velocity/',
  '/projects/foyer--school-visits/',
  '/projects/pedal/',
  '/projects/pedal/decisions/',
  '/projects/pedal/documents/~planning/STATE.md/',
  '/projects/pedal/milestones/',
  '/projects/pedal/milestones/v1.0/',
  '/projects/pedal/phases/v2.0/9/',
  '/projects/pedal/velocity/',
])('%s exists', (url) => {
  expect([...pages.keys()]).toContain(url);
});

/** Addresses of the pages that a check does not hold for. */
const except = (holds: (html: string) => boolean) => [...pages].filter(([, html]) => !holds(html)).map(([url]) => url);
const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

describe('every page', () => {
  test('is a whole document in a stated language', () => {
    expect(except((html) => /^<!doctype html>\s*<html lang="[a-z-]+"/i.test(html))).toEqual([]);
  });

  // Pictures have titles of their own, further down.
  test.each(['<title>[^<]+</title>(?=.*</head>)', '<h1\\b', '<main\\b', '<footer\\b'])('has one %s', (pattern) => {
    expect(except((html) => count(html, new RegExp(pattern, 'gs')) === 1)).toEqual([]);
  });

  test('states the Content-Security-Policy', () => {
    const policy = `http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}"`;
    expect(except((html) => html.includes(policy))).toEqual([]);
  });

  test('has no inline style, handler or script', () => {
    const style = /<style\b|<[a-z][^<>]*\s(?:style|on[a-z]+)="/;
    const script = /<script\b(?![^>]*\ssrc=)(?![^>]*type="application\/)[^>]*>/;
    expect(except((html) => !style.test(html) && !script.test(html))).toEqual([]);
  });

  test('prints no trace of a missing value', () => {
    const trace = /\bundefined\b|\[object Object\]|\bNaN\b|Invalid Date/;
    expect(except((html) => !trace.test(textOf(html)))).toEqual([]);
  });

  test('has a table for every chart', () => {
    const charts = /<figure\b[^>]*\sdata-chart\b/g;
    expect(except((html) => count(html, charts) <= count(html, /<details class="chart-data"/g))).toEqual([]);
  });

  test('loads at most 20 KB of script and 20 KB of style, compressed', () => {
    const light = (html: string, pattern: RegExp) =>
      weight([...html.matchAll(pattern)].map((match) => match[1]!)) <= 20 * 1024;
    expect(except((html) => light(html, /<script\b[^>]*\ssrc="([^"]+)"/g))).toEqual([]);
    expect(except((html) => light(html, /<link\b[^>]*\srel="stylesheet"[^>]*\shref="([^"]+)"/g))).toEqual([]);
  });
});

/** Compressed bytes of scripts or styles with all that they import at once. */
function weight(addresses: readonly string[]): number {
  const seen = new Set<string>();
  const bytes = (address: string): number => {
    const path = address.split('?')[0]!;
    if (seen.has(path)) return 0;
    seen.add(path);
    const content = readFileSync(join(site, path));
    const imported = path.endsWith('.js')
      ? [...content.toString().matchAll(/(?:^|[;}])import(?:[^"'();]*from)?["'](\.[^"']+)["']/g)].map(
          (match) => match[1]!,
        )
      : [];
    const below = imported.map((specifier) => bytes(join(path, '..', specifier)));
    return gzipSync(content).length + below.reduce((sum, size) => sum + size, 0);
  };
  return addresses.map(bytes).reduce((sum, size) => sum + size, 0);
}

test('the portfolio names every project with its milestone and leads to it', () => {
  const links = attributes(page('/'), 'href');
  for (const id of ['pedal', 'tidebook', 'foyer', 'foyer--school-visits']) expect(links).toContain(`/projects/${id}/`);
  expect(textOf(page('/'))).toContain('Two towns');
});

test('a milestone report says what was delivered', () => {
  const text = textOf(page('/projects/pedal/milestones/v1.0/'));
  expect(text).toContain('Lending desk');
  expect(text).toContain('One question on return instead of a checklist');
});

test('a note stands on the page of its project, its milestone, its team', () => {
  expect(textOf(page('/projects/pedal/'))).toContain('The river is no longer a border');
  expect(textOf(page('/projects/tidebook/milestones/v1.0/'))).toContain('What the printed book taught us');
  expect(textOf(page('/teams/front-of-house/'))).toContain('May at the front of house');
});

test.each(['&lt;script&gt; – writing machines', 'Transfer&lt;Branch&gt;'])(
  '%s in pulled text is shown as text',
  (text) => {
    expect(except((html) => !html.includes(text))).not.toEqual([]);
  },
);
