import { expect, test } from 'vitest';
import * as format from '../../src/views/format.ts';

test.each([
  [format.plural(1, 'plan'), '1 plan'],
  [format.plural(1204, 'plan'), '1,204 plans'],
  [format.plural(0, 'day'), '0 days'],
  [format.number(1234567), '1,234,567'],
  [format.percent(66.7), '67%'],
  [format.percent(99.8), '99%'],
  [format.percent(100), '100%'],
  [format.percent(0.2), 'under 1%'],
  [format.percent(0), '0%'],
  [format.longDay('2026-02-05'), '5 Feb 2026'],
  [format.longDay('2026-02-05T23:30:00-02:00'), '6 Feb 2026'],
  [format.longDay('soon'), 'soon'],
  [format.withLongDays('v6.0 shipped on 2026-04-22.'), 'v6.0 shipped on 22 Apr 2026.'],
  [format.dayRange(20_566, 20_566), '23 Apr 2026'],
  [format.dayRange(20_559, 20_566), '16 to 23 Apr 2026'],
  [format.dayRange(20_566, 20_576), '23 Apr to 3 May 2026'],
  [format.dayRange(20_445, 20_566), '23 Dec 2025 to 23 Apr 2026'],
  [format.span(1), '1 day'],
  [format.span(27), '27 days'],
  [format.span(36), '5 weeks'],
  [format.span(365), '12 months'],
  [format.duration(0), '0 min'],
  [format.duration(0.4), '<1 min'],
  [format.duration(59.6), '1 h'],
  [format.duration(125), '2\u00a0h\u00a005\u00a0min'],
  [format.duration(60 * 41 + 20), '41 h'],
  [format.list(['a']), 'a'],
  [format.list(['a', 'b', 'c']), 'a, b and c'],
  [format.list([]), ''],
  [format.fileName('.planning/phases/01/01-01-PLAN.md'), '01-01-PLAN.md'],
  [['v1.10', 'v1.9', 'v1.2-2'].sort(format.byName).join(' '), 'v1.2-2 v1.9 v1.10'],
])('%s', (actual, expected) => {
  expect(actual).toBe(expected);
});

test.each([
  ['2026-03-14', 'today'],
  ['2026-03-13', 'yesterday'],
  ['2026-03-04', '10 days ago'],
  ['2026-04-01', undefined],
  [undefined, undefined],
])('ago(%s) is %s', (date, expected) => {
  expect(format.ago(date, '2026-03-14T08:00:00Z')).toBe(expected);
});
