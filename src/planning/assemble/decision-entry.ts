import type { Cited } from './decision-citations.ts';
import type { Words } from './decision-words.ts';

/** A wording as far as likeness goes. */
export interface Likely extends Cited {
  form: string;
  /** The same without remarks on where it was decided. */
  said: string;
  /** What is chosen, without the reason. */
  claim: string;
  /** Kind of the document, without `-history`. */
  kind: string;
  /** Its own id in its document. */
  ref: string | undefined;
  milestone: string | undefined;
  phase: string | undefined;
  plan: string | undefined;
  /** Instant at which it was first seen. */
  date: string | undefined;
}

/** The same with its words. */
export interface Entry extends Likely {
  words: Words;
  claimed: Words;
  /** Milliseconds of `date`. */
  instant: number | undefined;
}

/** Documents that take decisions over from others. */
export const DIGESTS = /^(?:state|state-archive|handoff|roadmap|milestones|retrospective|project)$/;

export const beginAlike = (a: Entry, b: Entry): boolean => a.words.beginning === b.words.beginning;

export const isOfOne = (a: string | undefined, b: string | undefined): boolean => a !== undefined && a === b;

export const isSamePhase = (a: Entry, b: Entry): boolean => isOfOne(a.phase, b.phase);

/** What one commit brought is of one piece of work. */
export const isOnePhase = (a: Entry, b: Entry): boolean => isSamePhase(a, b) || timeBetween(a, b) === 0;

export const areTwo = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

export const timeBetween = ({ instant: a }: Entry, { instant: b }: Entry): number =>
  a === undefined || b === undefined ? Infinity : Math.abs(a - b);

/** So many words one after the other, and so much of the shorter one, are no accident. */
const RUN = { least: 10, share: 0.5, most: 40 };

/** Whether one says most of the other word for word. */
export function sayWordForWord(a: Entry, b: Entry): boolean {
  const [ours, theirs] = [a.said.split(' '), b.said.split(' ')];
  const share = Math.ceil(RUN.share * Math.min(ours.length, theirs.length));
  const length = Math.min(RUN.most, Math.max(RUN.least, share));
  const runs = (words: readonly string[]): string[] =>
    words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
  const known = new Set(runs(ours));
  return known.size > 0 && runs(theirs).some((run) => known.has(run));
}
