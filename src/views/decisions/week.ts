import type { Decision, ProjectFile } from '../../model/index.ts';
import { dayFromNumber, dayNumber, mondayOf } from '../charts/days.ts';
import { longDay } from '../format.ts';
import { shortened } from '../shortened.ts';
import { decisionUrl, decisionWeek, isoWeek } from '../urls.ts';
import { dayOfDecision } from './row.ts';
import { titleOf } from './title.ts';

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
  /** Decisions that stood here under a former id, and where they stand now. */
  moved: { id: string; text: string; href: string }[];
  newer?: string | undefined;
  older?: string | undefined;
}

/** Characters of a decision that is only pointed to. */
const LONGEST = 140;

type WeeksOf = Pick<ProjectFile, 'decisions'> & { project: Pick<ProjectFile['project'], 'id'> };

/** Former addresses on the pages of other weeks than the decision's own. */
function movedDecisions(decisions: readonly Decision[], project: string) {
  return decisions.flatMap((decision) =>
    (decision.formerDays ?? []).flatMap(({ id, day }) => {
      const week = isoWeek(day);
      if (week === undefined || week === decisionWeek(decision)) return [];
      return [{ week, id, text: shortened(titleOf(decision).title, LONGEST), href: decisionUrl(project, decision) }];
    }),
  );
}

/** The pages of a project's decisions, newest week first, undated last; each knows its neighbours. */
export function decisionWeeks({ decisions, project }: WeeksOf): DecisionWeek[] {
  const groups = Map.groupBy(decisions, decisionWeek);
  const moved = Map.groupBy(movedDecisions(decisions, project.id), ({ week }) => week);
  const weeks = [...new Set([...groups.keys(), ...moved.keys()])].sort(
    (a, b) => Number(a === 'undated') - Number(b === 'undated') || (a < b ? 1 : -1),
  );
  return weeks.map((week, index) => ({
    week,
    title: weekTitle(week),
    decisions: [...(groups.get(week) ?? [])].sort((a, b) => compareDays(dayOfDecision(b), dayOfDecision(a))),
    moved: (moved.get(week) ?? []).map(({ id, text, href }) => ({ id, text, href })),
    newer: weeks[index - 1],
    older: weeks[index + 1],
  }));
}

const compareDays = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);
