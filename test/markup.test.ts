import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');

/** Every way by which a text becomes markup or code. */
const doors =
  /set:html|(?:inner|outer)HTML\s*\+?=[^=]|insertAdjacentHTML|document\.write|\beval\(|new Function\(|createContextualFragment|DOMParser|setHTMLUnsafe|\.srcdoc|define:vars/;

/**
 * The files that may open one, and what they print. Whoever adds one shows with `test/site/injection.test.ts` that no text of a
 * planning file comes through it as more than text.
 */
const allowed = [
  // Rows and chips, in which `escaped` has escaped every text.
  'browser/explorer/print.ts',
  'components/decisions/Index.astro',
  // A form, and a list of keys, in which nothing but our own words stand.
  'browser/search/dialog.ts',
  'browser/keys-dialog.ts',
  // JSON in which `dataBlock` has escaped every `<`.
  'components/charts/Chart.astro',
  // What the safe renderer made of a document.
  'pages/projects/[project]/documents/[...path].astro',
];

test('a text becomes markup in the named files alone', () => {
  const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:astro|ts|m?js)$/.test(path) && doors.test(readFileSync(join(src, path), 'utf8')));
  expect(found.toSorted()).toEqual(allowed.toSorted());
});
