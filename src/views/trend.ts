import type { ProjectFile } from '../model/index.ts';
import { daysBetween, plural } from './format.ts';

/** Plans finished in each of the last twelve weeks up to the site's today, oldest first. */
export interface Trend {
  values: number[];
  /** Says what the picture shows. */
  label: string;
}

const WEEKS = 12;

/** Undefined where no plan of the last twelve weeks has a day. */
export function trendOf({ plans }: Pick<ProjectFile, 'plans'>, today: string | undefined): Trend | undefined {
  const values = Array.from({ length: WEEKS }, () => 0);
  for (const { done, completedOn } of plans) {
    const age = done ? daysBetween(completedOn, today) : undefined;
    const week = age === undefined || age < 0 ? -1 : WEEKS - 1 - Math.floor(age / 7);
    if (week >= 0) values[week] = (values[week] ?? 0) + 1;
  }
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return undefined;
  const label = `${plural(total, 'plan')} finished in twelve weeks, by week, oldest first: ${values.join(', ')}`;
  return { values, label };
}
