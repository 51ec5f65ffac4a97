import { expect, test } from 'vitest';
import type { Document } from '../../../src/model/index.ts';
import { documentHead, ledgerParts, outlineOf } from '../../../src/views/documents/page.ts';
import { documentSections } from '../../../src/views/documents/tree.ts';
import { milestone, phase, projectWith } from '../../fixtures/project-builder.ts';

const document = (path: string, parts: Partial<Document> = {}): Document => ({
  path: `.planning/${path}`,
  kind: 'document',
  ...parts,
});
const file = projectWith({
  milestones: [milestone('v1.0', { name: 'Wheel' }), milestone('v1.1')],
  phases: [phase('7', { milestone: 'v1.1', name: 'Stones' })],
  documents: [
    document('STATE.md', { kind: 'state' }),
    document('research/WATER.md', { title: 'Water' }),
    document('milestones/v1.0-ROADMAP.md', { milestone: 'v1.0' }),
    document('phases/07-stones/07-01-PLAN.md', { kind: 'plan', phase: 'v1.1/7' }),
    document('phases/07-stones/07-02-PLAN.md', { kind: 'plan', phase: 'v1.1/7' }),
  ],
});

test('every document stands once: the project’s own by folder, then by milestone and phase', () => {
  const sections = documentSections(file);
  expect(
    sections.map(({ title, count, groups }) => [
      title,
      count,
      groups.map((group) => [group.title, group.documents.map(({ name }) => name)]),
    ]),
  ).toEqual([
    [
      'The project',
      2,
      [
        ['', ['STATE.md']],
        ['research', ['WATER.md']],
      ],
    ],
    ['v1.1', 2, [['Phase 7 Stones', ['07-01-PLAN.md', '07-02-PLAN.md']]]],
    ['v1.0 Wheel', 1, [['milestones', ['v1.0-ROADMAP.md']]]],
  ]);
  expect(sections.flatMap(({ groups }) => groups.flatMap(({ documents }) => documents))).toHaveLength(
    file.documents.length,
  );
});

test('a document knows its milestone by its phase, and its line in the forge', () => {
  const source = {
    id: 'mill',
    repo: 'https://example.org/mill.git',
    state: 'fresh' as const,
    projects: ['mill'],
    web: 'https://example.org/mill/blob/{commit}/{path}#L{line}',
  };
  const known = { ...file, project: { ...file.project, commit: 'c0ffee' } };
  expect(
    documentHead(known, document('phases/07 stones/a.md', { kind: 'plan', phase: 'v1.1/7' }), [source]),
  ).toMatchObject({
    kind: 'Plan',
    milestone: { text: 'v1.1', href: '/projects/mill/milestones/v1.1/' },
    phase: { text: 'Phase 7 Stones' },
    forge: 'https://example.org/mill/blob/c0ffee/.planning/phases/07%20stones/a.md#L1',
  });
  expect(documentHead(file, file.documents[0]!, []).forge).toBeUndefined();
});

test('the parts of a ledger follow each other and leave out what is empty', () => {
  expect(
    ledgerParts({ ledger: { facts: 50, prose: 25, filler: 0, left: 25 } }).map(({ name, from, width }) => [
      name,
      from,
      width,
    ]),
  ).toEqual([
    ['facts', 0, 50],
    ['prose', 50, 25],
    ['left', 75, 25],
  ]);
  expect(ledgerParts({})).toEqual([]);
  expect(ledgerParts({ ledger: { facts: 0, prose: 0, filler: 0, left: 0 } })).toEqual([]);
});

const headings = (count: number, depth: number) =>
  Array.from({ length: count }, (_, index) => ({ depth, text: `Part ${String(index)}` }));

test.each([
  [headings(4, 2), 0],
  [headings(5, 2), 5],
  [[...headings(5, 2), ...headings(100, 3)], 5],
  [[...headings(20, 2), ...headings(30, 3), ...headings(60, 4)], 50],
  [headings(200, 2), 80],
])('an outline is as deep as fits', (all, shown) => expect(outlineOf(all)).toHaveLength(shown));
