import { expect, test } from 'vitest';
import type { ProjectFile } from '../../src/model/index.ts';
import { withFreshness } from '../../src/planning/freshness.ts';
import { lighthouse } from '../fixtures/project-file.ts';

const standing = (word: ProjectFile['project']['health']['word'], asOf: string | undefined): ProjectFile => ({
  ...lighthouse,
  plans: [],
  project: { ...lighthouse.project, asOf, lastActivity: undefined, health: { word, reasons: ['As counted.'] } },
});

test.each([
  ['on-track', '2026-05-31T10:00:00Z', 'on-track', 1],
  ['on-track', '2026-05-30T10:00:00Z', 'stale', 2],
  ['unknown', '2026-01-01T10:00:00Z', 'stale', 2],
  ['blocked', '2026-01-01T10:00:00Z', 'blocked', 2],
  ['done', '2026-01-01T10:00:00Z', 'done', 1],
  ['on-track', undefined, 'on-track', 1],
] as const)('a project that is %s and last changed on %s reads as %s', (word, asOf, expected, reasons) => {
  const [file] = withFreshness([standing(word, asOf)], '2026-06-30T08:00:00Z');
  expect(file?.project.health.word).toBe(expected);
  expect(file?.project.health.reasons).toHaveLength(reasons);
});

test('a plain folder is as old as the newest day its files state', () => {
  const file = { ...standing('on-track', undefined), plans: lighthouse.plans };
  const newest =
    lighthouse.plans
      .flatMap(({ completedOn }) => completedOn ?? [])
      .sort()
      .at(-1) ?? '';
  expect(withFreshness([file], newest)[0]?.project.health.word).toBe('on-track');
  expect(withFreshness([file], '2029-01-01')[0]?.project.health.word).toBe('stale');
});

test('without a today nothing is stale', () => {
  expect(withFreshness([standing('on-track', '2020-01-01T00:00:00Z')], undefined)[0]?.project.health.word).toBe(
    'on-track',
  );
});
