import type { Milestone } from '../../model/index.ts';
import { daysBetween, doneOf, list, longDay, plural, span } from '../format.ts';
import type { Lookup } from '../lookup.ts';

/** What was promised and what of it is done; absent where nothing is known of it. */
export interface Tally {
  phases?: Part | undefined;
  plans?: Part | undefined;
  requirements?: Part | undefined;
}

export interface Part {
  /** Absent where nothing says how much is done. */
  done?: number | undefined;
  total: number;
}

/** Phases are counted; plans and requirements are the milestone's own numbers. */
export function tallyOf(
  { key, phases: numbers, plansTotal, plansDone, requirements }: Milestone,
  known: Lookup,
): Tally {
  const phases = known.phasesOf(key).filter(({ gone }) => !gone);
  const total = phases.length || (numbers?.length ?? 0);
  const stated = phases.some(({ status }) => status !== 'unknown');
  const done = stated ? phases.filter(({ status }) => status === 'done').length : undefined;
  return {
    phases: total > 0 ? { done, total } : undefined,
    plans: plansTotal ? { done: plansDone, total: plansTotal } : undefined,
    requirements: requirements && requirements.total > 0 ? requirements : undefined,
  };
}

const nouns = { requirements: 'requirement', phases: 'phase', plans: 'plan' } as const;
const order = ['requirements', 'phases', 'plans'] as const;

/** `3 requirements, 2 phases and 4 plans` */
export function promisedText(tally: Tally): string {
  const parts = order.flatMap((name) => (tally[name] ? [plural(tally[name].total, nouns[name])] : []));
  return parts.length > 0 ? list(parts) : 'No requirement, phase or plan of it was found';
}

/** `2 of 3 requirements, 2 of 2 phases and 4 of 4 plans` */
export function deliveredText(tally: Tally): string {
  const parts = order.flatMap((name) =>
    tally[name]?.done === undefined ? [] : (doneOf(tally[name].done, tally[name].total, nouns[name]) ?? []),
  );
  return parts.length > 0 ? list(parts) : 'Nothing says how much of it is done';
}

/** `Shipped on 9 Feb 2026 after 5 weeks, with 2 of 3 requirements done; the evidence for it is incomplete.` */
export function sentenceOf(milestone: Milestone, tally: Tally): string {
  const { evidence } = milestone;
  const counted = (['requirements', 'plans', 'phases'] as const).find((name) => tally[name]?.done !== undefined);
  const how = counted ? `, with ${doneOf(tally[counted]?.done, tally[counted]?.total, nouns[counted]) ?? ''} done` : '';
  const proof =
    evidence === undefined
      ? ''
      : evidence.grade === 'verified'
        ? '; the files bear it out'
        : '; the evidence for it is incomplete';
  return `${verbOf(milestone)}${how}${proof}.`;
}

function verbOf({ status, startedOn, shippedOn }: Milestone): string {
  const days = daysBetween(startedOn, shippedOn);
  const after = days === undefined || days < 0 ? '' : ` after ${span(days + 1)}`;
  switch (status) {
    case 'shipped':
    case 'archived':
      return shippedOn ? `Shipped on ${longDay(shippedOn)}${after}` : 'Shipped, on a day that no file states';
    case 'active':
      return startedOn ? `In progress since ${longDay(startedOn)}` : 'In progress';
    case 'planned':
      return 'Planned, not started';
    case 'abandoned':
      return 'Abandoned';
    case 'unknown':
      return 'Its status is not stated';
  }
}
