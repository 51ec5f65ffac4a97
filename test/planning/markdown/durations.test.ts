import { expect, test } from 'vitest';
import { readDuration, settleUnit } from '../../../src/planning/markdown/durations.ts';

test.each([
  ['3min', { minutes: 3 }],
  ['4 min', { minutes: 4 }],
  ['8 minutes', { minutes: 8 }],
  ['1 minute', { minutes: 1 }],
  ['5m', { minutes: 5 }],
  ['45mins', { minutes: 45 }],
  ['310s', { minutes: 310 / 60 }],
  ['90 sec', { minutes: 1.5 }],
  ['2m 15s', { minutes: 2.25 }],
  ['5min 30s', { minutes: 5.5 }],
  ['4 min 9 s', { minutes: 4.15 }],
  ['1 min 36 sec', { minutes: 1.6 }],
  ['2m15s', { minutes: 2.25 }],
  ['1h 20m', { minutes: 80 }],
  ['1h15m', { minutes: 75 }],
  ['1h 5min', { minutes: 65 }],
  ['1 hr 10 min', { minutes: 70 }],
  ['9h41m', { minutes: 581 }],
  ['0.5 hours', { minutes: 30 }],
  ['2.5 min', { minutes: 2.5 }],
  ['2,5 min', { minutes: 2.5 }],
  ['~128.0 min', { minutes: 128, approximate: true }],
  ['~9.5 hours', { minutes: 570, approximate: true }],
  ['~150h', { minutes: 9000, approximate: true }],
  ['~5min', { minutes: 5, approximate: true }],
  ['about 20 minutes', { minutes: 20, approximate: true }],
  ['<1 min (parallel)', { minutes: 1, approximate: true }],
  ['~25min (code) + outage fix', { minutes: 25, approximate: true }],
  ['9min (parallel)', { minutes: 9, approximate: true }],
  ['302s (~5 minutes)', { minutes: 302 / 60, approximate: true }],
  ['~5분', { minutes: 5, approximate: true }],
  ['约 5 分钟', { minutes: 5, approximate: true }],
  ['~20 minutos', { minutes: 20, approximate: true }],
  ['1시간 5분', { minutes: 65 }],
  ['5 Minuten', { minutes: 5 }],
  ['PT15M', { minutes: 15 }],
  ['PT1H30M', { minutes: 90 }],
  ['00:26', { minutes: 26 }],
  ['1:05:30', { minutes: 65.5 }],
  ['8', { minutes: 8, guessed: true }],
  ['~8', { minutes: 8, guessed: true, approximate: true }],
  ['540', { minutes: 9, guessed: true }],
  ['220', { minutes: 220, guessed: true }],
  ['5m + 10m (second task)', { minutes: 15, approximate: true }],
])('%s', (text, duration) => {
  expect(readDuration(text)).toEqual(duration);
});

test.each([
  '',
  '-',
  '—',
  '--',
  'TBD',
  'N/A',
  '[X]min',
  '[time]',
  '- min',
  'complete',
  '~4 days (calendar) across 8 plans',
  '7 days (2026-04-28 → 2026-05-04)',
  '2 days',
  '1 session',
  'multi-session',
  'historical',
  '2026-01-20',
  'same-session',
  '~8 plans across 2 days',
  '3 tasks',
])('%j is no duration', (text) => {
  expect(readDuration(text)).toBeUndefined();
});

test.each([
  ['the same minutes elsewhere make it minutes', 7, 7, { minutes: 7, settled: true }],
  ['the same seconds elsewhere make it seconds', 500, 8.5, { minutes: 500 / 60, settled: true }],
  ['seconds by the rule are minutes after all', 5, 300, { minutes: 300, settled: true }],
  ['neither leaves the guess', 20, 55, { minutes: 20 }],
  ['nothing to compare with leaves the guess', 20, undefined, { minutes: 20 }],
])('%s', (_, minutes, stated, expected) => {
  expect(settleUnit({ minutes }, stated)).toEqual(expected);
});

test('long and hostile text costs nothing', () => {
  expect(readDuration(`${'1 h '.repeat(50_000)}x`)).toBeDefined();
  expect(readDuration('9'.repeat(200_000))).toBeUndefined();
});
