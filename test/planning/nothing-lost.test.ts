import { describe, expect, test } from 'vitest';
import { source } from '../../src/model/index.ts';
import { readRoot } from '../../src/planning/index.ts';
import type { SourceFile } from '../../src/planning/snapshot.ts';
import { planningFiles } from '../helpers/planning-files.ts';
import { shared } from '../helpers/shared.ts';

const KINDS = ['milestones', 'phases', 'plans', 'decisions', 'requirements'] as const;
type Counts = Record<(typeof KINDS)[number], number>;

const matches = (files: readonly SourceFile[], name: RegExp, line: RegExp): number =>
  files
    .filter(({ path }) => name.test(path))
    .reduce((sum, { text }) => sum + text.split(/\r?\n/).filter((each) => line.test(each)).length, 0);

/** Folders that people put away by hand hold former states of the whole root: its facts are not those of today. */
const isPutAway = ({ path }: SourceFile): boolean => /\.planning\/archives\//.test(path);

/** What lines and names of files alone tell, by nothing that Milepost reads with. */
const countLines = (all: readonly SourceFile[], files = all.filter((file) => !isPutAway(file))): Counts => ({
  milestones: matches(
    files,
    /\/(?:MILESTONES|ROADMAP)\.md$/,
    /^(?:#{2,3}|- \[[ x]\]|- (?:✅|🚧|📋))\s.{0,12}\bv\d+\.\d/,
  ),
  phases: matches(files, /\/ROADMAP\.md$/, /^(?:#{2,4} |- \[[ x]\] \**)Phase \d+/),
  plans: files.filter(({ path }) => /\.planning\/phases\/[^/]+\/[^/]*PLAN\.md$/.test(path)).length,
  decisions: matches(files, /-CONTEXT\.md$/, /^- \*\*D-\d+/) + matches(files, /\/STATE\.md$/, /^- \[Phase [\d?]/),
  requirements: matches(files, /\/REQUIREMENTS\.md$/, /^- \[[ x]\] \*\*[A-Z]+-\d+/),
});

const read = (root: string, files: SourceFile[]): Counts => {
  const snapshot = { id: 'demo', root, files, versions: [] };
  const project = readRoot(snapshot, {
    source: source.parse({ id: 'demo', repo: 'demo' }),
    report: { id: 'demo', repo: 'demo', state: 'fresh', projects: [] },
    roots: [snapshot],
  });
  return Object.fromEntries(KINDS.map((kind) => [kind, project[kind].length])) as Counts;
};

/** The kinds that read as nothing although the files hold some. */
const lost = (root: string, files: SourceFile[]): string[] => {
  const [told, found] = [countLines(files), read(root, files)];
  return KINDS.filter((kind) => told[kind] > 0 && found[kind] === 0).map((kind) => `${kind}: ${String(told[kind])}`);
};

const folder = shared('corpus');
/** A workstream is a root of its own. */
const rootOf = (root: string, path: string): string =>
  /^.*?\.planning\/workstreams\/[^/]+(?=\/)/.exec(path)?.[0] ?? root;
const roots = Object.entries(
  Object.groupBy(folder === undefined ? [] : planningFiles(folder), ({ root, file }) => rootOf(root, file.path)),
).filter(([root]) => root.includes('.planning') && !/fixtures|node_modules/.test(root));

describe('nothing that the files hold reads as nothing', () => {
  test.for(roots)('%s', ([root, entries = []]) => {
    expect(
      lost(
        root,
        entries.map(({ file }) => file),
      ),
    ).toEqual([]);
  });

  test('the counter counts', () => {
    const file = (path: string, text: string): SourceFile => ({ path, blob: path, bytes: text.length, text });
    const files = [
      file('.planning/ROADMAP.md', '## v1.0 Lamp\n- [x] **Phase 1: Wick**\n### Phase 1: Wick\n'),
      file('.planning/REQUIREMENTS.md', '- [ ] **LMP-01**: Lamps burn\n'),
      file('.planning/phases/01-wick/01-01-PLAN.md', ''),
      file('.planning/phases/01-wick/01-CONTEXT.md', '- **D-01:** Use glass\n'),
    ];
    expect(countLines(files)).toEqual({ milestones: 1, phases: 2, plans: 1, decisions: 1, requirements: 1 });
  });
});
