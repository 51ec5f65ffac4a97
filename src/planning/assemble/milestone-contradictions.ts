import type { Contradiction, Milestone, Phase } from '../../model/index.ts';
import { type Claim, contradiction, nameOf } from './contradiction.ts';
import { firstAndLast, many, onDisk, originsOfPlans, type PlanIndex } from './counts.ts';
import { type MilestoneClaim, RANK } from './milestone-claims.ts';
import { planClaims } from './milestone-plans.ts';

/** What documents say differently of one milestone: its date, its status, its number of plans, whether it is complete. */
export const contradictionsOf = (
  milestone: Milestone,
  claims: readonly MilestoneClaim[],
  plans: PlanIndex,
  phases: readonly Phase[],
): Contradiction[] => [
  ...dates(milestone, claims),
  ...statuses(milestone, claims),
  ...planCounts(milestone, claims, phases),
  ...evidence(milestone, plans),
];

/** Ship dates that differ between documents. Copies of old roadmaps do not count. */
function dates(milestone: Milestone, claims: readonly MilestoneClaim[]): Contradiction[] {
  const stated = claims.filter(({ fact, rank }) => fact.shippedOn !== undefined && rank < RANK.copy);
  return milestone.shippedOn === undefined
    ? []
    : contradiction(
        `Ship date of ${nameOf(milestone)}`,
        milestone.shippedOn,
        stated.map(({ fact }) => ({ value: fact.shippedOn ?? '', origins: [fact.origin] })),
      );
}

/** Shipped in one place, being worked on in another. A copy made at closing time says what was true then. */
function statuses(milestone: Milestone, claims: readonly MilestoneClaim[]): Contradiction[] {
  const stated = claims.filter(
    ({ fact, rank, document }) =>
      fact.status !== undefined &&
      fact.status !== 'unknown' &&
      rank < RANK.copy &&
      (rank !== RANK.archive || fact.place === 'archive') &&
      !isFinished(fact, document),
  );
  const over = stated.some(({ fact }) => fact.status === 'shipped' || fact.status === 'archived');
  const open = stated.some(({ fact }) => fact.status === 'active' || fact.status === 'planned');
  return over && open
    ? contradiction(
        `Status of ${nameOf(milestone)}`,
        milestone.status,
        stated.map(({ fact }) => ({ value: fact.status ?? '', origins: [fact.origin] })),
      )
    : [];
}

/** STATE.md names its milestone until the next one begins; where its status says complete, that is no word of being worked on. */
const isFinished = ({ place, status }: MilestoneClaim['fact'], { facts }: MilestoneClaim['document']): boolean =>
  place === 'state' && status === 'active' && facts.state?.status?.class === 'completed';

/** Numbers of plans that differ between documents that cover the same phases; what no document states is the sum over the phases. */
function planCounts(
  milestone: Milestone,
  claims: readonly MilestoneClaim[],
  phases: readonly Phase[],
): Contradiction[] {
  const { plansTotal } = milestone;
  if (plansTotal === undefined) return [];
  const values = statedPlans(planClaims(claims, milestone.phases), plansTotal);
  const trusted = many(plansTotal, 'plan');
  const counted = phases.filter((phase) => phase.milestone === milestone.key && phase.plansTotal !== undefined);
  if (!values.some(({ value }) => value === trusted) && counted.length > 0)
    values.push({ value: trusted, origins: firstAndLast(counted.flatMap(({ origins }) => origins.slice(0, 1))) });
  return contradiction(`Number of plans in ${nameOf(milestone)}`, trusted, values);
}

/** Each document's number. Several entries for one version in one document are its parts, where they add up to the whole. */
function statedPlans(stated: readonly MilestoneClaim[], total: number): Claim[] {
  const claim = (count: number, parts: readonly MilestoneClaim[]): Claim => ({
    value: many(count, 'plan'),
    origins: parts.map(({ fact }) => fact.origin),
  });
  const numberOf = ({ fact }: MilestoneClaim): number => fact.plansTotal ?? 0;
  return [...Map.groupBy(stated, ({ fact }) => `${fact.origin.path} ${fact.place}`).values()].flatMap((entries) =>
    entries.length > 1 && entries.reduce((sum, entry) => sum + numberOf(entry), 0) === total
      ? [claim(total, entries)]
      : entries.map((entry) => claim(numberOf(entry), [entry])),
  );
}

/** Shipped, while plans have no summary or requirements are open. */
function evidence(milestone: Milestone, plans: PlanIndex): Contradiction[] {
  if (milestone.status !== 'shipped') return [];
  const files = plans.ofMilestone(milestone.key).filter(onDisk);
  const open = files.filter(({ done }) => !done);
  if (open.length === 0) return [];
  const value = `${String(open.length)} of ${many(files.length, 'plan')} without a summary`;
  return contradiction(`Completion of ${nameOf(milestone)}`, 'shipped', [
    { value: 'shipped', origins: milestone.origins.slice(0, 1) },
    { value, origins: originsOfPlans(open) },
  ]);
}
