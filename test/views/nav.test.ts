import { expect, test } from 'vitest';
import { basisOf, projectNav, siteNav, sourcesLine } from '../../src/views/nav.ts';
import { lighthouse, portfolio, skerry } from '../fixtures/project-file.ts';

test('the header names the nouns and marks where one is', () => {
  expect(siteNav('Decisions').map(({ label, href, current }) => [label, href, current])).toEqual([
    ['Projects', '/', false],
    ['Milestones', '/milestones/', false],
    ['Decisions', '/decisions/', true],
    ['Velocity', '/velocity/', false],
    ['Search', '/search/', false],
    ['About data', '/about-data/', false],
  ]);
});

test('a project has a navigation of its own', () => {
  const items = projectNav('lighthouse', 'Overview');
  expect(items.every(({ href }) => href.startsWith('/projects/lighthouse/'))).toBe(true);
  expect(items.filter(({ current }) => current).map(({ label }) => label)).toEqual(['Overview']);
});

test('the foot counts the sources and names those in trouble', () => {
  expect(sourcesLine(portfolio.sources)).toBe('4 sources, 1 failed, 1 empty');
  expect(sourcesLine([{ state: 'fresh' }])).toBe('1 source');
});

test('a page says what it was read from', () => {
  expect(basisOf(lighthouse.project)).toMatchObject({
    label: 'https://example.org/harbour/lighthouse.git, .planning',
    asOf: '2026-03-12T16:20:00Z',
  });
  expect(basisOf(skerry.project)).toEqual({ label: 'skerry, .planning', commit: undefined, asOf: undefined });
});
