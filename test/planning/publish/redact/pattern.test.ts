import { expect, test } from 'vitest';
import { readPattern } from '../../../../src/planning/publish/redact/pattern.ts';

test.each([
  ['falcon', 'Project FALCON starts', 'FALCON'],
  [String.raw`ACME-\d{6}`, 'for ACME-004217 only', 'ACME-004217'],
  ['project\\s+(?:falcon|heron)', 'our project  heron', 'project  heron'],
  ['[a-z]+@corp', 'kim@corp', 'kim@corp'],
  [String.raw`\bKD-[^\s,]{2,}`, 'see KD-77a, KD-9', 'KD-77a'],
])('%s finds its text', (source, text, found) => {
  const read = readPattern(source);
  expect(read.ok && [...text.matchAll(read.pattern)].map(([match]) => match)[0]).toBe(found);
});

test.each([
  ['(', 'unterminated group'],
  ['(a+)+b', 'repeats a group'],
  ['(a|aa)*b', 'repeats a group'],
  ['((a*)b)+', 'repeats a group'],
  ['(?:(?:x{2,})y){2,}', 'repeats a group'],
  [String.raw`(a)\1`, 'refers back'],
  ['.*.*.*x', 'more than 2'],
  ['a*', 'where there is nothing'],
  ['|a', 'where there is nothing'],
])('%s is refused: %s', (source, reason) => {
  expect(readPattern(source)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) as string });
});

test('what is accepted stays fast on text made against it', () => {
  const read = readPattern('x*x*y');
  expect(read.ok && read.pattern.test('x'.repeat(10_000))).toBe(false);
});
