import type { ParsedDocument, PhaseFact } from '../facts.ts';
import { compareNatural, slugOf } from '../identity.ts';
import { inRange } from '../sections/phase-ranges.ts';
import { type AssembleInput, factsOf } from './input.ts';
import { isOwn, RANK, type Rank } from './milestone-claims.ts';
import type { MilestoneGroup, Resolve } from './milestone-groups.ts';
import { clearRanges } from './milestone-values.ts';

/** What one place says of a phase, with the key of the milestone it belongs to. */
export interface PhaseClaim {
  fact: PhaseFact;
  document: ParsedDocument;
  rank: Rank;
  key?: string | undefined;
}

/** What is needed to find the milestone of a phase. */
export interface PhaseIndex {
  groups: readonly MilestoneGroup[];
  resolve: Resolve;
  current?: string | undefined;
  /** Whether that one has shipped, and none is open. */
  over?: boolean;
  /** The first phase that is told of the current one. */
  firstPhase?: string | undefined;
}

/** All claims of roadmaps on phases, each with its milestone; claims of copies only where nothing better tells of that milestone. */
export function roadmapPhaseClaims(input: AssembleInput, index: PhaseIndex): PhaseClaim[] {
  const claims = withoutCopies(
    factsOf(input, 'phases')
      .filter(({ document }) => document.folder === undefined)
      .map(({ fact, document }): PhaseClaim => {
        const rank = !document.archived ? RANK.roadmap : isOwn(fact.milestone, document) ? RANK.archive : RANK.copy;
        return { fact, document, rank, key: index.resolve(fact.milestone) };
      }),
  );
  const known = Map.groupBy(
    claims.filter(({ key }) => key !== undefined),
    ({ fact }) => fact.number,
  );
  const done = new Set(claims.filter(({ fact }) => fact.done === true).map(({ fact }) => fact.number));
  const begin = firstDetail(claims, index.current);
  for (const claim of claims)
    claim.key ??=
      byRange(claim.fact, index) ??
      archivedKey(claim.fact, known.get(claim.fact.number) ?? []) ??
      (claim.fact.backlog === true ||
      (!done.has(claim.fact.number) && isClosed(index)) ||
      (done.has(claim.fact.number) && begin !== undefined && compareNatural(claim.fact.number, begin) < 0)
        ? undefined
        : index.current);
  const told = new Set(claims.filter(({ rank }) => rank < RANK.copy).map(({ key }) => key));
  for (const { key, claims: own } of index.groups)
    if (own.some((claim) => clearRanges(claim).length > 0)) told.add(key);
  return claims
    .filter(({ rank, key }) => rank < RANK.copy || (key !== undefined && !told.has(key)))
    .sort((a, b) => a.rank - b.rank);
}

/** The first phase that the live roadmap describes under the current milestone: what was done before it belongs to earlier ones. */
function firstDetail(claims: readonly PhaseClaim[], current: string | undefined): string | undefined {
  return claims
    .filter(({ fact, rank, key }) => rank === RANK.roadmap && fact.place === 'detail' && key === current)
    .map(({ fact }) => fact.number)
    .sort(compareNatural)[0];
}

/**
 * An archived roadmap that was copied whole lists the phases of earlier milestones too, without saying so: a phase that an earlier
 * milestone's archive has as done, under the same name, is that one's.
 */
function withoutCopies(claims: readonly PhaseClaim[]): PhaseClaim[] {
  const earliest = new Map<string, string>();
  const archived = claims.filter(({ rank, key }) => rank === RANK.archive && key !== undefined);
  for (const { fact, key = '' } of archived) {
    const id = `${fact.number} ${slugOf(fact.name ?? '')}`;
    const known = earliest.get(id);
    if (fact.name !== undefined && fact.done === true && (known === undefined || compareNatural(key, known) < 0))
      earliest.set(id, key);
  }
  return claims.filter(({ fact, rank, key }) => {
    const first = rank === RANK.archive ? earliest.get(`${fact.number} ${slugOf(fact.name ?? '')}`) : undefined;
    return first === undefined || key === undefined || compareNatural(first, key) >= 0;
  });
}

/** A milestone that shipped with the phases it says takes no further ones that are still to be done. */
const isClosed = ({ groups, current, over }: PhaseIndex): boolean =>
  over === true &&
  groups.some(({ key, claims }) => key === current && claims.some((claim) => clearRanges(claim).length > 0));

/** The milestone whose range holds a phase that stands under none; among several the current one, else the last. */
export function byRange({ number, backlog }: PhaseFact, { groups, current }: PhaseIndex): string | undefined {
  const trusted = groups.filter(({ claims }) =>
    claims.some((claim) => clearRanges(claim).some((range) => inRange(number, range))),
  );
  const keys = trusted.map(({ key }) => key);
  if (backlog === true) return keys[0];
  return current !== undefined && keys.includes(current) ? current : keys.at(-1);
}

/** The milestone in whose archive the phase of this number and name stands. */
function archivedKey({ name }: PhaseFact, known: readonly PhaseClaim[]): string | undefined {
  const same = known.filter(
    ({ fact }) => name !== undefined && fact.name !== undefined && likeness(slugOf(name), slugOf(fact.name)) >= 0.5,
  );
  return same.at(-1)?.key;
}

/** Share of the words that two slugs have in common, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [x, y] = [a, b].map((slug) => new Set(slug.split(/[-_.]/).filter((word) => word.length > 1)));
  if (x === undefined || y === undefined || x.size === 0 || y.size === 0) return 0;
  return [...x].filter((word) => y.has(word)).length / Math.min(x.size, y.size);
}
