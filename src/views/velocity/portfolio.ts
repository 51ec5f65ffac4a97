import type { ProjectFile } from '../../model/index.ts';
import { dayFromNumber, dayNumber, mondayOf } from '../charts/days.ts';
import { median, sum } from '../charts/numbers.ts';
import { byName, dayOf } from '../format.ts';
import { finishedDays } from './plans.ts';
import { timedPlans } from './times.ts';

/** How many weeks the page of all projects looks back. */
export const WEEKS = 26;

/** One project among all. Projects are listed by name: a pace says nothing about another project's. */
export interface ProjectPace {
  id: string;
  name: string;
  /** Finished plans per week over the last weeks up to the site's day, oldest first; absent where no plan states a day. */
  weeks?: number[] | undefined;
  recent?: number | undefined;
  plansDone: number;
  plansDated: number;
  medianMinutes?: number | undefined;
  timed: number;
}

export interface PortfolioPace {
  /** First day of the oldest week and last day of the newest; absent where neither the site nor a plan has a day. */
  from?: string | undefined;
  to?: string | undefined;
  /** First days of the weeks; empty where there is none. */
  mondays: string[];
  projects: ProjectPace[];
}

/** The pace of every project over the same weeks, up to the site's day; where no source has one, up to the last day on which a plan was finished. */
export function portfolioPace(files: readonly ProjectFile[], asOf: string | undefined): PortfolioPace {
  const today = dayOf(asOf) ?? files.flatMap(finishedDays).sort().at(-1);
  const monday = today === undefined ? undefined : mondayOf(dayNumber(today));
  const projects = files
    .map((file) => projectPace(file, monday))
    .sort((a, b) => byName(a.name, b.name) || byName(a.id, b.id));
  const mondays =
    monday === undefined
      ? []
      : Array.from({ length: WEEKS }, (_, week) => dayFromNumber(monday - 7 * (WEEKS - 1 - week)));
  return { from: mondays[0], to: today, mondays, projects };
}

function projectPace(file: ProjectFile, monday: number | undefined): ProjectPace {
  const days = finishedDays(file);
  const minutes = timedPlans(file).map((plan) => plan.minutes);
  const weeks = monday === undefined || days.length === 0 ? undefined : weeksUpTo(days, monday);
  return {
    id: file.project.id,
    name: file.project.name,
    weeks,
    recent: weeks && sum(weeks.slice(-4)),
    plansDone: file.plans.filter(({ done }) => done).length,
    plansDated: days.length,
    medianMinutes: median(minutes),
    timed: minutes.length,
  };
}

function weeksUpTo(days: readonly string[], monday: number): number[] {
  const weeks = Array.from({ length: WEEKS }, () => 0);
  for (const day of days) {
    const back = Math.round((monday - mondayOf(dayNumber(day))) / 7);
    if (back >= 0 && back < WEEKS) weeks[WEEKS - 1 - back] = (weeks[WEEKS - 1 - back] ?? 0) + 1;
  }
  return weeks;
}
