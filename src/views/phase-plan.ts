import type { Phase, Plan } from '../model/index.ts';
import { dayNumber } from './charts/days.ts';
import { dayOf, dayRange } from './format.ts';
import type { Lookup } from './lookup.ts';
import { phaseRow } from './project-rows.ts';
import type { PhaseRow } from './project-rows.ts';
import { timeAxis } from './timeline/axis.ts';
import type { TimeAxis, TimeTick } from './timeline/axis.ts';

/** A phase as a row of a plan: when it was worked on, in words and to scale. */
export interface PlanRow extends PhaseRow {
  /** `16 Apr to 23 Apr 2026`, `since 19 May 2026`; undefined where no day is known. */
  when?: string | undefined;
  /** From the first day known of the phase to its last, in pixels. */
  bar?: { x: number; width: number; open: boolean } | undefined;
  /** Days on which plans were finished, in pixels, each once. */
  marks: number[];
}

export interface PhasePlan {
  rows: PlanRow[];
  /** The common scale of all rows; undefined where no phase has a day. */
  axis?: { width: number; ticks: TimeTick[]; today?: number | undefined } | undefined;
}

/** Pixels that the scale takes; a bar is at least so wide that it can be seen. */
const WIDTH = 220;
const NARROWEST = 4;

/** The phases of a milestone as a plan: the days known of each, on one scale. `today` is the site's, not the clock's. */
export function phasePlan(phases: readonly Phase[], known: Lookup, today: string | undefined): PhasePlan {
  const dated = phases.map((phase) => ({ phase, days: daysOf(phase, known.plansOf(phase)) }));
  const all = dated.flatMap(({ days }) => days.all);
  if (all.length === 0) return { rows: phases.map((phase) => ({ ...phaseRow(phase, known), marks: [] })) };
  const [from, last] = [Math.min(...all), Math.max(...all)];
  const now = shownToday(from, last, today);
  const axis = timeAxis(from, Math.max(last, now ?? last) + 1, 0, WIDTH);
  return {
    rows: dated.map(({ phase, days }) => ({
      ...phaseRow(phase, known),
      when: whenOf(days),
      bar: barOf(days, axis, now ?? last),
      marks: [...new Set(days.finished)].map((day) => axis.x(day)),
    })),
    axis: { width: WIDTH, ticks: axis.ticks, today: now === undefined ? undefined : axis.x(now) },
  };
}

interface Days {
  started?: number | undefined;
  completed?: number | undefined;
  /** Of plans. */
  finished: number[];
  all: number[];
  /** Work goes on. */
  open: boolean;
}

function daysOf({ startedOn, completedOn, status }: Phase, plans: readonly Plan[]): Days {
  const numberOf = (date: string | undefined) => (dayOf(date) === undefined ? undefined : dayNumber(date ?? ''));
  const finished = plans.flatMap(({ completedOn, gone }) => (gone ? [] : (numberOf(completedOn) ?? [])));
  const [started, completed] = [numberOf(startedOn), numberOf(completedOn)];
  const all = [started, completed, ...finished].filter((day) => day !== undefined);
  return { started, completed, finished: finished.sort((a, b) => a - b), all, open: status === 'active' };
}

/** The site's day, where the scale does not shrink to nothing for it. */
function shownToday(from: number, last: number, today: string | undefined): number | undefined {
  const now = dayOf(today) === undefined ? undefined : dayNumber(today ?? '');
  return now !== undefined && now >= last && now - last <= 2 * (last - from) + 14 ? now : undefined;
}

function whenOf({ all, open, completed, finished, started }: Days): string | undefined {
  if (all.length === 0) return undefined;
  const [from, to] = [Math.min(...all), Math.max(...all)];
  if (completed === undefined && finished.length === 0 && started !== undefined) return `since ${dayRange(from, from)}`;
  return open ? `since ${dayRange(from, from)}` : dayRange(from, to);
}

function barOf({ all, open }: Days, { x }: TimeAxis, end: number): PlanRow['bar'] {
  if (all.length === 0) return undefined;
  const start = x(Math.min(...all));
  const width = Math.max(NARROWEST, x((open ? Math.max(end, ...all) : Math.max(...all)) + 1) - start);
  return { x: Math.min(start, WIDTH - NARROWEST), width: Math.round(width * 10) / 10, open };
}
