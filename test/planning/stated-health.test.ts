import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/model/index.ts';
import { withStatedHealth } from '../../src/planning/stated-health.ts';
import { projectFile } from '../collections/project-file.ts';

const shop = projectFile('shop', {}, { health: { word: 'on-track', reasons: ['Nothing blocks.'] } });
const note = (over: Partial<Note>): Note => ({
  title: 'Week 3',
  date: '2026-03-02',
  project: 'shop',
  health: 'at-risk',
  ...over,
});
const healthWith = (notes: Note[], today = '2026-03-10T08:00:00Z') =>
  withStatedHealth([shop], notes, today)[0]?.project.health;

describe('withStatedHealth(files, notes, today)', () => {
  it('prefers the word of a person and keeps the computed reasons', () => {
    expect(healthWith([note({ author: 'Ana' })])).toEqual({
      word: 'at-risk',
      reasons: ['Nothing blocks.'],
      statedBy: { note: 'Week 3', author: 'Ana', date: '2026-03-02' },
    });
  });

  it('takes the newest of several', () => {
    expect(
      healthWith([note({ date: '2026-02-20', health: 'blocked' }), note({ date: '2026-03-05', health: 'done' })])?.word,
    ).toBe('done');
  });

  it.each([
    ['a note on another project', note({ project: 'till' })],
    ['a note on a milestone', note({ milestone: 'v1.0' })],
    ['a note without a word on health', note({ health: undefined })],
    ['a note of last winter', note({ date: '2025-12-01' })],
  ])('leaves out %s', (_, each) => {
    expect(healthWith([each])).toEqual(shop.project.health);
  });
});
