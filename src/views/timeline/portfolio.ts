import type { ProjectFile } from '../../model/index.ts';
import { dayNumber } from '../charts/days.ts';
import { textWidth } from '../charts/lanes.ts';
import { dayOf, longDay, plural } from '../format.ts';
import { shortened } from '../shortened.ts';
import { milestonesUrl } from '../urls.ts';
import { timeAxis, type TimeTick } from './axis.ts';
import { timelineItems, type TimelineItems } from './items.ts';
import { fitted } from './planned.ts';
import { portfolioMarks, rangeOf, type PortfolioMark } from './portfolio-marks.ts';

/** One project's line among all. */
export interface PortfolioRow {
  id: string;
  name: string;
  href: string;
  /** The line of the marks; the row ends at `bottom`. */
  y: number;
  bottom: number;
  /** From the first day to the last known. */
  line: { x1: number; x2: number };
  marks: PortfolioMark[];
  /** What is planned and has no day, behind the axis. */
  planned?: { href: string; title: string; count: number; label?: string | undefined } | undefined;
}

export interface PortfolioTimeline {
  width: number;
  height: number;
  ticks: TimeTick[];
  /** Ticks whose labels stand above the rows as well: where there are many, those below are out of sight. */
  head: TimeTick[];
  today?: { x: number; label: string } | undefined;
  rows: PortfolioRow[];
  /** Where the column of what is planned begins; absent where nothing is. */
  plannedX?: number | undefined;
  /** The states drawn, for the key. */
  states: string[];
  /** The names of the projects without a dated milestone: they are not drawn. */
  left: string[];
}

/** Names stand left of the lines, or above them; of many projects the rows are low and have no labels. */
const ROWS = {
  beside: { height: 46, line: 19 },
  above: { height: 62, line: 35 },
  besideLow: { height: 28, line: 14 },
  aboveLow: { height: 46, line: 32 },
};
const MANY = 60;
/** So many rows fit on a screen. */
const ONE_SCREEN = 12;
const TOP = 24;
const EDGE = 12;
const WIDEST_NAME = 260;
const PLANNED = 64;

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
  const drawn = files.filter(isDated).map((file) => ({ file, ...timelineItems(file, asOf) }));
  if (drawn.length === 0) return undefined;
  const now = dayOf(asOf);
  const days = drawn.flatMap(({ placed }) => placed.flatMap(({ from, to }) => [from, to]));
  if (now !== undefined) days.push(dayNumber(now));
  const names = drawn.map(({ file }) => textWidth(file.project.name, 14));
  const start = EDGE + (named ? Math.min(WIDEST_NAME, most(names)) : 0);
  const plannedX = drawn.some(({ planned }) => planned.length > 0) ? width - PLANNED : undefined;
  const end = plannedX ?? width;
  const axis = timeAxis(least(days), most(days), start, end - EDGE);
  const many = drawn.length > MANY;
  const row = named ? (many ? ROWS.besideLow : ROWS.beside) : many ? ROWS.aboveLow : ROWS.above;
  const today = now === undefined ? undefined : { x: axis.x(dayNumber(now)), label: longDay(now) };
  return {
    width,
    height: TOP + drawn.length * row.height + 24,
    ticks: axis.ticks,
    head: drawn.length > ONE_SCREEN ? axis.ticks.filter((tick) => isClear(tick, today)) : [],
    today,
    plannedX,
    states: [
      ...new Set(drawn.flatMap(({ placed, planned }) => [...placed, ...planned].map(({ state }) => state.state))),
    ],
    rows: drawn.map(({ file, ...items }, index) => {
      const top = TOP + index * row.height;
      const marks = portfolioMarks(file.project.id, items.placed, axis.x, { width: end, today: today?.x }, !many);
      return { y: top + row.line, bottom: top + row.height, marks, ...rowOf(file, items, axis.x, !many) };
    }),
    left: files.filter((file) => !isDated(file)).map(({ project }) => project.name),
  };
}

/** Whether a label above the rows stands clear of the one of the site's day. */
const isClear = ({ x, label }: TimeTick, today: PortfolioTimeline['today']): boolean =>
  label !== '' &&
  (today === undefined || x > today.x || x + 4 + textWidth(label) < today.x - textWidth(today.label) - EDGE);

const isDated = ({ milestones }: ProjectFile): boolean =>
  milestones.some(({ startedOn, shippedOn }) => (startedOn ?? shippedOn) !== undefined);

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));

function rowOf(
  { project }: ProjectFile,
  { placed, planned }: TimelineItems,
  x: (day: number) => number,
  labelled: boolean,
): Omit<PortfolioRow, 'y' | 'bottom' | 'marks'> {
  const ends = placed.flatMap(({ from, to }) => [x(from), x(to)]);
  const [first] = planned;
  const href = milestonesUrl(project.id);
  return {
    id: project.id,
    name: shortened(project.name, 34),
    href,
    line: { x1: least(ends), x2: most(ends) },
    planned: first && {
      href: planned.length === 1 ? first.href : `${href}#planned`,
      title: planned.length === 1 ? `${first.name}, planned` : `${plural(planned.length, 'milestone')} planned`,
      count: planned.length,
      label: labelled ? fitted(rangeOf(planned), PLANNED) : undefined,
    },
  };
}
