import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import Page from '../../src/layouts/Page.astro';
import { basisOf } from '../../src/views/nav.ts';
import { lighthouse, portfolio } from '../fixtures/project-file.ts';

const container = await AstroContainer.create();
const site = { site: { title: 'Harbour' }, portfolio };
const html = await container.renderToString(Page, { props: { site, section: 'Projects' } });
const inProject = await container.renderToString(Page, {
  props: {
    site,
    title: 'Lighthouse',
    project: { id: 'lighthouse', name: 'Lighthouse', section: 'Overview' },
    trail: [{ label: 'Projects', href: '/' }, { label: 'Lighthouse' }],
    json: '/data/projects/lighthouse.json',
    basis: basisOf(lighthouse.project),
  },
});

test('nothing stands inline that the policy forbids', () => {
  expect(html).toContain('http-equiv="Content-Security-Policy"');
  expect(html).not.toMatch(/ style=|<style| on[a-z]+=/);
  expect([...html.matchAll(/<script(?![^>]* src=)[^>]*>/g)]).toEqual([]);
});

test('a reader may skip to the content', () => {
  expect(html).toContain('href="#main"');
  expect(html).toContain('<main id="main"');
});

test('a page of the whole site says as of when, and from which sources', () => {
  expect(html).toContain('14 Mar 2026');
  expect(html).toContain('4 sources, 1 failed, 1 empty');
  expect(html).toContain('<title>Harbour</title>');
});

test('a page of a project prints nothing that changes when another project does', () => {
  expect(inProject).toContain('<title>Lighthouse · Harbour</title>');
  expect(inProject).toContain('5f0c9d1e7a3b');
  expect(inProject).toContain('href="/data/projects/lighthouse.json"');
  expect(inProject).not.toContain('14 Mar 2026');
  expect(inProject).not.toContain('4 sources');
});
