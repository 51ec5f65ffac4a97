import type { Audit, Milestone } from '../../model/index.ts';
import { compareNatural } from '../identity.ts';
import { type AssembleInput, factsOf } from './input.ts';
import type { Resolve } from './milestone-groups.ts';

/** The audits, in order of milestone and path; the milestone is spelled as in `milestones`. Key: the milestone's, `-2` for a second. */
export function assembleAudits(input: AssembleInput, milestones: readonly Milestone[], resolve: Resolve): Audit[] {
  const facts = factsOf(input, 'audits').map(({ fact }) => {
    const key = resolve(fact.milestone);
    const milestone = milestones.find((each) => each.key === key);
    return {
      ...fact,
      milestone: milestone?.version ?? milestone?.name ?? fact.milestone,
      key: key ?? fact.milestone ?? 'unassigned',
    };
  });
  facts.sort(
    (a, b) => compareNatural(a.key, b.key) || compareNatural(a.origins[0]?.path ?? '', b.origins[0]?.path ?? ''),
  );
  const seen = new Map<string, number>();
  return facts.map((fact) => {
    const count = (seen.get(fact.key) ?? 0) + 1;
    seen.set(fact.key, count);
    return count === 1 ? fact : { ...fact, key: `${fact.key}-${String(count)}` };
  });
}
