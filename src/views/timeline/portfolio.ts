import type { ProjectFile } from '../../model/index.ts';
import { dayNumber } from '../charts/days.ts';
import { fitting, textWidth } from '../charts/lanes.ts';
import { dayOf, longDay } from '../format.ts';
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
  line?: { x1: number; x2: number } | undefined;
  /** Places of the milestones by state. */
  points: { state: string; xs: number[] }[];
  /** The labels that fit, the newest first. */
  labels: { x: number; text: string; href: string }[];
}

export interface PortfolioTimeline {
  width: number;
  height: number;
  left: number;
  ticks: TimeTick[];
  today?: { x: number; label: string } | undefined;
  rows: PortfolioRow[];
}

const ROW = 44;
const TOP = 24;
const EDGE = 12;

/** All projects' milestones over one axis, a project per line; `undefined` where no milestone has a day. */
export function portfolioTimeline(
  files: readonly ProjectFile[],
  today: string | undefined,
  width: number,
  left: number,
): PortfolioTimeline | undefined {
  const items = files.map((file) => timelineItems(file, today).placed);
  const now = dayOf(today);
  const days = [...items.flat().flatMap(({ from, to }) => [from, to]), ...(now === undefined ? [] : [dayNumber(now)])];
  if (items.flat().length === 0) return undefined;
  const axis = timeAxis(
    days.reduce((a, b) => Math.min(a, b)),
    days.reduce((a, b) => Math.max(a, b)),
    left + EDGE,
    width - EDGE,
  );
  const rows = files.map((file, index) => rowOf(file, items[index] ?? [], axis.x, TOP + (index + 0.5) * ROW, width));
  const line = now === undefined ? undefined : { x: axis.x(dayNumber(now)), label: longDay(now) };
  return { width, height: TOP + files.length * ROW + 24, left, ticks: axis.ticks, today: line, rows };
}

function rowOf(
  file: ProjectFile,
  items: readonly TimelineItem[],
  x: (day: number) => number,
  y: number,
  width: number,
): PortfolioRow {
  const ends = items.flatMap(({ from, to }) => [x(from), x(to)]);
  const points = Map.groupBy(items, ({ state }) => state.state);
  const versions = new Map(
    file.milestones.map((milestone) => [milestone.key, milestone.version ?? milestoneName(milestone)]),
  );
  const newest = [...items].sort((a, b) => b.to - a.to);
  const labels = newest.map(({ key, to }) => {
    const text = short(versions.get(key) ?? key);
    // A label is centred below its mark, unless it would leave the picture.
    return { x: Math.min(x(to), width - textWidth(text) / 2), text, href: milestoneUrl(file.project.id, key) };
  });
  const spans = labels.map(({ x: centre, text }) => ({
    start: centre - textWidth(text) / 2,
    end: centre + textWidth(text) / 2,
  }));
  const kept = fitting(spans);
  return {
    id: file.project.id,
    name: file.project.name,
    href: milestonesUrl(file.project.id),
    y,
    line: ends.length === 0 ? undefined : { x1: Math.min(...ends), x2: Math.max(...ends) },
    points: [...points].map(([state, group]) => ({ state, xs: group.map(({ to }) => x(to)) })),
    labels: kept.flatMap((index) => labels[index] ?? []),
  };
}

const short = (text: string): string => (text.length > 16 ? `${text.slice(0, 15)}…` : text);
