import { expect, test } from 'vitest';
import { readFiles } from '../read.ts';

const rules = (files: Record<string, string>) => readFiles(files).diagnostics.map(({ ruleId }) => ruleId);
const state = '---\ngsd_state_version: 1.0\nmilestone: v1.1\nstatus: executing\n---\n\n# Project State\n';
const log = '# Milestones\n\n## v1.1 Returns (Shipped: 2026-03-04)\n';

test('a milestone that STATE.md still names after it shipped is stale', () => {
  const { diagnostics } = readFiles({ 'STATE.md': state, 'MILESTONES.md': log });
  expect(diagnostics).toMatchObject([
    {
      ruleId: 'milestone-stale',
      severity: 'warning',
      origins: [
        { path: '.planning/STATE.md', line: 3 },
        { path: '.planning/MILESTONES.md', line: 3 },
      ],
    },
  ]);
  expect(rules({ 'STATE.md': state })).toEqual([]);
});

test('one version with two names is reported with both places', () => {
  const twins = `${log}\n## v1.1 Carts (Shipped: 2026-05-04)\n`;
  expect(readFiles({ 'STATE.md': '# Project State\n', 'MILESTONES.md': twins }).diagnostics).toMatchObject([
    { ruleId: 'milestone-twice', origins: [{ line: 3 }, { line: 5 }] },
  ]);
});

test.each([
  ['without STATE.md', { 'MILESTONES.md': log }, ['state-missing']],
  ['with nothing known', { 'ideas.md': '# Ideas\n' }, ['layout-unknown']],
  ['with STATE.md', { 'STATE.md': '# Project State\n' }, []],
])('a root %s', (_, files, expected) => {
  expect(rules(files)).toEqual(expected);
});

test('a root with workstreams has its STATE.md in them', () => {
  expect(readFiles({ 'MILESTONES.md': log }, ['.planning/workstreams/doors']).diagnostics).toEqual([]);
});

test('a milestone that STATE.md calls complete is not stale', () => {
  const files = {
    'MILESTONES.md': '# Milestones\n\n## v1.1 Lamps (Shipped: 2026-02-03)\n\n## v1.0 Posts (Shipped: 2026-01-03)\n',
    'STATE.md': '# State\n\n**Current focus:** v1.1 Lamps\n\n## Current Position\n\nStatus: Milestone complete\n',
  };
  expect(readFiles(files).diagnostics.map(({ ruleId }) => ruleId)).not.toContain('milestone-stale');
});
