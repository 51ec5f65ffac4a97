import { leadingVersion } from '../sections/milestone-line.ts';
import { type MilestoneClaim, RANK, reducedVersion } from './milestone-claims.ts';

/** How a version that any document writes is spelled in this project: archives that only a link names take the version of that line. */
export function spellingOf(claims: readonly MilestoneClaim[]): (version: string) => string {
  const linked = linkedArchives(claims);
  const spelled = spellings(claims);
  return (version) => spelled(linked.get(version) ?? version);
}

/** Versions of archives that nothing else names, by the milestone whose line links to them: `v0.1 … [Archive](milestones/v1.5-ROADMAP.md)`. */
function linkedArchives(claims: readonly MilestoneClaim[]): Map<string, string> {
  const named = new Set(
    claims.flatMap(({ fact, rank }) =>
      fact.version !== undefined &&
      rank !== RANK.file &&
      rank !== RANK.archive &&
      rank !== RANK.copy &&
      rank !== RANK.requirements
        ? [fact.version]
        : [],
    ),
  );
  const links = claims.flatMap(({ fact }): [string, string][] => {
    const target = leadingVersion(fact.archive ?? '');
    return target === undefined ||
      fact.version === undefined ||
      reducedVersion(target) === reducedVersion(fact.version) ||
      named.has(target)
      ? []
      : [[target, fact.version]];
  });
  return new Map(links);
}

/** How each version is spelled in this project: as the most trusted place does, unless two spellings shipped on different days. */
function spellings(claims: readonly MilestoneClaim[]): (version: string) => string {
  const forms = new Map<string, Map<string, Set<string>>>();
  for (const { fact } of claims) {
    if (fact.version === undefined) continue;
    const reduced = reducedVersion(fact.version);
    const known = forms.get(reduced) ?? forms.set(reduced, new Map<string, Set<string>>()).get(reduced);
    const days = known?.get(fact.version) ?? new Set<string>();
    if (fact.shippedOn !== undefined) days.add(fact.shippedOn);
    known?.set(fact.version, days);
  }
  return (version) => {
    const known = forms.get(reducedVersion(version));
    const [first, ...others] = known ?? [];
    if (known === undefined || first === undefined) return version;
    const apart = others.some(
      ([, days]) => days.size > 0 && first[1].size > 0 && [...days].every((day) => !first[1].has(day)),
    );
    return apart && known.has(version) ? version : first[0];
  };
}
