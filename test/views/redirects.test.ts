import { expect, test } from 'vitest';
import { formerProjects, redirectPage, redirectsFile } from '../../src/views/redirects.ts';

const sources = [
  { id: 'till', formerIds: ['kiosk', 'counter'] },
  { id: 'shop', formerIds: [] },
];
const projects = ['shop', 'till', 'till--web'].map((id) => ({ id, source: id.replace(/--.*/, '') }));

test('every planning root of a source had its former ids', () => {
  expect(formerProjects(sources, projects)).toEqual([
    { id: 'till', former: 'kiosk' },
    { id: 'till--web', former: 'kiosk--web' },
    { id: 'till', former: 'counter' },
    { id: 'till--web', former: 'counter--web' },
  ]);
});

test('a page leads to the new address without script, below the base of the site', () => {
  const page = redirectPage({ base: '/status/', url: 'https://a.example' }, '/projects/till/');
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/status/projects/till/" />');
  expect(page).toContain('<link rel="canonical" href="https://a.example/status/projects/till/" />');
  expect(page).toContain('<a id="moved" href="/status/projects/till/">');
});

test('names of folders cannot leave their attribute', () => {
  expect(redirectPage({ base: '/' }, '/projects/till/documents/a"b<c&d/')).toContain(
    'href="/projects/till/documents/a%22b%3Cc&amp;d/"',
  );
});

test('hosts are told for all pages at once', () => {
  expect(redirectsFile('/status', [{ id: 'till', former: 'kiosk' }])).toBe(
    '/status/projects/kiosk/* /status/projects/till/:splat 301\n',
  );
});
