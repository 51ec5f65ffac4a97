import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { configFile, documentKinds, type DocumentKind, type ProjectFile } from '../../../../src/model/index.ts';
import { beginRoot } from '../../../../src/planning/index.ts';
import { policyOf } from '../../../../src/planning/publish/audience/policy.ts';
import { withHealth } from '../../../../src/planning/health/index.ts';
import { withoutFalseCounts, withoutFalseHealth } from '../../../../src/planning/publish/audience/recount.ts';
import { seenBy, veilOf } from '../../../../src/planning/publish/audience/snapshot.ts';
import type { FileVersion, SourceFile, Snapshot } from '../../../../src/planning/snapshot.ts';

/** One file of every kind. */
const pathOf: Record<DocumentKind, string> = {
  state: 'STATE.md',
  'state-archive': 'STATE-ARCHIVE.md',
  milestones: 'MILESTONES.md',
  roadmap: 'ROADMAP.md',
  project: 'PROJECT.md',
  requirements: 'REQUIREMENTS.md',
  audit: 'v1.0-MILESTONE-AUDIT.md',
  plan: 'phases/01-quay/01-01-PLAN.md',
  summary: 'phases/01-quay/01-01-SUMMARY.md',
  context: 'phases/01-quay/01-CONTEXT.md',
  discussion: 'phases/01-quay/01-DISCUSSION-LOG.md',
  verification: 'phases/01-quay/01-VERIFICATION.md',
  uat: 'phases/01-quay/01-UAT.md',
  validation: 'phases/01-quay/01-VALIDATION.md',
  retrospective: 'RETROSPECTIVE.md',
  quick: 'quick/001-lamp/001-PLAN.md',
  todo: 'todos/pending/lamp.md',
  seed: 'seeds/lamp.md',
  thread: 'threads/lamp.md',
  debug: 'debug/lamp.md',
  report: 'reports/lamp.md',
  handoff: 'HANDOFF.json',
  config: 'config.json',
  research: 'research/lamp.md',
  codebase: 'codebase/lamp.md',
  note: 'notes/lamp.md',
  issues: 'ISSUES.md',
  document: 'lamp.md',
};

const canaryOf = (kind: string, when: string) => `canary${kind.replace('-', '')}z${when}`;

/** A text that fits every kind, with a canary in titles, fields, decisions, blockers, tables and prose. */
const textOf = (kind: DocumentKind, when: string): string => {
  const canary = canaryOf(kind, when);
  if (pathOf[kind].endsWith('.json'))
    return JSON.stringify({
      note: canary,
      blockers: [canary],
      decisions: [{ decision: canary }],
      context_notes: canary,
    });
  return `---
title: ${canary} title
key-decisions:
  - Lamps are ${canary} green
---
# ${canary} of the quay

**Status:** ${canary} in progress

## Decisions

- Lanterns are lit by ${canary} at dusk

| Decision | Rationale | Outcome |
|---|---|---|
| Ropes of ${canary} hemp | They ${canary} float | Good |

## Blockers/Concerns

- The ${canary} winch is blocked

## Pending Todos

- [ ] Oil the ${canary} winch

## v1.0 ${canary} harbour (Shipped: 2026-01-02)

- [x] **Phase 1: ${canary} quay** - planks
- **HARB-01**: ${canary} boats land

Some ${canary} prose.
`;
};

const blobOf = (text: string) => createHash('sha1').update(text).digest('hex');

interface Version {
  date: string;
  files: readonly (readonly [path: string, text: string])[];
}

/** A snapshot after some commits, and the texts of its history. */
function snapshotOf(commits: readonly Version[], keep: (path: string) => boolean = () => true) {
  const files = new Map<string, SourceFile>();
  const versions: FileVersion[] = [];
  const texts = new Map<string, string>();
  commits.forEach(({ date, files: changed }, at) => {
    for (const [inner, text] of changed) {
      if (!keep(inner)) continue;
      const path = `.planning/${inner}`;
      const blob = blobOf(text);
      texts.set(blob, text);
      files.set(path, { path, blob, text, bytes: Buffer.byteLength(text) });
      versions.push({ path, blob, commit: String(at + 1).repeat(40), date });
    }
  });
  const asOf = versions.at(-1)?.date;
  const root = { id: 'quay', root: '.planning', asOf, files: [...files.values()], versions };
  const snapshot: Snapshot = {
    source: configFile.parse({ sources: [{ id: 'quay', repo: 'quay' }] }).sources[0]!,
    report: { id: 'quay', repo: 'quay', state: 'fresh', asOf, projects: ['quay'] },
    commit: 'c'.repeat(40),
    roots: [root],
  };
  return { snapshot, texts };
}

const commits: Version[] = ['before', 'today'].map((when, at) => ({
  date: `2026-01-0${String(at + 1)}T00:00:00Z`,
  files: documentKinds.map((kind) => [pathOf[kind], textOf(kind, when)] as const),
}));

type Rules = Partial<Record<'kinds' | 'sections' | 'paths' | 'history', unknown>>;
const policyFor = (visibility: Rules, audience = 'public') =>
  policyOf(configFile.parse({ sources: [{ id: 'a', repo: 'a' }], publish: { audience, visibility } }));

/** What is read for an audience. */
const rules = { staleAfterDays: 30, concernAfterDays: 14, statementDays: 31 };

function readFor(policy: ReturnType<typeof policyFor>, { snapshot, texts } = snapshotOf(commits)): ProjectFile {
  const seen = seenBy(policy, snapshot).snapshot!;
  const root = seen.roots[0]!;
  const reading = beginRoot(root, seen);
  const veil = veilOf(policy, root);
  for (const blob of reading.wanted) reading.tell(veil({ blob, text: texts.get(blob)! }));
  const [judged] = withHealth([withoutFalseCounts(reading.finish(), policy)], { today: undefined, notes: [], rules });
  return withoutFalseHealth(judged!, policy);
}

describe('a hidden kind of document', () => {
  test.each(documentKinds)('%s is nowhere in what is read', (kind) => {
    const hidden = JSON.stringify(readFor(policyFor({ kinds: { [kind]: 'team' } })));
    expect(hidden.includes(canaryOf(kind, ''))).toBe(false);
    expect(hidden.includes(`.planning/${pathOf[kind]}"`)).toBe(false);
  });

  test.each(documentKinds)('%s is seen by those who may see it', (kind) => {
    const file = readFor(policyFor({ kinds: { [kind]: 'stakeholder' } }, 'team'));
    expect(file).toEqual(readFor(policyFor({})));
    expect(file.documents.map(({ path }) => path)).toContain(`.planning/${pathOf[kind]}`);
  });

  test.each(documentKinds.filter((kind) => !['state', 'plan', 'summary'].includes(kind)))(
    '%s leaves what reading a repository without it gives',
    (kind) => {
      const policy = policyFor({ kinds: { [kind]: 'team' } });
      const without = readFor(
        policyFor({}),
        snapshotOf(commits, (path) => path !== pathOf[kind]),
      );
      const absent = ['milestone-unknown', 'summary-without-plan', 'state-missing', 'layout-unknown'];
      const told = ({ diagnostics, ...file }: ProjectFile) => ({
        ...file,
        diagnostics: diagnostics.filter(({ ruleId }) => !absent.includes(ruleId)),
      });
      expect(told(readFor(policy))).toEqual(told(without));
    },
  );

  test('the history dates nothing by it', () => {
    const later: Version = { date: '2026-02-01T00:00:00Z', files: [[pathOf.debug, 'Later.']] };
    const { snapshot } = seenBy(policyFor({ kinds: { debug: 'team' } }), snapshotOf([...commits, later]).snapshot);
    expect([snapshot?.roots[0]?.asOf, snapshot?.report.asOf]).toEqual(['2026-01-02T00:00:00Z', '2026-01-02T00:00:00Z']);
  });
});

describe('hidden sections, paths and history', () => {
  test('a section is nowhere, also not in its older wordings', () => {
    const read = JSON.stringify(readFor(policyFor({ sections: [{ heading: 'Decisions', level: 'team' }] })));
    expect(read).not.toMatch(/Lanterns|hemp|Lamps/);
    expect(read).toContain('winch');
  });

  test('a section of one kind is left in others', () => {
    const policy = policyFor({ sections: [{ kind: 'state', heading: 'Blockers', level: 'team' }] });
    const { snapshot, hidden } = seenBy(policy, snapshotOf(commits).snapshot);
    const text = (path: string) => snapshot?.roots[0]?.files.find((file) => file.path === `.planning/${path}`)?.text;
    expect(text(pathOf.state)).not.toContain('winch is blocked');
    expect(text(pathOf.roadmap)).toContain('winch is blocked');
    expect(hidden).toEqual([{ ruleId: 'audience-section', text: expect.stringContaining('winch') as string }]);
  });

  test('a path is nowhere', () => {
    const read = JSON.stringify(readFor(policyFor({ paths: [{ path: '.planning/phases/**', level: 'stakeholder' }] })));
    expect(read).not.toMatch(/canary(?:plan|summary|context)z|01-quay/);
  });

  test('a path of another source is not', () => {
    const policy = policyFor({ paths: [{ source: 'other', path: '**', level: 'team' }] });
    expect(JSON.stringify(readFor(policy))).toContain('canarystatez');
  });

  test('history', () => {
    const read = JSON.stringify(readFor(policyFor({ history: 'team' })));
    expect(read).not.toContain('before');
    expect(read).toContain('today');
  });

  test('a source of which nothing is left is not there', () => {
    const policy = policyFor({ paths: [{ path: '**', level: 'team' }] });
    expect(seenBy(policy, snapshotOf(commits).snapshot).snapshot).toBeUndefined();
  });
});

describe('what cannot be counted from a part', () => {
  test('plans without their summaries are not called undone', () => {
    expect(readFor(policyFor({ kinds: { summary: 'team' } })).documents.some(({ kind }) => kind === 'plan')).toBe(
      false,
    );
  });

  test('a project without its blockers is not called healthy', () => {
    const calm: Version = {
      date: '2026-01-01T00:00:00Z',
      files: [['ROADMAP.md', '- [ ] **Phase 1: Quay** - planks\n']],
    };
    expect(readFor(policyFor({}), snapshotOf([calm])).project.health.word).toBe('on-track');
    const hidden = readFor(policyFor({ kinds: { state: 'team' } }), snapshotOf([calm]));
    expect(hidden.project.health.word).toBe('unknown');
    expect(hidden.diagnostics).toEqual([]);
  });
});
