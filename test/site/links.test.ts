import { expect, inject, test } from 'vitest';
import { attributes, brokenLinks, pagesOf } from '../helpers/site.ts';

const site = inject('site');

test('every internal link and anchor leads somewhere', () => {
  expect(brokenLinks(site)).toEqual([]);
});

test('every internal link is absolute below the base, so that it holds on every page', () => {
  const relative = pagesOf(site).flatMap(({ url, html }) =>
    attributes(html, 'href')
      .filter((link) => !/^(\/|#|\?|[a-z]+:)/.test(link))
      .map((link) => `${url} → ${link}`),
  );
  expect(relative).toEqual([]);
});

test('no id stands twice on a page', () => {
  const twice = pagesOf(site).flatMap(({ url, html }) => {
    const ids = attributes(html, 'id');
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${url}#${id}`);
  });
  expect(twice).toEqual([]);
});

test('nothing is loaded from elsewhere', () => {
  const foreign = pagesOf(site).flatMap(({ url, html }) =>
    [...html.matchAll(/<(?:script|img|iframe|source|link)\b[^>]*?(?:src|href)="((?:https?:)?\/\/[^"]*)"/g)]
      .filter(([tag]) => !/rel="(?:canonical|alternate)"/.test(tag))
      .map((match) => `${url} → ${match[1] ?? ''}`),
  );
  expect(foreign).toEqual([]);
});
