import type { ProjectFile } from '../../model/index.ts';
import { dayNumber } from '../charts/days.ts';
import { fitting, textWidth } from '../charts/lanes.ts';
import { byName, dayOf, longDay } from '../format.ts';
import { shortened } from '../shortened.ts';
import { milestonesUrl, milestoneUrl } from '../urls.ts';
import { timeAxis, type TimeTick } from './axis.ts';
import { clustersOf, type Cluster } from './clusters.ts';
import { milestoneName, timelineItems, type TimelineItem } from './items.ts';

/** One project's line among all: few paths however many milestones it has. */
export interface PortfolioRow {
  id: string;
  name: string;
  href: string;
  /** The line of the marks; the row ends at `bottom`. */
  y: number;
  bottom: number;
  /** From the first day to the last known. */
  line: { x1: number; x2: number };
  /** Places of the milestones by state, where each has room for its mark. */
  points: { state: string; xs: number[] }[];
  /** Milestones of one state too close for a mark each: one mark with their number. */
  groups: { state: string; x: number; width: number; count: number }[];
  /** The labels that fit, the newest first; a group's names its first and its last. */
  labels: { x: number; text: string; href: string }[];
}

export interface PortfolioTimeline {
  width: number;
  height: number;
  ticks: TimeTick[];
  today?: { x: number; label: string } | undefined;
  rows: PortfolioRow[];
  /** The states drawn, for the key. */
  states: string[];
  /** The names of the projects without a dated milestone: they are not drawn. */
  left: string[];
}

/** Names stand left of the lines, or above them. */
const ROWS = { beside: { height: 46, line: 19 }, above: { height: 62, line: 35 } };
const TOP = 24;
const EDGE = 12;
const WIDEST_NAME = 260;
/** The room that a mark needs. */
const MARK = 12;

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
  const drawn = files.filter(isDated).map((file) => ({ file, items: timelineItems(file, asOf).placed }));
  if (drawn.length === 0) return undefined;
  const now = dayOf(asOf);
  const days = drawn.flatMap(({ items }) => items.flatMap(({ from, to }) => [from, to]));
  if (now !== undefined) days.push(dayNumber(now));
  const names = drawn.map(({ file }) => textWidth(file.project.name, 14));
  const start = EDGE + (named ? Math.min(WIDEST_NAME, Math.max(...names)) : 0);
  const axis = timeAxis(least(days), most(days), start, width - EDGE);
  const row = named ? ROWS.beside : ROWS.above;
  const today = now === undefined ? undefined : { x: axis.x(dayNumber(now)), label: longDay(now) };
  return {
    width,
    height: TOP + drawn.length * row.height + 24,
    ticks: axis.ticks,
    today,
    states: [...new Set(drawn.flatMap(({ items }) => items.map(({ state }) => state.state)))],
    rows: drawn.map(({ file, items }, index) => {
      const top = TOP + index * row.height;
      return { y: top + row.line, bottom: top + row.height, ...rowOf(file, items, axis.x, width, today?.x) };
    }),
    left: files.filter((file) => !isDated(file)).map(({ project }) => project.name),
  };
}

const isDated = ({ milestones }: ProjectFile): boolean =>
  milestones.some(({ startedOn, shippedOn }) => (startedOn ?? shippedOn) !== undefined);

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));

function rowOf(
  file: ProjectFile,
  items: readonly TimelineItem[],
  x: (day: number) => number,
  width: number,
  todayX: number | undefined,
): Omit<PortfolioRow, 'y' | 'bottom'> {
  const ends = items.flatMap(({ from, to }) => [x(from), x(to)]);
  const clusters = [...Map.groupBy(items, ({ state }) => state.state)].flatMap(([state, group]) =>
    clustersOf(group, ({ to }) => x(to), MARK).map((cluster) => ({ ...cluster, state })),
  );
  const single = clusters.filter(({ members }) => members.length === 1);
  const newest = clusters.toSorted((a, b) => b.x2 - a.x2);
  const labels = newest.map((cluster) => {
    const { text, href } = labelOf(cluster, file);
    return { x: centreOf((cluster.x1 + cluster.x2) / 2, textWidth(text), width, todayX), text, href };
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
    line: { x1: Math.min(...ends), x2: Math.max(...ends) },
    points: [...Map.groupBy(single, ({ state }) => state)].map(([state, group]) => ({
      state,
      xs: group.map(({ x1 }) => x1),
    })),
    groups: clusters.filter(({ members }) => members.length > 1).map(groupOf),
    labels: kept.flatMap((index) => labels[index] ?? []),
  };
}

/** Wide enough for its number, and at least as wide as the days it stands for. */
function groupOf({
  state,
  x1,
  x2,
  members,
}: Cluster<TimelineItem> & { state: string }): PortfolioRow['groups'][number] {
  const count = members.length;
  const width = Math.max(x2 - x1 + MARK, textWidth(String(count)) + 8);
  return { state, x: (x1 + x2 - width) / 2, width, count };
}

/** A milestone's version; of several the first and the last, leading to the project's own timeline. */
function labelOf({ members }: Cluster<TimelineItem>, { project, milestones }: ProjectFile) {
  const version = ({ key }: TimelineItem) => {
    const milestone = milestones.find((known) => known.key === key);
    return shortened(milestone?.version ?? (milestone && milestoneName(milestone)) ?? key, 16);
  };
  const [first, last] = [members[0]!, members.at(-1)!];
  if (first === last) return { text: version(first), href: milestoneUrl(project.id, first.key) };
  const [low, high] = members
    .map(version)
    .toSorted(byName)
    .filter((_, at, all) => at === 0 || at === all.length - 1);
  // A version may itself be a range, “v0.4–v0.9”.
  const dash = members.some((member) => version(member).includes('–')) ? ' to ' : '–';
  return { text: `${low ?? ''}${dash}${high ?? ''}`, href: milestonesUrl(project.id) };
}

/** A label is centred below its mark, unless it would leave the picture or be crossed by the line at the site's day. */
function centreOf(x: number, label: number, width: number, today: number | undefined): number {
  const crossed = today !== undefined && x <= today && x + label / 2 > today - 5;
  return crossed ? today - 5 - label / 2 : Math.min(Math.max(x, label / 2), width - label / 2);
}
