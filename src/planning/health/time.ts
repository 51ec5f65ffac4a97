import type { ProjectFile } from '../../model/index.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Whole days from one day or instant to another; undefined where one is not known. */
export function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  const days = (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY;
  return Number.isNaN(days) ? undefined : days;
}

/** The commit that last touched the root; for a plain folder the newest day that its files state. */
export function lastChange({ project, plans }: ProjectFile): string | undefined {
  if (project.asOf !== undefined) return project.asOf;
  const days = [project.lastActivity?.date, ...plans.map(({ completedOn }) => completedOn)];
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
