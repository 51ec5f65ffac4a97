import { milestoneLabel, START_WORDS } from '../dialects/milestones.ts';
import type { Entry } from '../markdown/outline.ts';
import { escaped, statusIn } from './milestone-status.ts';

/** `1.0 Lamp`, `Version 1.1 — Glass`: the number of an entry's heading is its version; a year is none. */
export const withVersionMark = (markdown: string): string =>
  markdown.replace(
    /^([^\p{L}\p{N}]{0,6})(?:(?:version|release)\s+)?(\d{1,2}\.\d{1,3}(?:\.\d{1,3})?)(?=\s|[:：—–(]|$)/iu,
    '$1v$2',
  );

/** Whether a heading without a version is an entry: a date in it, or a field of an entry below it. */
export function tellsOfMilestone(entries: readonly Entry[], at: number, depth: number): boolean {
  const heading = entries[at];
  if (heading?.kind === 'heading' && isDated(heading.text)) return true;
  for (const entry of entries.slice(at + 1, at + 40)) {
    if (entry.kind === 'heading' && entry.depth <= depth) return false;
    const label = entry.kind === 'field' ? milestoneLabel(entry.label) : undefined;
    if (entry.kind === 'field' && label === 'status' && statusIn(entry.value) !== undefined) return true;
    if (label === 'delivered' || label === 'phases' || label === 'shipped' || label === 'accomplishments') return true;
  }
  return false;
}

const STARTS = new RegExp(escaped(START_WORDS), 'iu');

/** `Tides (opened 2026-01-02)`, `✅ Tides (2026-01-02)`: a day in a bracket, with a word for a beginning or end in it or a mark before the name. */
function isDated(title: string): boolean {
  const bracket = /[(（][^()（）]{0,80}\d{4}-\d{2}-\d{2}[^()（）]{0,80}[)）]/u.exec(title)?.[0];
  if (bracket === undefined) return false;
  const mark = /^[^\p{L}\p{N}]*/u.exec(title)?.[0] ?? '';
  return statusIn(bracket) !== undefined || STARTS.test(bracket) || statusIn(mark) !== undefined;
}
