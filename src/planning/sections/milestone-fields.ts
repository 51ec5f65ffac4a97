import type { MilestoneLabel } from '../dialects/milestones.ts';
import type { MilestoneFact } from '../facts.ts';
import { dayIn } from '../markdown/dates.ts';
import { readMilestoneLine } from './milestone-line.ts';
import { readNumbers, readPhaseList, readPlanCount, readTimeline } from './milestone-numbers.ts';
import { statusIn } from './milestone-status.ts';

/** Adds what a labelled value says to a claim on a milestone; what stands there already wins. */
export function applyField(fact: MilestoneFact, label: MilestoneLabel, value: string): void {
  switch (label) {
    case 'name': {
      fill(fact, readMilestoneLine(value, true));
      return;
    }
    case 'status': {
      fill(fact, {
        status: statusIn(value),
        ...(statusIn(value) === 'shipped' ? { shippedOn: dayIn(value) } : {}),
      });
      return;
    }
    case 'shipped': {
      fill(fact, { shippedOn: dayIn(value) });
      return;
    }
    case 'started': {
      fill(fact, { startedOn: dayIn(value) });
      return;
    }
    case 'phases': {
      fill(fact, readPhases(value));
      return;
    }
    case 'plans': {
      fill(fact, { ...readPlanCount(value), ...readNumbers(value) });
      return;
    }
    case 'tasks': {
      fill(fact, readNumbers(`${value} tasks`));
      return;
    }
    case 'timeline': {
      fill(fact, { startedOn: readTimeline(value).startedOn });
      return;
    }
    case 'delivered': {
      fill(fact, { summary: value });
      return;
    }
    case 'requirements': {
      fill(fact, { requirements: readRequirementCount(value) });
      return;
    }
    default:
      return undefined;
  }
}

/** A bare number may count the phases or name the only one: it is kept as both, and what else is known decides. */
function readPhases(value: string): Partial<MilestoneFact> {
  const bare = /^(\d+)(?:\s?\((?:(?:\d+|all|none)\b[^()]{0,60}|\p{L}[^()]{0,200},[^()]{0,200})\))?$/iu.exec(value)?.[1];
  return {
    ranges: readPhaseList(value),
    ...readNumbers(value),
    ...(bare === undefined ? {} : { phaseCount: Number(bare) }),
  };
}

function readRequirementCount(value: string): { done: number; total: number } | undefined {
  const match = /^(\d+)\s?(?:\/|of)\s?(\d+)/.exec(value);
  return match === null ? undefined : { done: Number(match[1]), total: Number(match[2]) };
}

/** Sets what is not stated yet. */
function fill(fact: MilestoneFact, more: Partial<MilestoneFact> | undefined): void {
  const known = new Set(Object.entries(fact).flatMap(([key, value]) => (value === undefined ? [] : [key])));
  const added = Object.entries(more ?? {}).filter(([key, value]) => value !== undefined && !known.has(key));
  Object.assign(fact, Object.fromEntries(added));
}
