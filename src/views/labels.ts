import type { ProjectFile } from '../model/index.ts';
import { longDay } from './format.ts';

/** A label that leads somewhere. */
export interface Link {
  label: string;
  href: string;
}

/** `v1.1 Alarms`; a name that repeats the version stands once. */
export function milestoneLabel({
  version,
  name,
  key,
}: {
  version?: string | undefined;
  name?: string | undefined;
  key?: string | undefined;
}): string {
  if (version === undefined) return name ?? key ?? 'Unnamed milestone';
  return name === undefined || name.startsWith(version) ? (name ?? version) : `${version} ${name}`;
}

/** `Phase 4 of 5, Radio alarms; plan 2 of 3` */
export function positionText({
  phase,
  phaseName,
  phaseCount,
  plan,
  planCount,
}: NonNullable<ProjectFile['project']['position']>): string {
  const of = (noun: string, value: string | undefined, count: number | undefined) =>
    value === undefined ? undefined : `${noun} ${value}${count === undefined ? '' : ` of ${String(count)}`}`;
  const first = [of('phase', phase, phaseCount), phaseName].filter(Boolean).join(', ');
  // A plan's whole id, such as 07-01, is no number to count up to.
  const text = [first, of('plan', plan, plan?.includes('-') ? undefined : planCount)].filter(Boolean).join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Who gave a project its health in a note, and when. */
export const statedBy = (by: ProjectFile['project']['health']['statedBy']) =>
  by && `Stated by ${by.author ?? `the note “${by.note}”`} on ${longDay(by.date)}.`;
