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
  /** The first phase that is told of the current one. */
  firstPhase?: string | undefined;
}

/** All claims of roadmaps on phases, each with its milestone; claims of copies only where nothing better tells of that milestone. */
export function roadmapPhaseClaims(input: AssembleInput, index: PhaseIndex): PhaseClaim[] {
  const claims = factsOf(input, 'phases')
    .filter(({ document }) => document.folder === undefined)
    .map(({ fact, document }): PhaseClaim => {
      const rank = !document.archived ? RANK.roadmap : isOwn(fact.milestone, document) ? RANK.archive : RANK.copy;
      return { fact, document, rank, key: index.resolve(fact.milestone) };
    });
  const known = Map.groupBy(
    claims.filter(({ key }) => key !== undefined),
    ({ fact }) => fact.number,
  );
  for (const claim of claims)
    claim.key ??=
      byRange(claim.fact, index) ??
      archivedKey(claim.fact, known.get(claim.fact.number) ?? []) ??
      (claim.fact.backlog === true ? undefined : index.current);
  const told = new Set(claims.filter(({ rank }) => rank < RANK.copy).map(({ key }) => key));
  for (const { key, claims: own } of index.groups)
    if (own.some((claim) => clearRanges(claim).length > 0)) told.add(key);
  return claims
    .filter(({ rank, key }) => rank < RANK.copy || (key !== undefined && !told.has(key)))
    .sort((a, b) => a.rank - b.rank);
}

/** The milestone whose range holds a phase that stands under none; among several the current one, else the last. */
function byRange({ number, backlog }: PhaseFact, { groups, current }: PhaseIndex): string | undefined {
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

/** A phase folder, live or archived, with the key of its milestone. */
export interface PhaseFolder {
  name: string;
  number: string;
  key?: string | undefined;
  archived: boolean;
  documents: ParsedDocument[];
}

/** The phase folders of a root, each assigned to a milestone: by its archive, by the phases known of its number, by name where several. */
export function phaseFolders(input: AssembleInput, claims: readonly PhaseClaim[], index: PhaseIndex): PhaseFolder[] {
  const folders = new Map<string, PhaseFolder>();
  for (const document of input.documents) {
    const { phase, folder, archived, milestone } = document;
    if (phase === undefined || folder === undefined) continue;
    const id = `${archived ? (milestone ?? '') : ''}/${folder}`;
    const known = folders.get(id);
    if (known !== undefined) known.documents.push(document);
    else
      folders.set(id, {
        name: folder,
        number: phase,
        archived,
        documents: [document],
        ...(archived ? { key: index.resolve(milestone) } : {}),
      });
  }
  const byNumber = Map.groupBy(
    claims.filter(({ key }) => key !== undefined),
    ({ fact }) => fact.number,
  );
  const listed = listedPlans(input, index);
  for (const folder of folders.values())
    folder.key ??= liveKey(folder, byNumber.get(folder.number) ?? [], index, listed.get(folder.number));
  return [...folders.values()];
}

/** The milestone under which a roadmap lists plans of a phase that it names nowhere else. */
function listedPlans(input: AssembleInput, { resolve }: PhaseIndex): Map<string, string | undefined> {
  const listed = factsOf(input, 'plans').filter(
    ({ fact, document }) => fact.place === 'checklist' && fact.milestone !== undefined && !document.archived,
  );
  return new Map(listed.map(({ fact }) => [fact.phase, resolve(fact.milestone)]));
}

function liveKey(
  { name, number }: PhaseFolder,
  claims: readonly PhaseClaim[],
  index: PhaseIndex,
  listed: string | undefined,
): string | undefined {
  const keys = [...new Set(claims.map(({ key }) => key))];
  if (keys.length === 1) return keys[0];
  if (keys.length === 0)
    return (
      listed ??
      byRange({ number, place: 'folder', origin: { path: '', line: 1, kind: 'plan' } }, index) ??
      newest(number, index)
    );
  const slug = slugOf(name.replace(/^[\dA-Za-z.]+-(?=.)/, ''));
  const named = claims.filter(({ fact }) => fact.name !== undefined && likeness(slug, slugOf(fact.name)) >= 0.5);
  const best = named
    .sort((a, b) => likeness(slug, slugOf(b.fact.name ?? '')) - likeness(slug, slugOf(a.fact.name ?? '')))
    .at(0)?.key;
  return best ?? (index.current !== undefined && keys.includes(index.current) ? index.current : keys.at(-1));
}

/** A folder that no document speaks of belongs to the current milestone, unless that one is told to begin later. */
function newest(number: string, { current, firstPhase }: PhaseIndex): string | undefined {
  if (/^999(?:\.|$)/.test(number)) return undefined;
  return firstPhase === undefined || compareNatural(number, firstPhase) >= 0 ? current : undefined;
}

/** Share of the words that two slugs have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const [x, y] = [a, b].map((slug) => new Set(slug.split(/[-_.]/).filter((word) => word.length > 1)));
  if (x === undefined || y === undefined || x.size === 0 || y.size === 0) return 0;
  return [...x].filter((word) => y.has(word)).length / Math.min(x.size, y.size);
}
