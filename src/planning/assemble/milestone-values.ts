import type { Milestone, Phase } from '../../model/index.ts';
import type { MilestoneFact } from '../facts.ts';
import { compareNatural, slugOf } from '../identity.ts';
import { expandRanges, type PhaseRange } from '../sections/phase-ranges.ts';
import { type MilestoneClaim, RANK } from './milestone-claims.ts';
import type { MilestoneGroup } from './milestone-groups.ts';
import { originOrder } from './origins.ts';

type Status = Milestone['status'];

/** The most trusted value of a key. */
function first<K extends keyof MilestoneFact>(claims: readonly MilestoneClaim[], key: K): MilestoneFact[K] | undefined {
  return claims.find(({ fact }) => fact[key] !== undefined)?.fact[key];
}

/** What all claims on a milestone say together, without what its phases and plans add. */
export function buildMilestone({ key, version, claims }: MilestoneGroup): Milestone {
  const status = statusOf(claims);
  const better = claims.filter(({ rank }) => rank < RANK.copy);
  return {
    key,
    version,
    name: nameOf(claims, version),
    status,
    startedOn: first(claims, 'startedOn'),
    shippedOn: status === 'shipped' || status === 'archived' ? shippedOn(claims) : undefined,
    tasks: first(claims, 'tasks'),
    requirements: first(claims, 'requirements'),
    summary: first(claims, 'summary'),
    accomplishments: claims.find(({ fact }) => (fact.accomplishments?.length ?? 0) > 0)?.fact.accomplishments ?? [],
    stats: claims.find(({ fact }) => (fact.stats?.length ?? 0) > 0)?.fact.stats ?? [],
    documents: [],
    origins: originOrder((better.length > 0 ? better : claims).map(({ fact }) => fact.origin)),
  };
}

function nameOf(claims: readonly MilestoneClaim[], version: string | undefined): string | undefined {
  const name = claims.find(({ fact }) => fact.name !== undefined && slugOf(fact.name) !== slugOf(version ?? ''))?.fact
    .name;
  return name ?? (version === undefined ? first(claims, 'name') : undefined);
}

const shippedOn = (claims: readonly MilestoneClaim[]): string | undefined =>
  first(
    claims.filter(({ fact }) => fact.status === undefined || fact.status === 'shipped'),
    'shippedOn',
  );

/**
 * MILESTONES.md decides; else what any place says is shipped has shipped. A copy of a roadmap was made when its milestone closed: what
 * it calls in progress there has shipped too. Phase folders in the archive say so by
 * standing there, but where forks keep the phases of every milestone below `milestones/`.
 */
export function statusOf(claims: readonly MilestoneClaim[]): Status {
  const logged = claims.find(({ rank, fact }) => rank === RANK.milestones && fact.status !== undefined)?.fact.status;
  if (logged !== undefined) return logged;
  const stated = claims.filter(
    ({ rank, fact }) =>
      fact.status !== undefined &&
      rank <= RANK.requirements &&
      (rank !== RANK.archive || fact.place === 'archive' || isOver(fact.status)),
  );
  const over = stated.find(({ fact }) => isOver(fact.status));
  if (over?.fact.status !== undefined) return over.fact.status;
  const open = [...stated].sort((a, b) => openRank(a) - openRank(b))[0];
  if (open?.fact.status !== undefined) return open.fact.status;
  const implied = claims.filter(
    ({ rank, document }) => rank === RANK.file && document.archived && !isLiveFolder(document),
  );
  if (implied.some(({ fact }) => fact.status === 'archived')) return 'archived';
  if (implied.some(({ document }) => document.kind === 'roadmap' || document.folder !== undefined)) return 'shipped';
  return claims.find(({ fact, rank }) => rank === RANK.copy && fact.status !== undefined)?.fact.status ?? 'unknown';
}

/** `milestones/M1-slug/phases/…` */
const isLiveFolder = ({ inner }: MilestoneClaim['document']): boolean => /^milestones\/M\d+(?:-[^/]*)?\//.test(inner);

const isOver = (status: Status | undefined): boolean =>
  status === 'shipped' || status === 'archived' || status === 'abandoned';
/** STATE.md knows best what is being worked on. */
const openRank = ({ rank, fact }: MilestoneClaim): number =>
  rank === RANK.state && fact.status === 'active' ? -1 : rank;

const PLACES: MilestoneFact['place'][] = [
  'roadmap-bullet',
  'roadmap-summary',
  'roadmap-heading',
  'archive',
  'milestones-entry',
  'progress-table',
  'state',
  'project',
  'retrospective',
];

/** Whether a claim's only phase may as well be the number of its phases: `**Phases:** 3`. */
const maybeCount = ({ fact }: MilestoneClaim): boolean =>
  fact.ranges?.length === 1 &&
  fact.ranges[0]?.[0] === fact.ranges[0]?.[1] &&
  fact.ranges[0]?.[0] === String(fact.phaseCount ?? '');

/** The ranges that a claim states beyond doubt. Copies of old roadmaps do not count. */
export const clearRanges = (claim: MilestoneClaim): readonly PhaseRange[] =>
  claim.rank === RANK.copy || maybeCount(claim) ? [] : (claim.fact.ranges ?? []);

const isOpen = (status: Status | undefined): boolean => status === 'active' || status === 'planned';

/** A roadmap or archive that still calls a milestone open was not brought up to date, or copied, when its last phases came. */
const isStale = ({ fact, rank }: MilestoneClaim, logged: boolean): boolean =>
  isOpen(fact.status) && (rank === RANK.archive || (rank === RANK.roadmap && logged));

/** The claim whose phases are trusted: the roadmap's, else the archive's, else that of MILESTONES.md, stale ones and counts last. */
export function rangeClaim(claims: readonly MilestoneClaim[]): MilestoneClaim | undefined {
  const logged = claims.some(({ rank, fact }) => rank === RANK.milestones && isOver(fact.status));
  const rankOf = (claim: MilestoneClaim): number => {
    if (claim.rank === RANK.milestones) return RANK.archive + 0.5;
    return isStale(claim, logged) ? RANK.archive + 0.75 : claim.rank;
  };
  const trust = (claim: MilestoneClaim): number =>
    (maybeCount(claim) ? 10_000 : 0) + rankOf(claim) * 100 + PLACES.indexOf(claim.fact.place);
  return claims
    .filter(({ fact, rank }) => fact.ranges !== undefined && rank < RANK.copy)
    .sort((a, b) => trust(a) - trust(b))[0];
}

/** The stated ranges of a milestone. A single number that none of its phases has, or as many as it has, was their count. */
export function statedRanges(
  claims: readonly MilestoneClaim[],
  own: readonly Phase[],
): readonly PhaseRange[] | undefined {
  const claim = rangeClaim(claims);
  const doubtful =
    claim !== undefined &&
    maybeCount(claim) &&
    (claim.fact.place === 'retrospective' ||
      (own.length === 0 && claim.fact.phaseCount !== 1) ||
      (own.length > 1 && own.length === claim.fact.phaseCount) ||
      (own.length > 0 && !own.some(({ number }) => number === claim.fact.ranges?.[0]?.[0])));
  return doubtful ? undefined : claim?.fact.ranges;
}

/** Phases of a milestone, by its stated range and the decimal phases that exist in it, else those that are assigned to it. */
export function phasesOf(
  group: MilestoneGroup,
  phases: readonly Phase[],
  ranges: ReadonlyMap<string, readonly PhaseRange[]>,
): string[] | undefined {
  const own = phases
    .filter(({ milestone, backlog }) => milestone === group.key && backlog !== true)
    .map(({ number }) => number);
  const stated = ranges.get(group.key);
  if (stated !== undefined) {
    const elsewhere = (number: string): boolean =>
      !own.includes(number) &&
      phases.some((phase) => phase.number === number && phase.milestone !== undefined && phase.milestone !== group.key);
    const listed = (number: string): boolean =>
      [...ranges].some(
        ([key, others]) => key !== group.key && others.some(([from, to]) => from === number || to === number),
      );
    const numbers = expandRanges(stated, own, (number) => elsewhere(number) || listed(number));
    // A range may leave out the prefix that its phases carry: `m8-Phases 01-03`.
    const prefixed = own.length === numbers.length && own.every((number) => /^[A-Za-z]/.test(number));
    if (prefixed) return [...own].sort(compareNatural);
    // An open milestone grows, and its line is not always brought up to date.
    const grown = isOpen(statusOf(group.claims)) ? own.filter((number) => !listed(number)) : [];
    return [...new Set([...numbers, ...grown])].sort(compareNatural);
  }
  return own.length === 0 ? undefined : expandRanges(own.map((number): PhaseRange => [number, number]));
}
