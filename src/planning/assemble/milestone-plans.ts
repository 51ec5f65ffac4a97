import type { Milestone, Phase } from '../../model/index.ts';
import { expandRanges } from '../sections/phase-ranges.ts';
import { type MilestoneClaim, RANK } from './milestone-claims.ts';

/**
 * The stated number of plans: that of MILESTONES.md, unless it covers fewer phases than the document that gives the phases; then the sum
 * over the phases, where every one states its number, else that of the archive or the roadmap.
 */
export function plansOf(
  claims: readonly MilestoneClaim[],
  numbers: readonly string[] | undefined,
  phases: readonly Phase[],
): Pick<Milestone, 'plansTotal' | 'plansDone'> {
  const stated = planClaims(claims, numbers);
  const logged = stated.find(({ rank }) => rank === RANK.milestones);
  if (logged !== undefined && !coversOther(logged, numbers))
    return { plansTotal: logged.fact.plansTotal, plansDone: logged.fact.plansDone };
  const sum = sumOf(numbers, phases);
  const header = stated.find(({ fact, rank }) => rank === RANK.archive && fact.place === 'archive');
  const source =
    logged === undefined
      ? ((isStale(header) ? sum : undefined) ?? header?.fact ?? stated[0]?.fact ?? sum)
      : (sum ?? header?.fact ?? stated.find((claim) => claim !== logged)?.fact ?? logged.fact);
  return { plansTotal: source?.plansTotal, plansDone: source?.plansDone };
}

/** `**Total Plans:** 0/3` in an archive: nobody brought it up to date. */
const isStale = (header: MilestoneClaim | undefined): boolean =>
  (header?.fact.plansDone ?? Infinity) < (header?.fact.plansTotal ?? 0);

/** Claims on the plans of the whole milestone: rows of a table may be of some of its phases. */
export const planClaims = (
  claims: readonly MilestoneClaim[],
  numbers: readonly string[] | undefined,
): MilestoneClaim[] =>
  claims.filter(
    (claim) =>
      claim.fact.plansTotal !== undefined &&
      claim.rank < RANK.copy &&
      (claim.fact.place !== 'progress-table' || !coversOther(claim, numbers)),
  );

function coversOther({ fact }: MilestoneClaim, numbers: readonly string[] | undefined): boolean {
  if (numbers === undefined) return false;
  const covered = fact.ranges === undefined ? fact.phaseCount : expandRanges(fact.ranges, numbers).length;
  // Far more phases than the milestone has: the tool counted the whole project.
  return covered !== undefined && (covered < numbers.length || covered > 2 * numbers.length + 1);
}

function sumOf(
  numbers: readonly string[] | undefined,
  phases: readonly Phase[],
): Pick<Milestone, 'plansTotal' | 'plansDone'> | undefined {
  if (numbers === undefined || numbers.length === 0) return undefined;
  const counts = numbers.map((number) => phases.find((phase) => phase.number === number)?.plansTotal);
  const total = counts.every((count) => count !== undefined) ? counts.reduce((sum, count) => sum + count, 0) : 0;
  return total === 0 ? undefined : { plansTotal: total };
}
