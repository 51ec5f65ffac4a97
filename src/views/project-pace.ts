import type { ProjectFile } from '../model/index.ts';
import { dayOf, duration, longDay, plural } from './format.ts';

/** How fast work goes, at a glance: the whole story stands on the velocity page. */
export interface PaceView {
  /** A sentence that says what the bars show. */
  sentence: string;
  /** Plans finished per week, oldest first; the last ends on the newest day. */
  weeks: { start: string; plans: number }[];
  max: number;
}

const WEEKS = 12;
const DAY = 86_400_000;

/** The twelve weeks up to the project's newest fact; undefined where fewer than three plans have a day. */
export function paceView(file: ProjectFile): PaceView | undefined {
  const days = file.plans.flatMap(({ done, completedOn }) => (done && completedOn ? [Date.parse(completedOn)] : []));
  if (days.length < 3) return undefined;
  const end = Math.max(...days, Date.parse(dayOf(file.project.asOf) ?? '1970-01-01'));
  const counts = Array.from({ length: WEEKS }, () => 0);
  for (const day of days) {
    const week = WEEKS - 1 - Math.floor((end - day) / (7 * DAY));
    if (week >= 0) counts[week] = (counts[week] ?? 0) + 1;
  }
  const weeks = counts.map((plans, index) => ({ start: isoDay(end - ((WEEKS - index) * 7 - 1) * DAY), plans }));
  return { sentence: sentenceOf(counts, isoDay(end), medianMinutes(file)), weeks, max: Math.max(...counts, 1) };
}

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

function sentenceOf(counts: readonly number[], end: string, minutes: number | undefined): string {
  const sum = (from: number, to: number) => counts.slice(from, to).reduce((total, count) => total + count, 0);
  const [now, before] = [sum(-4, counts.length), sum(-8, -4)];
  const change =
    before === 0
      ? ''
      : now === before
        ? ', as many as in the four before'
        : `, ${now > before ? 'up' : 'down'} from ${String(before)} in the four before`;
  const typical = minutes === undefined ? '' : ` Half of the timed plans took ${duration(minutes)} or less.`;
  return `${plural(now, 'plan')} finished in the four weeks to ${longDay(end)}${change}.${typical}`;
}

function medianMinutes({ plans }: ProjectFile): number | undefined {
  const minutes = plans
    .flatMap((plan) => (plan.minutes === undefined || plan.minutesGuessed ? [] : [plan.minutes]))
    .sort((a, b) => a - b);
  return minutes[Math.floor((minutes.length - 1) / 2)];
}
