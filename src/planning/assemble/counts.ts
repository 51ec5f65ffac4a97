import type { Origin, Phase, Plan, ProjectFile } from '../../model/index.ts';
import { originOrder } from './origins.ts';

/** Plans by the phase they belong to. */
export interface PlanIndex {
  ofPhase: (phase: Phase) => Plan[];
  /** Those of a phase that stand only in history. */
  goneOf: (phase: Phase) => Plan[];
  ofMilestone: (key: string) => Plan[];
}

/** Plans that stand at HEAD, by phase and by milestone. */
export function indexPlans({ plans }: Pick<ProjectFile, 'plans'>): PlanIndex {
  const standing = plans.filter(({ gone }) => gone === undefined);
  const lost = Map.groupBy(
    plans.filter(({ gone }) => gone !== undefined),
    ({ milestone, phase }) => `${milestone ?? ''}/${phase}`,
  );
  const byPhase = Map.groupBy(standing, ({ milestone, phase }) => `${milestone ?? ''}/${phase}`);
  const byMilestone = Map.groupBy(standing, ({ milestone }) => milestone ?? '');
  return {
    // A second phase of one number has the key `…-2`: the plans of both are counted with the first.
    ofPhase: ({ key, milestone, number }) =>
      key.endsWith(`/${number}`) ? (byPhase.get(`${milestone ?? ''}/${number}`) ?? []) : [],
    goneOf: ({ milestone, number }) => lost.get(`${milestone ?? ''}/${number}`) ?? [],
    ofMilestone: (key) => byMilestone.get(key) ?? [],
  };
}

/** Whether a plan is known from files of its own, not only from a box in a roadmap. */
export const onDisk = ({ origins }: Pick<Plan, 'origins'>): boolean =>
  origins.some(({ kind }) => kind === 'plan' || kind === 'summary');

/** Whether files of its own told of a plan, today or once. */
export const hadFiles = ({ origins }: Pick<Plan, 'origins'>): boolean =>
  origins.some(({ kind }) => /^(?:plan|summary)(?:-history)?$/.test(kind));

/** Where a count comes from: the first and the last of the plans counted. */
export function originsOfPlans(plans: readonly Plan[]): Origin[] {
  return firstAndLast(plans.flatMap(({ origins }) => origins.slice(0, 1)));
}

export const firstAndLast = (origins: readonly Origin[]): Origin[] =>
  originOrder(origins.length <= 2 ? origins : [...origins.slice(0, 1), ...origins.slice(-1)]);

export const percentOf = (done: number, total: number): number => (total === 0 ? 0 : Math.round((100 * done) / total));

/** `1 plan`, `2 plans`, `No plans` at the start of a sentence. */
export const many = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
