import { describe, expect, test } from 'vitest';
import * as urls from '../../src/views/urls.ts';

test.each([
  [urls.projectUrl('shop--payments'), '/projects/shop--payments/'],
  [urls.milestonesUrl(), '/milestones/'],
  [urls.milestonesUrl('shop'), '/projects/shop/milestones/'],
  [urls.milestoneUrl('shop', 'v1.10'), '/projects/shop/milestones/v1.10/'],
  [urls.milestoneUrl('shop', 'Spring 2026'), '/projects/shop/milestones/Spring%202026/'],
  [urls.phaseUrl('shop', 'v1.0/2.1'), '/projects/shop/phases/v1.0/2.1/'],
  [urls.phaseUrl('shop', '7'), '/projects/shop/phases/7/'],
  [urls.decisionsUrl('shop'), '/projects/shop/decisions/'],
  [urls.weekUrl('shop', '2026-W08'), '/projects/shop/decisions/2026-W08/'],
  [urls.documentUrl('shop', '.planning/STATE.md'), '/projects/shop/documents/~planning/STATE.md/'],
  [urls.documentUrl('shop', '.planning/notes #1.md', 47), '/projects/shop/documents/~planning/notes%20~23~1.md/#L47'],
])('%s', (actual, expected) => {
  expect(actual).toBe(expected);
});

test('a decision stands on the page of the week it was first seen in', () => {
  const firstSeen = { commit: 'c0ffee', date: '2026-02-23T00:30:00+02:00' };
  expect(urls.decisionUrl('shop', { id: '0123456789ab', firstSeen, decidedOn: '2026-01-01' })).toBe(
    '/projects/shop/decisions/2026-W08/#0123456789ab',
  );
  expect(urls.decisionWeek({ decidedOn: '2026-01-01' })).toBe('2026-W01');
  expect(urls.decisionWeek({})).toBe('undated');
});

describe('isoWeek', () => {
  test.each([
    ['2026-01-01', '2026-W01'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
    ['1969-12-31', '1970-W01'],
    ['1960-01-03', '1959-W53'],
    ['2026-02-22T23:59:59Z', '2026-W08'],
    ['soon', undefined],
  ])('%s is in %s', (date, week) => {
    expect(urls.isoWeek(date)).toBe(week);
  });
});
