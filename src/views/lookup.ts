import type { Decision, Milestone, Phase, Plan, ProjectFile, Requirement } from '../model/index.ts';

/** Something that names a phase by number, and perhaps its milestone's key: numbers repeat between milestones. */
interface PhaseRef {
  phase?: string | undefined;
  milestone?: string | undefined;
}

/** The cross references of one project, built once. Every list keeps the file's order. */
export interface Lookup {
  /** The project's id. */
  project: string;
  /** Paths of the documents that have a page. */
  documents: ReadonlySet<string>;
  milestones: ReadonlyMap<string, Milestone>;
  /** By key. */
  phases: ReadonlyMap<string, Phase>;
  /** The phase that is meant; without a milestone only where its number occurs once. */
  phaseOf: (ref: PhaseRef) => Phase | undefined;
  phasesOf: (milestone: string | undefined) => readonly Phase[];
  plansOf: (phase: Phase) => readonly Plan[];
  decisionsOfMilestone: (milestone: string) => readonly Decision[];
  decisionsOfPhase: (phase: Phase) => readonly Decision[];
  requirementsOfMilestone: (milestone: string) => readonly Requirement[];
  requirementsOfPhase: (phase: Phase) => readonly Requirement[];
  documentsOfPhase: (phase: Phase) => readonly string[];
  /** By id. */
  decisions: ReadonlyMap<string, Decision>;
}

const cache = new WeakMap<ProjectFile, Lookup>();

/** The lookup of a project; made at the first call for each `file`. */
export function lookup(file: ProjectFile): Lookup {
  const known = cache.get(file);
  if (known) return known;
  const made = build(file);
  cache.set(file, made);
  return made;
}

function build(file: ProjectFile): Lookup {
  const phaseOf = phaseFinder(file.phases);
  const key = (ref: PhaseRef) => [phaseOf(ref)?.key].filter((found) => found !== undefined);
  const keys = ({ milestone, phases = [] }: Requirement) => phases.flatMap((phase) => key({ phase, milestone }));
  const byMilestone = ({ milestone }: { milestone?: string | undefined }) => [milestone];
  const ofPhase =
    <T>(groups: (key: string) => readonly T[]) =>
    (phase: Phase) =>
      groups(phase.key);
  return {
    project: file.project.id,
    documents: new Set(file.documents.map(({ path }) => path)),
    milestones: new Map(file.milestones.map((milestone) => [milestone.key, milestone])),
    phases: new Map(file.phases.map((phase) => [phase.key, phase])),
    phaseOf,
    phasesOf: grouped(file.phases, byMilestone),
    plansOf: ofPhase(grouped(file.plans, key)),
    decisionsOfMilestone: grouped(file.decisions, byMilestone),
    decisionsOfPhase: ofPhase(grouped(file.decisions, key)),
    requirementsOfMilestone: grouped(file.requirements, byMilestone),
    requirementsOfPhase: ofPhase(grouped(file.requirements, keys)),
    documentsOfPhase: documentsByPhase(file),
    decisions: new Map(file.decisions.map((decision) => [decision.id, decision])),
  };
}

function phaseFinder(phases: readonly Phase[]): Lookup['phaseOf'] {
  const byNumber = grouped(phases, ({ number }) => [number]);
  return ({ phase: number, milestone }) => {
    if (number === undefined) return undefined;
    const candidates = byNumber(number);
    const exact = candidates.find((candidate) => candidate.milestone === milestone);
    return exact ?? (milestone === undefined && candidates.length === 1 ? candidates[0] : undefined);
  };
}

function documentsByPhase(file: ProjectFile): Lookup['documentsOfPhase'] {
  const of = grouped(file.documents, ({ phase }) => [phase]);
  return (phase) => of(phase.key).map(({ path }) => path);
}

/** Groups items below every key that `keysOf` names. */
function grouped<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly (string | undefined)[],
): (key: string | undefined) => readonly T[] {
  const groups = new Map<string | undefined, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return (key) => groups.get(key) ?? [];
}
