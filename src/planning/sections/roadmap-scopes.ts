import type { Facts, MilestoneFact, PhaseFact } from '../facts.ts';
import { compareNatural } from '../identity.ts';
import { inRange } from './phase-ranges.ts';

/**
 * Gives the phases of a roadmap that stand under no milestone's heading the one that the same document assigns to their number:
 * in a checklist or table first, by a milestone's range second, else `own`, the milestone that the document is of.
 */
export function assignScopes(facts: Facts, own: string | undefined): void {
  const byNumber = new Map<string, Set<string>>();
  for (const { number, milestone, backlog } of facts.phases) {
    if (milestone !== undefined && backlog !== true)
      (byNumber.get(number) ?? byNumber.set(number, new Set()).get(number))?.add(milestone);
  }
  const begin = facts.phases
    .filter(({ place, milestone }) => place === 'detail' && milestone !== undefined && milestone === own)
    .map(({ number }) => number)
    .sort(compareNatural)[0];
  const done = new Set(facts.phases.flatMap((phase) => (phase.done === true ? [phase.number] : [])));
  for (const phase of facts.phases) {
    if (phase.milestone !== undefined || phase.backlog === true) continue;
    // What was done before the first phase that stands under the milestone itself belongs to earlier ones.
    const earlier = begin !== undefined && done.has(phase.number) && compareNatural(phase.number, begin) < 0;
    phase.milestone =
      pick([...(byNumber.get(phase.number) ?? [])], own) ??
      byRange(facts.milestones, phase, own) ??
      (earlier ? undefined : own);
  }
  for (const plan of facts.plans) plan.milestone ??= pick(milestonesOf(facts.phases, plan.phase), own) ?? own;
}

const milestonesOf = (phases: readonly PhaseFact[], number: string): string[] => [
  ...new Set(
    phases.flatMap((phase) => (phase.number === number && phase.milestone !== undefined ? [phase.milestone] : [])),
  ),
];

/** The only candidate, or the document's own milestone among several. */
const pick = (candidates: readonly string[], own: string | undefined): string | undefined =>
  candidates.length === 1 ? candidates[0] : own !== undefined && candidates.includes(own) ? own : undefined;

function byRange(
  milestones: readonly MilestoneFact[],
  { number }: PhaseFact,
  own: string | undefined,
): string | undefined {
  const holding = milestones.filter(({ ranges }) => ranges?.some((range) => inRange(number, range)) === true);
  const candidates = [
    ...new Set(holding.map(({ version, name }) => version ?? name).filter((each) => each !== undefined)),
  ];
  const open = [
    ...new Set(
      holding
        .filter(({ status }) => status === 'active' || status === 'planned')
        .map(({ version, name }) => version ?? name)
        .filter((each) => each !== undefined),
    ),
  ];
  return pick(candidates, own) ?? pick(open, own);
}
