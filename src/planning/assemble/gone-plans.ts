import type { Plan } from '../../model/index.ts';
import type { History, LostPlan } from '../history/index.ts';
import { milestoneOfPhase } from './milestone-then.ts';
import type { Structure } from './milestones.ts';

/**
 * The plans whose files were deleted: starting a milestone cleared the phase folders, and the work had been done all the same
 * (formats.md, trap 21). Those that stand elsewhere today are left out; of a plan and its summary the summary tells.
 */
export function gonePlans(
  history: History | undefined,
  today: readonly Omit<Plan, 'key'>[],
  structure: Structure,
): Omit<Plan, 'key'>[] {
  const standing = new Set(today.flatMap((plan) => [nameOf(plan), ...plan.origins.map(({ path }) => stemOf(path))]));
  const gone = new Map<string, Omit<Plan, 'key'>>();
  const lost = (history?.plans ?? []).filter(({ fact }) => fact.void !== true && fact.place !== 'checklist');
  for (const each of lost.toSorted((a, b) => Number(isSummary(b)) - Number(isSummary(a)))) {
    const plan = toPlan(each, structure);
    const names = [nameOf(plan), stemOf(each.path)];
    const known = names.map((name) => gone.get(name)).find((found) => found !== undefined);
    if (known !== undefined && !isSummary(each)) known.origins.push(...plan.origins);
    if (known !== undefined || names.some((name) => standing.has(name))) continue;
    if (each.fact.loose === true && isSummary(each)) continue;
    for (const name of names) gone.set(name, plan);
  }
  return [...new Set(gone.values())];
}

const isSummary = ({ fact }: LostPlan): boolean => fact.place === 'summary-file';
const nameOf = ({ milestone, id }: Pick<Plan, 'milestone' | 'id'>): string => `${milestone ?? ''}/${id}`;

/** Folder and name without what kind of file it is: the same wherever the folder of the phase was moved. */
const stemOf = (path: string): string =>
  path
    .split('/')
    .slice(-2)
    .join('/')
    .replace(/-?(?:PLAN|SUMMARY|TRD|JOB)\.md$/i, '');

function toPlan({ fact, path, place, last, gone, milestone }: LostPlan, structure: Structure): Omit<Plan, 'key'> {
  const { id, phase, title, minutes, minutesGuessed, approximate, tasks, files, completedOn, requirements, tags } =
    fact;
  return {
    id,
    phase,
    milestone: milestoneOfPhase(structure, phase, place, milestone),
    title,
    done: fact.place === 'summary-file',
    minutes,
    minutesGuessed,
    approximate,
    tasks,
    files,
    completedOn,
    requirements: requirements ?? [],
    tags: tags ?? [],
    origins: [{ path, line: fact.line, commit: last.commit, date: last.date, kind: `${place.kind}-history` }],
    gone: { commit: gone.commit, date: gone.date },
  };
}
