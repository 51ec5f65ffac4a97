import { expect, test } from 'vitest';
import { findingLines, PublishStop, refuseStopped } from '../../src/collections/publish/report.ts';
import type { Finding } from '../../src/planning/publish/index.ts';

const finding = (action: Finding['action'], label: string, line: number, path = '.planning/STATE.md'): Finding => ({
  ruleId: 'service-key',
  label,
  action,
  project: 'shop',
  path,
  line,
  count: 2,
});

test('rules are counted, and places are named where the text stays', () => {
  expect(
    findingLines([
      finding('warn', 'mail address', 4),
      finding('redact', 'lamp key', 7),
      finding('redact', 'lamp key', 9, '.planning/ROADMAP.md'),
    ]),
  ).toEqual([
    'redacted: lamp key (service-key), 4 in 2 files',
    'left as it is: mail address (service-key), 2 in 1 file',
    '    shop: .planning/STATE.md:4',
  ]);
});

test('a rule that stops leaves nothing to publish', () => {
  expect(() => {
    refuseStopped([finding('redact', 'lamp key', 7)]);
  }).not.toThrow();
  expect(() => {
    refuseStopped([finding('redact', 'lamp key', 7), finding('stop', 'wick key', 3)]);
  }).toThrow(PublishStop);
  expect(new PublishStop([finding('stop', 'wick key', 3)]).message).toContain('.planning/STATE.md:3');
});
