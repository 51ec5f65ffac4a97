import type { Marks } from './marks.ts';
import type { Hit } from './types.ts';

/** How far back an address may begin. */
const ADDRESS = 400;

/** A text with a mark in place of every hit. It has as many lines as before, so that places stay right. */
export function withMarks(text: string, hits: readonly Hit[], marks: Marks, asName = false): string {
  let [shown, from] = ['', 0];
  for (const hit of hits) {
    const mark = marks(hit);
    shown += text.slice(from, hit.start);
    shown += asName || isInAddress(text, hit.start) ? mark.slug : mark.text;
    shown += '\n'.repeat(linesIn(text, hit));
    from = hit.end;
  }
  return from === 0 ? text : shown + text.slice(from);
}

/** A mark with spaces would break the address it stands in. */
const isInAddress = (text: string, at: number): boolean =>
  /:\/\/[^\s"'`<>|]*$/.test(text.slice(Math.max(0, at - ADDRESS), at));

function linesIn(text: string, { start, end }: Hit): number {
  let lines = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
