import type { Plan } from '../../model/index.ts';
import type { History, LostDocument } from '../history/index.ts';
import type { PlanFact } from '../facts.ts';
import { milestoneOfPhase } from './milestone-then.ts';
import type { Structure } from './milestones.ts';

/**
 * The plans whose summaries were deleted: starting a milestone cleared the phase folders, and the work had been done all the
 * same (formats.md, trap 21). Those that stand elsewhere today are left out.
 */
export function gonePlans(
  history: History | undefined,
  today: readonly Omit<Plan, 'key'>[],
  structure: Structure,
): Omit<Plan, 'key'>[] {
  const standing = new Set(
    today.flatMap((plan) => [`${plan.milestone ?? ''}/${plan.id}`, ...plan.origins.map(({ path }) => tailOf(path))]),
  );
  const gone: Omit<Plan, 'key'>[] = [];
  for (const lost of history?.lost ?? []) {
    for (const fact of lost.facts.plans.filter(
      ({ place, void: halted }) => place === 'summary-file' && halted !== true,
    )) {
      const plan = toPlan(fact, lost, structure);
      const names = [`${plan.milestone ?? ''}/${plan.id}`, tailOf(lost.path)];
      if (names.some((name) => standing.has(name))) continue;
      for (const name of names) standing.add(name);
      gone.push(plan);
    }
  }
  return gone;
}

/** Folder and name: the same wherever the folder of the phase was moved. */
const tailOf = (path: string): string => path.split('/').slice(-2).join('/');

function toPlan(
  fact: PlanFact,
  { path, place, last, gone, milestone }: LostDocument,
  structure: Structure,
): Omit<Plan, 'key'> {
  const {
    id,
    phase,
    title,
    minutes,
    minutesGuessed,
    approximate,
    tasks,
    files,
    completedOn,
    requirements,
    tags,
    origin,
  } = fact;
  return {
    id,
    phase,
    milestone: milestoneOfPhase(structure, phase, place, milestone),
    title,
    done: true,
    minutes,
    minutesGuessed,
    approximate,
    tasks,
    files,
    completedOn,
    requirements: requirements ?? [],
    tags: tags ?? [],
    origins: [{ ...origin, path, commit: last.commit, date: last.date, kind: 'summary-history' }],
    gone,
  };
}
