import type { Blocker } from '../model/index.ts';
import { daysBetween, plural } from './format.ts';

/** Days from the one on which a blocker appeared to the one on which it was resolved or taken off the list; undefined where one is not known. */
export function daysBlocked({ since, resolvedOn, gone }: Blocker): number | undefined {
  const days = daysBetween(since, resolvedOn ?? gone?.date.slice(0, 10));
  return days === undefined || days < 0 ? undefined : days;
}

/** What became of the blockers that stand in the way no more, in a sentence; undefined where there was none. */
export function pastBlockersText(blockers: readonly Blocker[]): string | undefined {
  const past = blockers.filter(({ resolved, gone }) => resolved || gone !== undefined);
  if (past.length === 0) return undefined;
  const resolved = past.filter((blocker) => blocker.resolved).length;
  const days = past.flatMap((blocker) => daysBlocked(blocker) ?? []).sort((a, b) => a - b);
  const middle = days.length < 2 ? undefined : days[Math.floor(days.length / 2)];
  const parts = [
    resolved > 0 ? `${String(resolved)} resolved` : undefined,
    resolved < past.length ? `${String(past.length - resolved)} only taken off the list` : undefined,
  ].filter((part) => part !== undefined);
  return `${plural(past.length, 'earlier blocker')}: ${parts.join(', ')}.${middle === undefined ? '' : stoodText(middle)}`;
}

/** `middle` is the median of the days that they stood, the longer one of two. */
const stoodText = (middle: number): string =>
  middle === 0
    ? ' More than half of them went on the day on which they came.'
    : ` Half of them stood ${plural(middle, 'day')} or longer.`;
