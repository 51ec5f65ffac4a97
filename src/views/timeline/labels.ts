import { textWidth, type Span } from '../charts/lanes.ts';
import { shortened } from '../shortened.ts';
import type { TimelineItem } from './items.ts';

/** A milestone's line, mark and label, before it has a lane. */
export interface Draft {
  item: TimelineItem;
  label: string;
  labelX: number;
  anchor: 'start' | 'end';
  /** The line from the first day to the last; they are one where only one day is known. */
  x1: number;
  x2: number;
}

/** From the end of a line to its label. */
const BESIDE = 13;
/** From the beginning of a line to a label before it. */
const BEFORE = 8;
const LONGEST = 34;

/** A draft with its label behind the line or, where the picture ends at `right`, before or above it. */
export function draftOf(item: TimelineItem, x: (day: number) => number, short: boolean, right: number): Draft {
  const label = labelOf(item, short);
  const [x1, x2, text] = [x(item.from), x(item.to), textWidth(label)];
  if (x2 + BESIDE + text <= right) return { item, label, labelX: x2 + BESIDE, anchor: 'start', x1, x2 };
  const before = x1 - BEFORE - text >= 0;
  return { item, label, labelX: before ? x1 - BEFORE : Math.max(text, x2 - BESIDE), anchor: 'end', x1, x2 };
}

/** The room that a draft takes in its lane. */
export function spanOf({ label, labelX, anchor, x1, x2 }: Draft): Span {
  const text = textWidth(label);
  if (anchor === 'start') return { start: x1 - BESIDE + 4, end: labelX + text };
  return { start: Math.min(x1 - BESIDE + 4, labelX - text), end: x2 + BESIDE - 4 };
}

/** Gives back their names to the labels of a lane that have room for them before the next one begins. */
export function withNames(lane: readonly Draft[], right: number, gap: number): Draft[] {
  const inOrder = lane.toSorted((a, b) => spanOf(a).start - spanOf(b).start);
  return inOrder.map((draft, at) => {
    const next = inOrder[at + 1];
    const end = next === undefined ? right : spanOf(next).start - gap;
    const label = labelOf(draft.item, false);
    return draft.anchor === 'start' && draft.labelX + textWidth(label) <= end ? { ...draft, label } : draft;
  });
}

/** What is not shipped says so in a word. */
function labelOf({ name, short: version, state }: TimelineItem, short: boolean): string {
  const text = shortened(short ? version : name, LONGEST);
  return state.state === 'shipped' ? text : `${text}, ${state.word.toLowerCase()}`;
}
