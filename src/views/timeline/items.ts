import type { Milestone, ProjectFile } from '../../model/index.ts';
import { dayNumber } from '../charts/days.ts';
import { dayOf } from '../format.ts';
import { stateView, type StateView } from '../states.ts';
import { milestoneUrl } from '../urls.ts';

export interface MilestoneFace {
  key: string;
  name: string;
  /** The version alone; the name where there is none. */
  short: string;
  state: StateView;
  href: string;
}

/** A milestone's place in time; `from` and `to` are day numbers. */
export interface TimelineItem extends MilestoneFace {
  /** First day known. */
  from: number;
  /** The day it shipped, or the timeline's last day where it is still going on. */
  to: number;
  /** Still going on: drawn without an end. */
  open: boolean;
}

export interface TimelineItems {
  /** In the order of their first day. */
  placed: TimelineItem[];
  /** Planned and without a day: they come after all others. */
  planned: MilestoneFace[];
  /** How many others state no day, and have no place in the picture. */
  undated: number;
}

/** Places the milestones of a project in time. `today` is the site's day. */
export function timelineItems(file: ProjectFile, today: string | undefined): TimelineItems {
  const placed: TimelineItem[] = [];
  const unplaced: MilestoneFace[] = [];
  for (const milestone of file.milestones) {
    const [days, face] = [daysOf(milestone, today), faceOf(file.project.id, milestone)];
    if (days === undefined) unplaced.push(face);
    else placed.push({ ...days, ...face });
  }
  const planned = unplaced.filter(({ state }) => state.state === 'planned');
  return {
    placed: placed.sort((a, b) => a.from - b.from || a.to - b.to),
    planned,
    undated: unplaced.length - planned.length,
  };
}

function daysOf(
  { startedOn, shippedOn, status }: Milestone,
  today: string | undefined,
): Pick<TimelineItem, 'from' | 'to' | 'open'> | undefined {
  const [start, end, now] = [startedOn, shippedOn, dayOf(today)].map((day) =>
    day === undefined ? undefined : dayNumber(day),
  );
  const open = status === 'active';
  if (end !== undefined) return { from: Math.min(start ?? end, end), to: end, open: false };
  // What is going on without a stated start stands at the site's day, without a line.
  const from = start ?? (open ? now : undefined);
  return from === undefined ? undefined : { from, to: open && now !== undefined ? Math.max(now, from) : from, open };
}

function faceOf(project: string, milestone: Milestone): MilestoneFace {
  return {
    key: milestone.key,
    name: milestoneName(milestone),
    short: milestone.version ?? milestoneName(milestone),
    state: stateView(milestone.status),
    href: milestoneUrl(project, milestone.key),
  };
}

/** `v1.3 Billing`; the key where neither version nor name is known. */
export const milestoneName = ({ key, version, name }: Pick<Milestone, 'key' | 'version' | 'name'>): string =>
  [version, name].filter((part) => part !== undefined).join(' ') || key;
