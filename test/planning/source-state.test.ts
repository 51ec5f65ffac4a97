import { describe, expect, it } from 'vitest';
import { source, type SourceReport } from '../../src/model/index.ts';
import type { Snapshot } from '../../src/planning/snapshot.ts';
import { withSourceState } from '../../src/planning/source-state.ts';
import { projectFile } from '../collections/project-file.ts';

const snapshot = (state: SourceReport['state'], message?: string): Snapshot => ({
  source: source.parse({ id: 'shop', repo: 'https://example.org/shop.git', name: 'Shop' }),
  report: { id: 'shop', repo: 'https://example.org/shop.git', state, projects: [], ...(message && { message }) },
  roots: [],
});
const shop = projectFile('shop', { documents: [{ path: '.planning/STATE.md', kind: 'state' }] });
const rulesOf = (state: SourceReport['state'], projects = [shop]) =>
  withSourceState(snapshot(state, 'no answer'), projects).map(({ project, documents, diagnostics }) => [
    project.name,
    documents.length,
    diagnostics.map(({ ruleId, severity }) => `${severity} ${ruleId}`),
  ]);

describe('withSourceState(snapshot, projects)', () => {
  it.each<[SourceReport['state'], (typeof shop)[], unknown]>([
    ['fresh', [shop], [['shop', 1, []]]],
    ['stale', [shop], [['shop', 1, ['warning source-stale']]]],
    ['failed', [], [['Shop', 0, ['error source-failed']]]],
    ['empty', [], [['Shop', 0, ['warning source-empty']]]],
  ])('says what `%s` means for its projects', (state, projects, expected) => {
    expect(rulesOf(state, projects)).toEqual(expected);
  });

  it('passes on why', () => {
    const [file] = withSourceState(snapshot('failed', 'no answer'), []);
    expect(file?.project.health.reasons).toEqual(['Nothing is known of the source: no answer.']);
  });
});
