import type { Audit, Diagnostic, Milestone, Phase, Project } from '../../model/index.ts';
import { compareNatural } from '../identity.ts';
import type { PhaseRange } from '../sections/phase-ranges.ts';
import { assembleAudits } from './audits.ts';
import { findCurrent, namedCurrent } from './current.ts';
import type { AssembleInput } from './input.ts';
import { isOwn, type MilestoneClaim, milestoneClaims } from './milestone-claims.ts';
import { groupMilestones, type MilestoneGroup, type Resolve } from './milestone-groups.ts';
import { plansOf } from './milestone-plans.ts';
import { buildMilestone, phasesOf, statedRanges } from './milestone-values.ts';
import { roadmapPhaseClaims } from './phase-claims.ts';
import { type PhaseFolder, phaseFolders } from './phase-folders.ts';
import { type BuiltPhase, buildPhases } from './phases.ts';
import { rootDiagnostics } from './root-diagnostics.ts';

/** The milestones and phases of a project, and how to find the milestone of anything else. */
export interface Structure {
  milestones: Milestone[];
  phases: Phase[];
  audits: Audit[];
  current?: Project['currentMilestone'];
  /** The key of the milestone a phase belongs to, by its number and, where known, a version or archive slug and the folder it lies in. */
  milestoneOf: (
    phase: string | undefined,
    hint?: { version?: string | undefined; folder?: string | undefined; archived?: boolean | undefined },
  ) => string | undefined;
  /** The key of the milestone with this version or archive slug. */
  milestoneKey: (version: string | undefined) => string | undefined;
  /** Everything that was claimed of a milestone, most trusted first. */
  claimsOf: (key: string) => readonly MilestoneClaim[];
  diagnostics: Diagnostic[];
}

/** Merges what all documents say of milestones and phases. Milestones in order of their ship dates and versions, phases in that of their milestones. */
export function assembleStructure(input: AssembleInput): Structure {
  const { groups, resolve } = groupMilestones(milestoneClaims(input));
  const drafts = new Map(groups.map((group) => [group.key, buildMilestone(group)]));
  const milestones = orderMilestones([...drafts.values()]);
  const order = milestones.map(({ key }) => key);
  const sorted = order.flatMap((key) => groups.filter((group) => group.key === key));
  const named = findCurrent(input, milestones, resolve);
  const open = named?.key ?? onlyOpen(milestones);
  const working = open ?? resolve(namedCurrent(input).state?.version);
  const index = { groups: sorted, resolve, current: working, over: open === undefined };
  const claims = roadmapPhaseClaims(input, index);
  const ofCurrent = claims.filter(({ key }) => key !== undefined && key === working).map(({ fact }) => fact.number);
  const folders = phaseFolders(input, claims, { ...index, firstPhase: ofCurrent.sort(compareNatural)[0] });
  const { built, diagnostics } = buildPhases(claims, folders, order);
  const phases = built.map(({ phase }) => phase);
  completeMilestones(milestones, sorted, phases);
  addDocuments(input, milestones, resolve);
  // Where no word says which milestone is open, the only one with open phases is.
  const current = named ?? (onlyOpen(milestones) === undefined ? undefined : findCurrent(input, milestones, resolve));
  return {
    milestones,
    phases,
    audits: assembleAudits(input, milestones, resolve),
    current,
    milestoneKey: resolve,
    claimsOf: (key) => groups.find((group) => group.key === key)?.claims ?? [],
    milestoneOf: finder(built, folders, milestones, resolve, working),
    diagnostics: [...diagnostics, ...rootDiagnostics(input, milestones, groups, resolve)],
  };
}

const onlyOpen = (milestones: readonly Milestone[]): string | undefined => {
  const open = milestones.filter(({ status }) => status === 'active');
  return open.length === 1 ? open[0]?.key : undefined;
};

/** Phases, plans and the status that only the phases tell. */
function completeMilestones(
  milestones: Milestone[],
  groups: readonly MilestoneGroup[],
  phases: readonly Phase[],
): void {
  const ranges = new Map<string, readonly PhaseRange[]>();
  for (const { key, claims } of groups) {
    const stated = statedRanges(
      claims,
      phases.filter(({ milestone }) => milestone === key),
    );
    if (stated !== undefined) ranges.set(key, stated);
  }
  for (const milestone of milestones) {
    const group = groups.find(({ key }) => key === milestone.key);
    if (group === undefined) continue;
    const own = phases.filter((phase) => phase.milestone === milestone.key);
    milestone.phases = phasesOf(group, phases, ranges);
    Object.assign(milestone, plansOf(group.claims, milestone.phases, own));
    if (milestone.status === 'unknown' && own.length > 0)
      milestone.status = own.some(({ status }) => status === 'done' || status === 'active') ? 'active' : 'planned';
  }
}

/** Shipped ones by day, undated ones behind the version before them, open ones last. */
function orderMilestones(milestones: Milestone[]): Milestone[] {
  const byVersion = [...milestones].sort((a, b) => compareNatural(a.key, b.key));
  const day = new Map<string, string>();
  let last = '0000-00-00';
  for (const { key, status, shippedOn, startedOn } of byVersion) {
    const over = status === 'shipped' || status === 'archived' || status === 'abandoned';
    if (over && shippedOn !== undefined) last = shippedOn;
    day.set(key, over ? (shippedOn ?? startedOn ?? last) : status === 'active' ? '9998' : '9999');
  }
  return byVersion.sort(
    (a, b) => (day.get(a.key) ?? '').localeCompare(day.get(b.key) ?? '') || compareNatural(a.key, b.key),
  );
}

/** The archive's documents of each milestone; those in phase folders belong to the phases. */
function addDocuments({ documents }: AssembleInput, milestones: readonly Milestone[], resolve: Resolve): void {
  const byKey = new Map(milestones.map((milestone) => [milestone.key, milestone]));
  for (const document of documents) {
    if (document.folder !== undefined) continue;
    const named = document.archived
      ? document.milestone
      : document.kind === 'audit'
        ? document.facts.audits[0]?.milestone
        : undefined;
    const key = resolve(named) ?? [...byKey.values()].find(({ version }) => isOwn(version, document))?.key;
    byKey.get(key ?? '')?.documents.push(document.path);
  }
  for (const milestone of milestones) milestone.documents.sort();
}

function finder(
  built: readonly BuiltPhase[],
  folders: readonly PhaseFolder[],
  milestones: readonly Milestone[],
  resolve: Resolve,
  current: string | undefined,
): Structure['milestoneOf'] {
  const byFolder = new Map(folders.filter(({ archived }) => !archived).map(({ name, key }) => [name, key]));
  const byNumber = Map.groupBy(
    built.filter(({ phase }) => phase.milestone !== undefined),
    ({ phase }) => phase.number,
  );
  return (number, hint = {}) => {
    const stated = resolve(hint.version);
    if (stated !== undefined) return stated;
    if (hint.folder !== undefined && hint.archived !== true && byFolder.has(hint.folder))
      return byFolder.get(hint.folder);
    if (number === undefined) return undefined;
    const keys =
      byNumber.get(number)?.map(({ phase }) => phase.milestone) ??
      milestones.filter(({ phases }) => phases?.includes(number) === true).map(({ key }) => key);
    return current !== undefined && keys.includes(current) ? current : keys.at(-1);
  };
}
