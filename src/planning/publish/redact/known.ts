import type { Finder } from './detect.ts';
import type { Hit } from './types.ts';

/** A value that is looked for wherever it may stand. */
export interface Known extends Omit<Hit, 'start' | 'end'> {
  /** As it stands in texts: the value itself, a line of it, or another way to write it. */
  written: string;
  /** No letter or digit, `_` or `-` may follow, nor precede where the value begins with one. */
  whole: boolean;
}

/** Characters by which a value is found, as many as bytes in a number; shorter ones are not looked for. */
const WINDOW = 4;
const FILTER = 0xffff;

/** Other ways in which texts write a value: in addresses, in JSON, in HTML. */
export const writings = (value: string): string[] => [
  ...new Set([
    value,
    encodeURIComponent(value.toWellFormed()),
    JSON.stringify(value).slice(1, -1),
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  ]),
];

/** Finds many values in one walk over a text: the low bytes of the last four characters say where to look closer. */
export function finderOf(values: readonly Known[]): Finder {
  const byBeginning = new Map<number, Known[]>();
  const filter = new Uint8Array(FILTER + 1);
  for (const known of [...values].sort((a, b) => b.written.length - a.written.length)) {
    if (known.written.length < WINDOW) continue;
    let last = 0;
    for (let at = 0; at < WINDOW; at++) last = (last << 8) | (known.written.charCodeAt(at) & 0xff);
    const same = byBeginning.get(last);
    if (same === undefined) byBeginning.set(last, [known]);
    else same.push(known);
    filter[mixed(last)] = 1;
  }
  return byBeginning.size === 0 ? () => [] : (text) => find(text, byBeginning, filter);
}

function find(text: string, byBeginning: ReadonlyMap<number, readonly Known[]>, filter: Uint8Array): Hit[] {
  const hits: Hit[] = [];
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    last = (last << 8) | (text.charCodeAt(at) & 0xff);
    if (filter[mixed(last)] !== 1) continue;
    const start = at - WINDOW + 1;
    const known = byBeginning.get(last)?.find((each) => stands(text, start, each));
    if (known === undefined) continue;
    const { written, whole: _whole, ...hit } = known;
    hits.push({ ...hit, start, end: start + written.length });
  }
  return hits;
}

const mixed = (last: number): number => (last ^ (last >>> 13)) & FILTER;

const stands = (text: string, start: number, { written, whole }: Known): boolean =>
  text.startsWith(written, start) && (!whole || isWhole(text, start, written));

const WORD = /[\p{L}\p{N}_-]/u;

function isWhole(text: string, start: number, written: string): boolean {
  const before = WORD.test(written[0] ?? '') && WORD.test(text[start - 1] ?? '');
  return !before && !WORD.test(text[start + written.length] ?? '');
}
