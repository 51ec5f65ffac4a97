import type { ProjectFile } from '../../model/index.ts';
import { dayNumber } from '../charts/days.ts';
import { fitting, textWidth } from '../charts/lanes.ts';
import { dayOf, longDay } from '../format.ts';
import { shortened } from '../shortened.ts';
import { milestonesUrl, milestoneUrl } from '../urls.ts';
import { timeAxis, type TimeTick } from './axis.ts';
import { milestoneName, timelineItems, type TimelineItem } from './items.ts';

/** One project's line among all: few paths however many milestones it has. */
export interface PortfolioRow {
  id: string;
  name: string;
  href: string;
  y: number;
  /** From the first day to the last known. */
  line: { x1: number; x2: number };
  /** Places of the milestones by state. */
  points: { state: string; xs: number[] }[];
  /** The labels that fit, the newest first. */
  labels: { x: number; text: string; href: string }[];
}

export interface PortfolioTimeline {
  width: number;
  height: number;
  ticks: TimeTick[];
  today?: { x: number; label: string } | undefined;
  rows: PortfolioRow[];
  /** Projects without a milestone that has a day: they are not drawn. */
  left: number;
}

const ROW = 44;
const TOP = 24;
const EDGE = 12;
const WIDEST_NAME = 260;

/**
 * All projects' milestones over one axis, a project per line; `undefined` where no milestone has a day. With `named` the names stand
 * left of the lines, else above them.
 */
export function portfolioTimeline(
  files: readonly ProjectFile[],
  asOf: string | undefined,
  width: number,
  named: boolean,
): PortfolioTimeline | undefined {
  const drawn = files
    .map((file) => ({ file, items: timelineItems(file, asOf).placed }))
    .filter(({ items }) => items.length > 0);
  if (drawn.length === 0) return undefined;
  const now = dayOf(asOf);
  const days = drawn.flatMap(({ items }) => items.flatMap(({ from, to }) => [from, to]));
  if (now !== undefined) days.push(dayNumber(now));
  const names = drawn.map(({ file }) => textWidth(file.project.name, 14));
  const start = EDGE + (named ? Math.min(WIDEST_NAME, Math.max(...names)) : 0);
  const axis = timeAxis(least(days), most(days), start, width - EDGE);
  const today = now === undefined ? undefined : { x: axis.x(dayNumber(now)), label: longDay(now) };
  return {
    width,
    height: TOP + drawn.length * ROW + 24,
    ticks: axis.ticks,
    today,
    rows: drawn.map(({ file, items }, index) => rowOf(file, items, axis.x, TOP + (index + 0.5) * ROW, width, today?.x)),
    left: files.length - drawn.length,
  };
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));

function rowOf(
  file: ProjectFile,
  items: readonly TimelineItem[],
  x: (day: number) => number,
  y: number,
  width: number,
  todayX: number | undefined,
): PortfolioRow {
  const ends = items.flatMap(({ from, to }) => [x(from), x(to)]);
  const points = Map.groupBy(items, ({ state }) => state.state);
  const versions = new Map(
    file.milestones.map((milestone) => [milestone.key, milestone.version ?? milestoneName(milestone)]),
  );
  const newest = [...items].sort((a, b) => b.to - a.to);
  const labels = newest.map(({ key, to }) => {
    const text = shortened(versions.get(key) ?? key, 16);
    return { x: centreOf(x(to), textWidth(text), width, todayX), text, href: milestoneUrl(file.project.id, key) };
  });
  const spans = labels.map(({ x: centre, text }) => ({
    start: centre - textWidth(text) / 2,
    end: centre + textWidth(text) / 2,
  }));
  const kept = fitting(spans);
  return {
    id: file.project.id,
    name: shortened(file.project.name, 34),
    href: milestonesUrl(file.project.id),
    y,
    line: { x1: Math.min(...ends), x2: Math.max(...ends) },
    points: [...points].map(([state, group]) => ({ state, xs: group.map(({ to }) => x(to)) })),
    labels: kept.flatMap((index) => labels[index] ?? []),
  };
}

/** A label is centred below its mark, unless it would leave the picture or be crossed by the line at the site's day. */
function centreOf(x: number, label: number, width: number, today: number | undefined): number {
  const crossed = today !== undefined && x <= today && x + label / 2 > today - 5;
  return crossed ? today - 5 - label / 2 : Math.min(x, width - label / 2);
}
