import type { Decision, ProjectFile } from '../../model/index.ts';
import { dayFromNumber, dayNumber, mondayOf } from '../charts/days.ts';
import { longDay } from '../format.ts';
import { decisionWeek } from '../urls.ts';
import { dayOfDecision } from './row.ts';

/** `Week 8 of 2026, 16 to 22 Feb 2026`; the page of undated decisions is called otherwise. */
export function weekTitle(week: string): string {
  const match = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!match) return 'No day known';
  const [year, number] = [Number(match[1]), Number(match[2])];
  // The fourth of January is always in the first week.
  const monday = mondayOf(dayNumber(`${String(year)}-01-04`)) + (number - 1) * 7;
  return `Week ${String(number)} of ${String(year)}, ${daySpan(longDay(dayFromNumber(monday)), longDay(dayFromNumber(monday + 6)))}`;
}

/** `16 to 22 Feb 2026`: what both days share is said once. */
function daySpan(first: string, last: string): string {
  const [day, month, year] = first.split(' ');
  if (last.endsWith(`${month ?? ''} ${year ?? ''}`)) return `${day ?? ''} to ${last}`;
  return last.endsWith(year ?? '') ? `${day ?? ''} ${month ?? ''} to ${last}` : `${first} to ${last}`;
}

export interface DecisionWeek {
  week: string;
  title: string;
  decisions: Decision[];
  newer?: string | undefined;
  older?: string | undefined;
}

/** The pages of a project's decisions, newest week first, undated last; each knows its neighbours. */
export function decisionWeeks({ decisions }: Pick<ProjectFile, 'decisions'>): DecisionWeek[] {
  const groups = Map.groupBy(decisions, decisionWeek);
  const weeks = [...groups.keys()].sort(
    (a, b) => Number(a === 'undated') - Number(b === 'undated') || (a < b ? 1 : -1),
  );
  return weeks.map((week, index) => ({
    week,
    title: weekTitle(week),
    decisions: [...(groups.get(week) ?? [])].sort((a, b) => compareDays(dayOfDecision(b), dayOfDecision(a))),
    newer: weeks[index - 1],
    older: weeks[index + 1],
  }));
}

const compareDays = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);
