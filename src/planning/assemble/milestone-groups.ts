import { compareNatural, slugOf } from '../identity.ts';
import { type MilestoneClaim, RANK } from './milestone-claims.ts';
import { spellingOf } from './milestone-spelling.ts';

/** The claims on one milestone. */
export interface MilestoneGroup {
  key: string;
  version?: string | undefined;
  claims: MilestoneClaim[];
}

/** Which milestone a version, a name or an archive's slug means. */
export type Resolve = (reference: string | undefined) => string | undefined;

/**
 * Sorts claims by the milestone they speak of: one version is one milestone, unless one document describes two of that version under
 * different names; without a version the name decides. `v1` and `v1.0` are one unless they shipped on different days.
 */
export function groupMilestones(claims: readonly MilestoneClaim[]): { groups: MilestoneGroup[]; resolve: Resolve } {
  const spelling = spellingOf(claims);
  const byVersion = new Map<string, MilestoneClaim[]>();
  const nameless: MilestoneClaim[] = [];
  for (const claim of claims) {
    const { version } = claim.fact;
    if (version === undefined) nameless.push(claim);
    else push(byVersion, spelling(version), claim);
  }
  const ranges = dropRanges(byVersion);
  const groups = [...byVersion].flatMap(([version, members]) => splitTwins(version, members));
  for (const claim of nameless) addByName(groups, claim);
  const kept = groups.filter(isMilestone);
  return { groups: kept, resolve: resolver(kept, (version) => ranges.get(version) ?? spelling(version)) };
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

/**
 * `v1.0-v1.15` heads a list of milestones that are described one by one; it is one of its own only where none of them is known. What is
 * named after the list belongs to the last of them.
 */
function dropRanges(byVersion: Map<string, MilestoneClaim[]>): Map<string, string> {
  const dropped = new Map<string, string>();
  for (const version of [...byVersion.keys()]) {
    const [, from, to] = /^(v\d[\d.]*)[-–](v\d.*)$/.exec(version) ?? [];
    if (from === undefined || to === undefined) continue;
    const within = [...byVersion.keys()]
      .filter((other) => /^v\d[^–]*$/.test(other) && other !== version && !/-v/.test(other))
      .filter((other) => compareNatural(other, from) >= 0 && compareNatural(other, to) <= 0)
      .sort(compareNatural);
    const last = within.at(-1);
    if (last === undefined) continue;
    dropped.set(version, last);
    byVersion.delete(version);
  }
  return dropped;
}

/** Two entries of one document with one version and different names are two milestones; the older keeps the plain key. */
function splitTwins(version: string, members: MilestoneClaim[]): MilestoneGroup[] {
  const twins: MilestoneClaim[] = [];
  for (const claim of members) {
    const listed = claim.fact.place === 'milestones-entry' || claim.fact.place === 'roadmap-bullet';
    if (!listed || claim.rank > RANK.roadmap || (twins[0] !== undefined && twins[0].document !== claim.document))
      continue;
    if (twins.every((twin) => twin.fact.place === claim.fact.place && !sameName(twin.fact.name, claim.fact.name)))
      twins.push(claim);
  }
  if (twins.length < 2) return [{ key: slugOf(version), version, claims: members }];
  twins.sort((a, b) => (a.fact.shippedOn ?? '9999').localeCompare(b.fact.shippedOn ?? '9999'));
  const groups = twins.map((_, at): MilestoneGroup => ({
    key: at === 0 ? slugOf(version) : `${slugOf(version)}-${String(at + 1)}`,
    version,
    claims: [],
  }));
  for (const claim of members) groups[closest(twins, claim)]?.claims.push(claim);
  return groups;
}

function closest(twins: readonly MilestoneClaim[], { fact }: MilestoneClaim): number {
  const named = twins.findIndex((twin) => fact.name !== undefined && sameName(twin.fact.name, fact.name));
  const dated = twins.findIndex((twin) => fact.shippedOn !== undefined && twin.fact.shippedOn === fact.shippedOn);
  return named >= 0 ? named : Math.max(0, dated);
}

function sameName(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  const [x, y] = [a, b].map((name) => slugOf(name.replace(/&|\band\b|\+/gi, ' ')));
  if (x === undefined || y === undefined) return true;
  return x.startsWith(y) || y.startsWith(x);
}

/** `M3` of `Milestone 3: Name` and of a folder `M3-name`. */
const numberOf = ({ fact }: MilestoneClaim): string | undefined =>
  /^(?:milestone[ -]|m)0*(\d+)(?=\D|$)/i.exec(fact.archive ?? fact.name ?? '')?.[1];

/** A claim with a name only joins the milestone of that name or number, else founds one. */
function addByName(groups: MilestoneGroup[], claim: MilestoneClaim): void {
  const { name } = claim.fact;
  if (name === undefined) return;
  const slug = slugOf(name);
  const number = numberOf(claim);
  const known = groups.find(
    ({ key, version, claims }) =>
      key === slug ||
      (number !== undefined && version === undefined && claims.some((other) => numberOf(other) === number)) ||
      (version === undefined
        ? key.startsWith(`${slug}-`)
        : claims.some(({ fact }) => fact.name !== undefined && slugOf(fact.name) === slug)),
  );
  if (known !== undefined) known.claims.push(claim);
  else groups.push({ key: slug, claims: [claim] });
}

/** What one place alone says does not always make a milestone: plans of a former roadmap, ideas without a start. */
function isMilestone({ claims }: MilestoneGroup): boolean {
  return claims.some(({ fact, rank }) => {
    if (rank === RANK.copy) return fact.status === 'shipped' || fact.status === 'archived';
    if (rank === RANK.retrospective || fact.place === 'progress-table') return fact.version !== undefined;
    if (rank === RANK.state || rank === RANK.project) return fact.status !== 'planned' || fact.ranges !== undefined;
    return true;
  });
}

function resolver(groups: readonly MilestoneGroup[], spelling: (version: string) => string): Resolve {
  const keys = new Map<string, string>();
  const put = (reference: string, key: string): void => {
    if (!keys.has(reference)) keys.set(reference, key);
  };
  for (const { key, version } of groups) {
    put(key, key);
    if (version !== undefined) put(version, key);
  }
  for (const { key, claims } of groups) {
    for (const { fact, document, rank } of claims) {
      if (fact.version !== undefined) put(fact.version, key);
      if (rank === RANK.file && document.milestone !== undefined) put(document.milestone, key);
      if (fact.name !== undefined && rank <= RANK.project) put(slugOf(fact.name), key);
    }
  }
  return (reference) => {
    if (reference === undefined) return undefined;
    return (
      keys.get(reference) ??
      keys.get(spelling(reference)) ??
      keys.get(spelling(`v${reference}`)) ??
      keys.get(slugOf(reference))
    );
  };
}
