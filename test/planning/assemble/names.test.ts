import { expect, test } from 'vitest';
import { readFiles } from '../read.ts';

test.each([
  ['# Roadmap: Harbour Desk', 'Harbour Desk'],
  ['# Roadmap — Harbour Desk', 'Harbour Desk'],
  ['# Дорожная карта: Причал', 'Причал'],
  ['# Roadmap: Harbour Desk v1.2', 'demo'],
  ['# Roadmap: Milestone 2', 'demo'],
  ['# Roadmap', 'demo'],
])('without PROJECT.md, "%s" names the project %s', (title, name) => {
  expect(readFiles({ 'ROADMAP.md': `${title}\n\n## Phases\n` }).project.name).toBe(name);
});

test('PROJECT.md names the project first', () => {
  expect(readFiles({ 'PROJECT.md': '# Pier\n', 'ROADMAP.md': '# Roadmap: Harbour\n' }).project.name).toBe('Pier');
});

const ROADMAP = '# Roadmap\n\n## Phases\n\n- [x] Phase 1: Lamp posts — oil and light them\n';
const phaseName = (files: Record<string, string>) => readFiles({ 'ROADMAP.md': ROADMAP, ...files }).phases[0]?.name;

test.each<[string, Record<string, string>, string]>([
  [
    'a heading',
    { 'ROADMAP.md': `${ROADMAP}\n## Phase Details\n\n### Phase 1: Lamp posts\n\n**Goal**: Light\n` },
    'Lamp posts',
  ],
  ['a folder', { 'phases/01-lamp-posts/01-01-PLAN.md': '# Plan\n' }, 'Lamp posts'],
  ['nothing', {}, 'Lamp posts — oil and light them'],
  [
    'a folder of the whole',
    { 'phases/01-lamp-posts-oil-and-light-them/01-01-PLAN.md': '# Plan\n' },
    'Lamp posts — oil and light them',
  ],
])('%s tells what of a list entry is the name', (_, files, name) => {
  expect(phaseName(files)).toBe(name);
});
