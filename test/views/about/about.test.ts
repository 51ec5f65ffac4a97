import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/model/index.ts';
import { coverageByKind, coverageOf } from '../../../src/views/about/coverage.ts';
import { ruleGroups, rulesOfAll } from '../../../src/views/about/diagnostics.ts';
import { aboutProject } from '../../../src/views/about/project.ts';
import { aboutSite } from '../../../src/views/about/site.ts';
import { projectWith } from '../../fixtures/project-builder.ts';

const origins = [{ path: '.planning/STATE.md', line: 4, kind: 'state' }];
const diagnostic = (ruleId: string, severity: Diagnostic['severity']): Diagnostic => ({
  ruleId,
  severity,
  message: `About ${ruleId}`,
  origins,
});
const file = projectWith({
  documents: [
    { path: '.planning/STATE.md', kind: 'state', ledger: { facts: 60, prose: 20, filler: 10, left: 10 } },
    { path: '.planning/a.md', kind: 'document', ledger: { facts: 0, prose: 100, filler: 0, left: 0 } },
    { path: '.planning/b.bin', kind: 'document' },
  ],
  diagnostics: [
    diagnostic('odd', 'info'),
    diagnostic('odd', 'info'),
    diagnostic('broken', 'error'),
    diagnostic('vague', 'warning'),
  ],
  contradictions: [
    {
      fact: 'Plans of v1.0',
      trusted: '4',
      claims: [
        { value: '4', origins },
        { value: '9', origins },
      ],
    },
  ],
});

test('ledgers add up over documents', () => {
  const coverage = coverageOf(file.documents);
  expect(coverage).toMatchObject({ documents: 3, unread: 1, left: 10 });
  expect(coverage.parts.map(({ name, width }) => [name, width])).toEqual([
    ['facts', 30],
    ['prose', 60],
    ['filler', 5],
    ['left', 5],
  ]);
});

test('the kind with the most left over comes first', () => {
  expect(coverageByKind(file.documents).map(({ kind, left }) => [kind, left])).toEqual([
    ['Project state', 10],
    ['Document', 0],
  ]);
});

test('diagnostics stand by rule, errors first', () => {
  expect(ruleGroups(file).map(({ ruleId, count, rows }) => [ruleId, count, rows[0]?.places[0]?.label])).toEqual([
    ['broken', 1, 'STATE.md:4'],
    ['vague', 1, 'STATE.md:4'],
    ['odd', 2, 'STATE.md:4'],
  ]);
});

test('a rule that is met often lists its first hundred and counts the rest', () => {
  const often = projectWith({ diagnostics: Array.from({ length: 130 }, () => diagnostic('odd', 'info')) });
  expect(ruleGroups(often)).toMatchObject([{ count: 130, more: 30 }]);
});

test('rules count over all projects', () => {
  expect(rulesOfAll([file, file]).map(({ ruleId, count }) => [ruleId, count])).toEqual([
    ['broken', 2],
    ['vague', 2],
    ['odd', 4],
  ]);
});

test('a contradiction shows every claim with its place', () => {
  const view = aboutProject(file);
  expect(view.contradictions).toMatchObject([
    {
      fact: 'Plans of v1.0',
      claims: [
        { value: '4', trusted: true, places: [{ label: 'STATE.md:4' }] },
        { value: '9', trusted: false },
      ],
    },
  ]);
  expect(view.left.map(({ path }) => path)).toEqual(['.planning/STATE.md']);
});

test('a source that failed says what happened', () => {
  const portfolio = {
    schemaVersion: 1 as const,
    projects: [],
    sources: [
      {
        id: 'mill',
        repo: 'https://example.org/mill.git',
        state: 'fresh' as const,
        commit: 'c0ffee'.repeat(7),
        asOf: '2026-03-04T10:00:00Z',
        shallow: true,
        projects: ['mill'],
      },
      {
        id: 'weir',
        repo: 'https://example.org/weir.git',
        state: 'failed' as const,
        message: 'It did not answer.',
        projects: [],
      },
    ],
  };
  expect(aboutSite(portfolio, [file])).toMatchObject({
    lead: '2 sources, 1 project, 1 contradiction between their files.',
    sources: [
      {
        id: 'mill',
        commit: 'c0ffeec0ffee',
        asOf: '4 Mar 2026',
        remarks: [expect.stringContaining('cut short')],
        projects: [{ name: 'Mill', href: '/projects/mill/' }],
      },
      { id: 'weir', state: { word: 'Failed' }, remarks: ['It did not answer.'] },
    ],
    projects: [
      { name: 'Mill', href: '/projects/mill/about-data/', diagnostics: [{ count: 1 }, { count: 1 }, { count: 2 }] },
    ],
  });
});
