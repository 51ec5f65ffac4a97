import { dayNumber } from '../charts/days.ts';
import { lanesOf } from '../charts/lanes.ts';
import { dayOf, longDay } from '../format.ts';
import { BREAK, timeAxis, type TimeAxis, type TimeBreak, type TimeTick } from './axis.ts';
import type { MilestoneFace, TimelineItem } from './items.ts';
import { draftOf, spanOf, withNames, type Draft } from './labels.ts';
import { plannedColumn, type PlannedColumn } from './planned.ts';
import { quietStretches, type QuietStretch } from './quiet.ts';

export interface PlacedItem extends Omit<Draft, 'item'> {
  href: string;
  /** The whole name, which the label may shorten, with state. */
  title: string;
  state: string;
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
  /** Where long quiet stretches are left out. */
  breaks: TimeBreak[];
  /** The line at the site's day. */
  today?: { x: number; label: string; anchor: 'start' | 'end' } | undefined;
  items: PlacedItem[];
  planned?: PlannedColumn | undefined;
}

const LANE = 26;
const TOP = 24;
const EDGE = 10;
const GAP = 14;
/** Where names would need more lanes than this, long quiet stretches are left out of the axis. */
const CROWDED = 4;
/** Where they need more than this even so, a label is the version alone, and the name where there is room for it. */
const MOST_LANES = 10;
/** The share of the picture that breaks may take. */
const BREAKS = 0.3;

/** Lays a project's milestones out in time; labels never touch. `undefined` where no milestone has a day. */
export function layoutTimeline(
  { placed, planned }: { placed: readonly TimelineItem[]; planned: readonly MilestoneFace[] },
  today: string | undefined,
  width: number,
): TimelineLayout | undefined {
  if (placed.length === 0) return undefined;
  const day = dayOf(today);
  const now = day === undefined ? undefined : dayNumber(day);
  const days = [...placed.flatMap(({ from, to }) => [from, to]), ...(now === undefined ? [] : [now])];
  const [from, to] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
  const column = plannedColumn(planned, width, TOP, LANE);
  const right = (column?.x ?? width) - EDGE;
  const axisWith = (quiet: readonly QuietStretch[]) => timeAxis(from, to, EDGE, right - EDGE, quiet);
  const quiet = quietStretches(placed, from, to, Math.floor((BREAKS * width) / BREAK));
  const { axis, lanes } = arranged(placed, axisWith, quiet, right);
  const bottom = TOP + Math.max(lanes.length, column?.lanes ?? 0) * LANE;
  return {
    width,
    height: bottom + 24,
    top: TOP,
    bottom,
    ticks: axis.ticks,
    breaks: axis.breaks,
    today: now === undefined || day === undefined ? undefined : todayLine(axis.x(now), longDay(day), right),
    items: lanes.flatMap((lane, at) => lane.map((draft) => placedItem(draft, TOP + (at + 0.5) * LANE))),
    planned: column,
  };
}

/** The drafts lane by lane, on the axis that gives them room enough. */
function arranged(
  items: readonly TimelineItem[],
  axisWith: (quiet: readonly QuietStretch[]) => TimeAxis,
  quiet: readonly QuietStretch[],
  right: number,
): { axis: TimeAxis; lanes: Draft[][] } {
  const inLanesOn = (axis: TimeAxis, short: boolean) =>
    inLanes(items.map((item) => draftOf(item, axis.x, short, right)));
  const whole = axisWith([]);
  const toScale = inLanesOn(whole, false);
  if (toScale.length <= CROWDED) return { axis: whole, lanes: toScale };
  const axis = axisWith(quiet);
  const named = inLanesOn(axis, false);
  if (named.length <= MOST_LANES) return { axis, lanes: named };
  return { axis, lanes: inLanesOn(axis, true).map((lane) => withNames(lane, right, GAP)) };
}

function inLanes(drafts: readonly Draft[]): Draft[][] {
  const lanes = lanesOf(drafts.map(spanOf), GAP);
  const byLane = Map.groupBy(drafts, (_, index) => lanes[index] ?? 0);
  return Array.from({ length: byLane.size }, (_, lane) => byLane.get(lane) ?? []);
}

const todayLine = (x: number, label: string, right: number) => ({
  x,
  label,
  anchor: x > right / 2 ? ('end' as const) : ('start' as const),
});

const placedItem = ({ item, ...draft }: Draft, y: number): PlacedItem => ({
  ...draft,
  href: item.href,
  title: `${item.name}, ${item.state.word.toLowerCase()}`,
  state: item.state.state,
  y,
  open: item.open,
});
