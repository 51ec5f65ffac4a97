import { expect, test } from 'vitest';
import { fitting, lanesOf, textWidth, type Span } from '../../../src/views/charts/lanes.ts';

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) yield state / 2_147_483_648;
}

const GAP = 8;
const touch = (a: Span, b: Span) => a.start < b.end + GAP && b.start < a.end + GAP;

function spans(seed: number, count: number): Span[] {
  const random = numbers(seed);
  return Array.from({ length: count }, () => {
    const start = random.next().value! * 1000;
    return { start, end: start + 20 + random.next().value! * 150 };
  });
}

test.each([1, 2, 3, 4, 5])('labels in one lane never touch (seed %i)', (seed) => {
  const all = spans(seed, 120);
  const lanes = lanesOf(all, GAP);
  const clashes = all.flatMap((span, a) =>
    all.filter((other, b) => a < b && lanes[a] === lanes[b] && touch(span, other)),
  );
  expect(clashes).toEqual([]);
});

test('a label goes to the first lane that is free', () => {
  const lanes = lanesOf([
    { start: 0, end: 50 },
    { start: 40, end: 90 },
    { start: 60, end: 100 },
    { start: 100, end: 120 },
  ]);
  expect(lanes).toEqual([0, 1, 0, 1]);
});

test.each([1, 2, 3])('labels that are kept never touch, and the first is always kept (seed %i)', (seed) => {
  const all = spans(seed, 60);
  const kept = fitting(all, GAP);
  expect(kept).toContain(0);
  expect(kept.flatMap((a) => kept.filter((b) => a < b && touch(all[a]!, all[b]!)))).toEqual([]);
});

test('the width of a text grows with its letters; wide letters count more', () => {
  expect(textWidth('')).toBe(0);
  expect(textWidth('iii')).toBeLessThan(textWidth('mmm'));
  expect(textWidth('決定')).toBeGreaterThan(textWidth('ab'));
});
