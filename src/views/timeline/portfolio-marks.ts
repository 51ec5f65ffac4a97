import { fitting, textWidth } from '../charts/lanes.ts';
import { byName, longDay, plural } from '../format.ts';
import { shortened } from '../shortened.ts';
import { milestonesUrl } from '../urls.ts';
import { dayFromNumber } from '../charts/days.ts';
import { clustersOf } from './clusters.ts';
import type { MilestoneFace, TimelineItem } from './items.ts';

/** Marks of one state, one on each place of `xs`; or one box with their number where they would lie on one another. */
export interface PortfolioPart {
  state: string;
  xs: number[];
  box?: { x: number; width: number; count: number } | undefined;
}

/** What a reader can pick in a project's row: one milestone, or several that stand close together. */
export interface PortfolioMark {
  href: string;
  /** The milestone, or the first and the last of several, with states and days. */
  title: string;
  /** Where it can be picked: nowhere narrower than a fingertip. */
  x: number;
  width: number;
  parts: PortfolioPart[];
  label?: { x: number; text: string } | undefined;
}

/** Marks nearer than this lie on one another. */
const MARK = 12;
/** The least room that can be picked, by WCAG 2.2, 2.5.8. */
const TARGET = 24;
/** A mark and the padding beside the number in a box. */
const BOX = 24;

/** The marks of a project's milestones in the order of their places, with the labels that fit, those of the newest first. */
export function portfolioMarks(
  project: string,
  items: readonly TimelineItem[],
  x: (day: number) => number,
  bounds: { width: number; today: number | undefined },
  labelled: boolean,
): PortfolioMark[] {
  const close = clustersOf(items, ({ to }) => [x(to), x(to)], MARK);
  const drawn = apart(
    close.map(({ x1, x2, members }) => drawnAs(members, x1, x2, bounds.width)),
    bounds.width,
  );
  const marks = clustersOf(drawn, ({ x1, x2 }) => [x1, x2], 0).map(({ x1, x2, members }) =>
    markOf(project, x1, x2, members),
  );
  return labelled ? withLabels(marks, bounds) : marks.map(({ mark }) => mark);
}

interface Drawn {
  /** The places of the first and the last of them. */
  from: number;
  to: number;
  /** What can be picked, around what is drawn. */
  x1: number;
  x2: number;
  parts: PortfolioPart[];
  items: readonly TimelineItem[];
}

/** One mark; or a box for each state side by side, at least as wide as the days they stand for. */
function drawnAs(items: readonly TimelineItem[], from: number, to: number, right: number): Drawn {
  const [first, ...rest] = items;
  if (rest.length === 0 && first !== undefined) {
    const parts = [{ state: first.state.state, xs: [from] }];
    return { from, to, x1: from - TARGET / 2, x2: from + TARGET / 2, parts, items };
  }
  const states = [...Map.groupBy(items, ({ state }) => state.state)].map(([state, { length }]) => ({
    state,
    count: length,
  }));
  const needed = states.map(({ count }) => BOX + textWidth(String(count)));
  const sum = needed.reduce((a, b) => a + b, 0);
  const width = Math.max(sum, to - from + MARK);
  const start = Math.max(0, Math.min((from + to - width) / 2, right - width));
  let x = start;
  const parts = states.map(({ state, count }, index) => {
    const box = { x: round(x), width: round(((needed[index] ?? 0) * width) / sum), count };
    x += box.width;
    return { state, xs: [round(box.x + (box.width - (needed[index] ?? 0)) / 2 + BOX / 2 - 1)], box };
  });
  return { from, to, x1: start, x2: start + width, parts, items };
}

/** Draws as one what would lie on one another because boxes are wider than the days they stand for. */
function apart(drawn: readonly Drawn[], right: number): Drawn[] {
  const done: Drawn[] = [];
  for (const each of drawn) {
    let next = each;
    for (let last = done.at(-1); last !== undefined && endOf(last) > startOf(next); last = done.at(-1)) {
      done.pop();
      next = drawnAs([...last.items, ...next.items], last.from, next.to, right);
    }
    done.push(next);
  }
  return done;
}

/** Where a thing begins and ends to be drawn: a single mark is narrower than what can be picked. */
const startOf = ({ items, x1, from }: Drawn): number => (items.length === 1 ? from - MARK / 2 : x1);
const endOf = ({ items, x2, to }: Drawn): number => (items.length === 1 ? to + MARK / 2 : x2);

function markOf(project: string, x1: number, x2: number, drawn: readonly Drawn[]) {
  const items = drawn.flatMap((each) => each.items);
  const newest = items.at(-1)!;
  const href = items.length === 1 ? newest.href : `${milestonesUrl(project)}#m-${newest.key}`;
  const mark: PortfolioMark = {
    href,
    title: items.length === 1 ? titleOf(newest) : titleOfSeveral(items),
    x: round(x1),
    width: round(x2 - x1),
    parts: drawn.flatMap(({ parts }) => parts),
  };
  return { mark, label: rangeOf(items), centre: (x1 + x2) / 2 };
}

const round = (value: number) => Math.round(value * 10) / 10;
const dayText = ({ to }: TimelineItem) => longDay(dayFromNumber(to));
const titleOf = (item: TimelineItem) => `${item.name}, ${item.state.word.toLowerCase()}, ${dayText(item)}`;

function titleOfSeveral(items: readonly TimelineItem[]): string {
  const states = [...Map.groupBy(items, ({ state }) => state.word)];
  const counts = states.map(([word, { length }]) => `${String(length)} ${word.toLowerCase()}`);
  const [first, last] = [dayText(items[0]!), dayText(items.at(-1)!)];
  const days = first === last ? first : `${first} to ${last}`;
  return `${plural(items.length, 'milestone')}, ${rangeOf(items)}: ${counts.join(', ')}, ${days}`;
}

/** A milestone's version; of several the first and the last. */
export function rangeOf(items: readonly MilestoneFace[]): string {
  const names = items.map(({ short }) => shortened(short, 16)).toSorted(byName);
  const [low, high] = [names[0]!, names.at(-1)!];
  if (low === high) return low;
  // A version may itself be a range, “v0.4–v0.9”.
  return `${low}${names.some((name) => name.includes('–')) ? ' to ' : '–'}${high}`;
}

function withLabels(marks: readonly ReturnType<typeof markOf>[], bounds: { width: number; today: number | undefined }) {
  const labels = marks.map(({ label, centre }) => ({
    x: centreOf(centre, textWidth(label), bounds.width, bounds.today),
    text: label,
  }));
  const newestFirst = labels.map((_, index) => labels.length - 1 - index);
  const spans = newestFirst.map((index) => {
    const { x, text } = labels[index]!;
    return { start: x - textWidth(text) / 2, end: x + textWidth(text) / 2 };
  });
  const kept = new Set(fitting(spans).map((at) => newestFirst[at]));
  return marks.map(({ mark }, index) => (kept.has(index) ? { ...mark, label: labels[index] } : mark));
}

/** A label is centred below its mark, unless it would leave the picture or be crossed by the line at the site's day. */
function centreOf(x: number, label: number, width: number, today: number | undefined): number {
  const crossed = today !== undefined && x <= today && x + label / 2 > today - 5;
  const at = crossed ? today - 5 - label / 2 : Math.min(Math.max(x, label / 2), width - label / 2);
  return round(at);
}
