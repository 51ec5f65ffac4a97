/** A label that wants the space from `start` to `end`, in pixels. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Puts every span into the first lane where it touches no other (greedy interval colouring: with spans in order of
 * their start it needs the fewest lanes there can be).
 * @returns The lane of each span, in the order given; lanes count from 0.
 */
export function lanesOf(spans: readonly Span[], gap = 8): number[] {
  const order = spans.map((_, index) => index).sort((a, b) => startOf(spans, a) - startOf(spans, b) || a - b);
  const ends: number[] = [];
  const lanes = spans.map(() => 0);
  for (const index of order) {
    const span = spans[index] as Span;
    const free = ends.findIndex((end) => end + gap <= span.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = span.end;
    lanes[index] = lane;
  }
  return lanes;
}

const startOf = (spans: readonly Span[], index: number): number => spans[index]?.start ?? 0;

/** Keeps the spans that touch none kept before them: the first in the list win. Returns their indexes in ascending order. */
export function fitting(spans: readonly Span[], gap = 8): number[] {
  const kept: number[] = [];
  spans.forEach((span, index) => {
    const touches = kept.some((other) => overlap(span, spans[other] as Span, gap));
    if (!touches) kept.push(index);
  });
  return kept.sort((a, b) => a - b);
}

const overlap = (a: Span, b: Span, gap: number): boolean => a.start < b.end + gap && b.start < a.end + gap;

/** The width of a text in pixels, estimated from above for the site's text family: no font can be measured at build time. */
export function textWidth(text: string, size = 13): number {
  let units = 0;
  for (const char of text) units += widthOf(char);
  return Math.ceil(units * size);
}

function widthOf(char: string): number {
  if (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{1faff}]/u.test(char)) return 1.05;
  if (/[ilj.,:;'|!()[\] ]/.test(char)) return 0.34;
  if (/[mwMW@%—]/.test(char)) return 0.95;
  return /[A-Z0-9]/.test(char) ? 0.68 : 0.58;
}
