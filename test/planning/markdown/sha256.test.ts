import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '../../../src/planning/markdown/sha256.ts';

test('gives the digests of FIPS 180-4', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test.each([1, 54, 55, 56, 63, 64, 65, 119, 120, 1000])(
  'agrees with the system over %i characters of any script',
  (length) => {
    const text = 'aä水🙂'.repeat(length).slice(0, length);
    expect(sha256(text)).toBe(createHash('sha256').update(text.toWellFormed()).digest('hex'));
  },
);
