import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockedPackages } from '../scripts/licences.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const packages = lockedPackages();

/** Licences under which a team may use, change and serve what they cover. */
const allowed = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'MPL-2.0',
  'Python-2.0',
];
/** The image library that Astro can use for images of pages; Milepost has none, so that nothing of it is in a site. */
const images = /^@img\/sharp-/;

test('every licence is one of the allowed', () => {
  const others = packages.filter(({ name, licence }) => !allowed.includes(licence) && !images.test(name));
  expect(others).toEqual([]);
});

test('every package is held by its hash', () => {
  expect(packages.filter(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

test('every install script is named in package.json, and explained', () => {
  const scripts = packages.filter(({ script }) => script).map(({ name }) => name);
  expect(scripts.toSorted()).toEqual(Object.keys(manifest.allowScripts).toSorted());
  const told = read('docs/architecture.md');
  for (const name of scripts) expect(told).toMatch(new RegExp(`Install scripts[\\s\\S]*\`${name}\``));
});

describe('every dependency', () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

  test('has one exact version', () => {
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('stands in the table of docs/architecture.md, and nothing else does', () => {
    const rows = [...read('docs/architecture.md').matchAll(/^\| `((?:@[a-z-]+\/)?[a-z0-9.-]+)`(?:, `[^|]*`)* +\|/gm)];
    const named = rows.flatMap(([row]) => [...row.matchAll(/`([^`]+)`/g)].map((match) => match[1]));
    expect(named.toSorted()).toEqual(all.map(([name]) => name).toSorted());
  });
});
