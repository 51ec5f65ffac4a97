import type { Plan } from '../../model/index.ts';
import type { History, LostPlan } from '../history/index.ts';
import { onDisk } from './counts.ts';
import { milestoneOfPhase } from './milestone-then.ts';
import type { Structure } from './milestones.ts';

/**
 * The plans of today and those whose files were deleted: starting a milestone cleared the phase folders, and the work had been done all the same
 * (formats.md, trap 21). Those that stand elsewhere today are left out; of a plan and its summary the summary tells. One that a roadmap still
 * lists stands, with what its files told.
 */
export function withGonePlans(
  history: History | undefined,
  today: readonly Omit<Plan, 'key'>[],
  structure: Structure,
): Omit<Plan, 'key'>[] {
  const listed = new Map(today.filter((plan) => !onDisk(plan)).map((plan) => [nameOf(plan), plan]));
  const gone = gonePlans(
    history,
    today.filter((plan) => onDisk(plan)),
    structure,
  );
  const found = new Map(gone.flatMap((plan) => (listed.has(nameOf(plan)) ? [[nameOf(plan), plan] as const] : [])));
  return [
    ...today.map((plan) => {
      const past = onDisk(plan) ? undefined : found.get(nameOf(plan));
      return past === undefined ? plan : completed(plan, past);
    }),
    ...gone.filter((plan) => !listed.has(nameOf(plan))),
  ];
}

/** A plan that a roadmap still lists, with what its deleted files told. */
const completed = (plan: Omit<Plan, 'key'>, past: Omit<Plan, 'key'>): Omit<Plan, 'key'> => ({
  ...past,
  ...Object.fromEntries(Object.entries(plan).filter(([, value]) => value !== undefined)),
  done: plan.done || past.done,
  requirements: plan.requirements.length > 0 ? plan.requirements : past.requirements,
  tags: plan.tags.length > 0 ? plan.tags : past.tags,
  origins: [...plan.origins, ...past.origins],
  gone: undefined,
});

function gonePlans(
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
