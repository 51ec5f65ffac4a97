import type { ProjectFile } from '../../model/index.ts';
import { dayFromNumber, dayNumber, firstsOf } from '../charts/days.ts';
import { median, quantile } from '../charts/numbers.ts';
import { tenths, type Chart, type ChartMark, type ChartRefusal } from '../charts/spec.ts';
import { duration, longDay, number, plural } from '../format.ts';
import { timedPlans, type TimedPlan } from './times.ts';

/** Fewer plans with a time than this make no chart. */
export const ENOUGH_TIMED = 5;

/** The minutes of each plan, over the days they were finished where enough are dated, else in the order of the plans. */
export function minutesChart(file: ProjectFile): Chart {
  const timed = timedPlans(file);
  if (timed.length < ENOUGH_TIMED) return { refusal: tooFewTimes(file, timed.length) };
  const dated = timed
    .filter(({ completedOn }) => completedOn !== undefined)
    .sort((a, b) => byText(a.completedOn, b.completedOn));
  return dated.length >= ENOUGH_TIMED ? overDays(file, dated, timed) : inOrder(timed);
}

const byText = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);

function overDays(file: ProjectFile, dated: TimedPlan[], timed: TimedPlan[]): Chart {
  const positions = dated.map(({ completedOn }) => dayNumber(completedOn ?? ''));
  const [first, last] = [positions[0] ?? 0, positions.at(-1) ?? 0];
  const notes =
    dated.length < timed.length
      ? [`Not in the chart: ${plural(timed.length - dated.length, 'plan')} with a time but no day.`]
      : [];
  return {
    spec: {
      ...common(dated),
      notes: [...notesOf(dated), ...notes],
      x: { title: 'Plan' },
      labels: dated.map(({ id, milestone, completedOn }) => nameOf(id, milestone, completedOn)),
      positions,
      ticks: dayTicks(first, last),
      marks: file.milestones
        .flatMap(({ key, version, shippedOn }) =>
          shippedOn === undefined ? [] : [{ at: dayNumber(shippedOn), label: version ?? key }],
        )
        .filter(({ at }) => at >= first && at <= last),
    },
  };
}

function inOrder(timed: TimedPlan[]): Chart {
  return {
    spec: {
      ...common(timed),
      notes: [...notesOf(timed), 'In the order of the plans: too few of them state a day.'],
      x: { title: 'Plan' },
      labels: timed.map(({ id, milestone }) => nameOf(id, milestone)),
      ticks: timed.map(({ id }, at) => ({ at, label: id })),
      marks: [],
    },
  };
}

function common(plans: readonly TimedPlan[]) {
  const minutes = plans.map((plan) => plan.minutes);
  return {
    id: 'minutes',
    kind: 'scatter' as const,
    title: `Half of the plans took ${duration(median(minutes) ?? 0)} or less, nine in ten ${duration(quantile(minutes, 0.9) ?? 0)} or less`,
    y: {
      title: `Minutes per plan${wide(minutes) ? ', logarithmic' : ''}`,
      unit: 'minutes',
      scale: wide(minutes) ? ('log' as const) : ('linear' as const),
    },
    series: [{ name: 'Time', values: minutes.map(tenths), tone: 'accent' as const }],
  };
}

/** Times of plans spread over orders of magnitude; a linear axis would press nearly all of them to the ground. */
const wide = (minutes: readonly number[]): boolean => Math.max(...minutes) > 8 * (median(minutes) ?? 0);

const nameOf = (id: string, milestone?: string, day?: string): string =>
  [[milestone, id].filter(Boolean).join(' · '), day === undefined ? '' : longDay(day)].filter(Boolean).join(', ');

function notesOf(plans: readonly TimedPlan[]): string[] {
  const rough = plans.filter((plan) => plan.rough).length;
  const rows = plans.filter((plan) => plan.fromRow).length;
  return [
    `Counted: ${plural(plans.length, 'plan')} with a time, as their authors state it.`,
    ...(rows > 0
      ? [`${number(rows)} of the times ${rows === 1 ? 'comes' : 'come'} from metrics rows of STATE.md.`]
      : []),
    ...(rough > 0 ? [`${number(rough)} ${rough === 1 ? 'is' : 'are'} stated roughly or without a unit.`] : []),
  ];
}

function dayTicks(first: number, last: number): ChartMark[] {
  if (last - first >= 120)
    return firstsOf('month', first, last).map((at) => ({ at, label: longDay(dayFromNumber(at)).slice(2) }));
  const step = last - first < 14 ? 1 : 7;
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => first + index * step).map((at) => ({
    at,
    label: longDay(dayFromNumber(at)).replace(/ \d{4}$/, ''),
  }));
}

function tooFewTimes(file: ProjectFile, timed: number): ChartRefusal {
  return {
    id: 'minutes',
    title: 'Too few plans state how long they took',
    reasons: [
      file.plans.length === 0
        ? 'No plans were found.'
        : `${number(timed)} of ${plural(file.plans.length, 'plan')} ${timed === 1 ? 'has' : 'have'} a time.`,
      `A chart needs ${String(ENOUGH_TIMED)}. The time comes from \`duration\` in the frontmatter of a plan’s SUMMARY file, or from the metrics rows of STATE.md.`,
    ],
  };
}
