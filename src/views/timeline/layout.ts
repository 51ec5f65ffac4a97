import { dayNumber } from '../charts/days.ts';
import { lanesOf, textWidth } from '../charts/lanes.ts';
import { dayOf, longDay } from '../format.ts';
import { timeAxis, type TimeAxis, type TimeTick } from './axis.ts';
import type { TimelineItem } from './items.ts';

export interface PlacedItem {
  href: string;
  state: string;
  label: string;
  labelX: number;
  anchor: 'start' | 'end';
  /** The line from the first day to the last; they are one where only one day is known. */
  x1: number;
  x2: number;
  y: number;
  open: boolean;
}

/** Everything that the picture of a timeline prints, in pixels of its view box. */
export interface TimelineLayout {
  width: number;
  height: number;
  top: number;
  bottom: number;
  ticks: TimeTick[];
  /** The line at the site's day. */
  today?: { x: number; label: string; anchor: 'start' | 'end' } | undefined;
  items: PlacedItem[];
}

const LANE = 26;
const TOP = 24;
const EDGE = 10;
const MARK = 9;
/** Where names would need more lanes than this, a label is the version alone. */
const MOST_LANES = 10;

/** Lays a project's milestones out to scale; labels never touch. `undefined` where no milestone has a day. */
export function layoutTimeline(
  items: readonly TimelineItem[],
  today: string | undefined,
  width: number,
): TimelineLayout | undefined {
  if (items.length === 0) return undefined;
  const day = dayOf(today);
  const now = day === undefined ? undefined : dayNumber(day);
  const days = [...items.flatMap(({ from, to }) => [from, to]), ...(now === undefined ? [] : [now])];
  const axis = timeAxis(Math.min(...days), Math.max(...days), EDGE, width - EDGE);
  const named = inLanes(items.map((item) => draft(item, axis, false, width)));
  const { drafts, lanes } =
    named.count <= MOST_LANES ? named : inLanes(items.map((item) => draft(item, axis, true, width)));
  const bottom = TOP + (Math.max(...lanes) + 1) * LANE;
  return {
    width,
    height: bottom + 24,
    top: TOP,
    bottom,
    ticks: axis.ticks,
    today: now === undefined || day === undefined ? undefined : todayLine(axis.x(now), longDay(day), width),
    items: drafts.map(({ placed }, index) => ({ ...placed, y: TOP + ((lanes[index] ?? 0) + 0.5) * LANE })),
  };
}

function inLanes(drafts: ReturnType<typeof draft>[]) {
  const lanes = lanesOf(
    drafts.map(({ span }) => span),
    14,
  );
  return { drafts, lanes, count: Math.max(...lanes) + 1 };
}

const todayLine = (x: number, label: string, width: number) => ({
  x,
  label,
  anchor: x > width / 2 ? ('end' as const) : ('start' as const),
});

function draft(item: TimelineItem, axis: TimeAxis, short: boolean, width: number) {
  const label = labelOf(item, short);
  const [x1, x2, text] = [axis.x(item.from), axis.x(item.to), textWidth(label)];
  const right = x2 + MARK + 4 + text <= width;
  const left = !right && x1 - 8 - text >= 0;
  const labelX = right ? x2 + MARK + 4 : left ? x1 - 8 : Math.max(text, x2 - MARK - 4);
  const start = left ? x1 - 8 - text : Math.min(x1, right ? x1 : labelX - text) - MARK;
  const placed = {
    href: item.href,
    state: item.state.state,
    label,
    labelX,
    anchor: right ? ('start' as const) : ('end' as const),
    x1,
    x2,
    open: item.open,
  };
  return { placed, span: { start, end: right ? labelX + text : x2 + MARK } };
}

/** What is not shipped says so in a word. */
function labelOf({ name, state }: TimelineItem, short: boolean): string {
  const text = short ? (name.split(' ')[0] ?? name) : name;
  const cut = text.length > 34 ? `${text.slice(0, 33).trimEnd()}…` : text;
  return state.state === 'shipped' ? cut : `${cut}, ${state.word.toLowerCase()}`;
}
