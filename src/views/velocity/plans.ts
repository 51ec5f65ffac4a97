import { longDay, number, plural } from '../format.ts';
import { dayFromNumber, firstsOf } from '../charts/days.ts';
import type { Chart, ChartMark } from '../charts/spec.ts';
import type { ProjectFile } from '../../model/index.ts';
import { busiest, paceOf, placeIn, recentPace, type Pace } from './pace.ts';

/** Fewer dated plans than this make no chart. */
export const ENOUGH_DATED = 4;

/** The days on which plans of a project were finished. */
export const finishedDays = (file: Pick<ProjectFile, 'plans'>): string[] =>
  file.plans.filter(({ done }) => done).flatMap(({ completedOn }) => completedOn ?? []);

/** Plans finished over time, with the milestones that shipped; a refusal where too few plans carry a date. */
export function plansChart(file: ProjectFile): Chart {
  const days = finishedDays(file);
  const done = file.plans.filter((plan) => plan.done).length;
  if (days.length < ENOUGH_DATED) return { refusal: tooThin(days.length, done, file.plans.length) };
  const pace = paceOf(days, file.project.asOf);
  return {
    spec: {
      id: 'plans',
      kind: 'bar',
      title: titleOf(pace, days.length),
      notes: notesOf(pace, days.length, done),
      x: { title: pace.unit === 'week' ? 'Week beginning' : 'Day' },
      y: { title: `Plans finished per ${pace.unit}`, unit: 'plans', scale: 'linear' },
      labels: pace.starts.map((start) => longDay(dayFromNumber(start))),
      ticks: ticksOf(pace),
      series: [{ name: 'Plans finished', values: pace.counts, tone: 'accent' }],
      marks: shipMarks(file, pace),
    },
  };
}

function titleOf(pace: Pace, count: number): string {
  const recent = recentPace(pace);
  if (recent)
    return `${plural(recent.last, 'plan')} in the last four whole weeks, ${compared(recent.last, recent.before)}`;
  const most = busiest(pace);
  const when = pace.unit === 'week' ? `in the week of ${longDay(most.day)}` : `on ${longDay(most.day)}`;
  return `${plural(count, 'plan')} finished in ${plural(pace.counts.length, pace.unit)}, most ${when}: ${number(most.count)}`;
}

/** How a number of plans stands to the one before, in words a reader can check. */
function compared(last: number, before: number): string {
  if (last === before) return 'as many as in the four before';
  if (before === 0) return 'after none in the four before';
  return `${last > before ? 'up' : 'down'} from ${number(before)} in the four before`;
}

function notesOf(pace: Pace, dated: number, done: number): string[] {
  return [
    `Counted: ${plural(dated, 'finished plan')} with a completion day.`,
    ...(done > dated ? [`Not in the chart: ${plural(done - dated, 'finished plan')} without one.`] : []),
    ...(pace.open && pace.unit === 'week' ? ['The last week was not over when the files were last changed.'] : []),
  ];
}

function tooThin(dated: number, done: number, all: number): { id: string; title: string; reasons: string[] } {
  const found =
    all === 0
      ? 'No plans were found.'
      : `Of ${plural(all, 'plan')} ${number(done)} ${done === 1 ? 'is' : 'are'} finished, and ${number(dated)} of those state a day.`;
  return {
    id: 'plans',
    title: 'Too little is dated to chart finished plans over time',
    reasons: [
      found,
      `A chart needs ${String(ENOUGH_DATED)}. The day comes from \`completed\` in the frontmatter of a plan’s SUMMARY file.`,
    ],
  };
}

/** Months for long spans, weeks or days for short ones; the layout leaves out what does not fit. */
function ticksOf(pace: Pace): ChartMark[] {
  const first = pace.starts[0] ?? 0;
  const last = pace.starts.at(-1) ?? first;
  if (pace.unit === 'day' || last - first < 120)
    return pace.starts.map((start, index) => ({
      at: index,
      label: longDay(dayFromNumber(start)).replace(/ \d{4}$/, ''),
    }));
  return firstsOf('month', first, last).map((start) => ({
    at: placeIn(pace, dayFromNumber(start)),
    label: longDay(dayFromNumber(start)).slice(2),
  }));
}

function shipMarks(file: ProjectFile, pace: Pace): ChartMark[] {
  const end = pace.counts.length - 0.5;
  return file.milestones
    .flatMap(({ key, version, shippedOn }) =>
      shippedOn === undefined ? [] : [{ at: placeIn(pace, shippedOn), label: version ?? key }],
    )
    .filter(({ at }) => at >= -0.5 && at <= end);
}
