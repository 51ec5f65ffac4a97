import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../src/planning/rules/index.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('every diagnostic rule has a page that states its summary and severity, and every page its rule', () => {
  const pages = readdirSync(join(root, 'docs/rules')).map((name) => name.replace(/\.md$/, ''));
  expect(pages.toSorted()).toEqual(Object.keys(rules).toSorted());
  for (const [id, { severity, summary }] of Object.entries(rules)) {
    const page = read(`docs/rules/${id}.md`);
    expect.soft(page, id).toContain(summary);
    expect.soft(page, id).toContain(`**Severity:** ${severity}`);
  }
});

const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path}`),
];

test.each(documents.filter((path) => path.endsWith('.md')))('links in %s lead somewhere', (path) => {
  const links = [...read(path).matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1]!);
  expect(links.filter((link) => !existsSync(join(root, path, '..', link)))).toEqual([]);
});
