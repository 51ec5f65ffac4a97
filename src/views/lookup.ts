import type { Decision, Milestone, Phase, Plan, ProjectFile, Requirement } from '../model/index.ts';

/** The cross references of one project, built once. Every list keeps the file's order. */
export interface Lookup {
  /** Paths of the documents that have a page. */
  documents: ReadonlySet<string>;
  milestones: ReadonlyMap<string, Milestone>;
  phases: ReadonlyMap<string, Phase>;
  phasesOf: (milestone: string | undefined) => readonly Phase[];
  /** By a phase's key. */
  plansOf: (phaseKey: string) => readonly Plan[];
  decisionsOfMilestone: (milestone: string) => readonly Decision[];
  /** By a phase's key. */
  decisionsOfPhase: (phaseKey: string) => readonly Decision[];
  requirementsOfMilestone: (milestone: string) => readonly Requirement[];
  /** By a phase's key. */
  requirementsOfPhase: (phaseKey: string) => readonly Requirement[];
  documentsOfPhase: (phaseKey: string) => readonly string[];
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

/** The key of a phase: its number below its milestone's key. */
export const phaseKey = (milestone: string | undefined, number: string) => (milestone === undefined ? number : `${milestone}/${number}`);

function build(file: ProjectFile): Lookup {
  const phases = new Map(file.phases.map((phase) => [phase.key, phase]));
  const keyOf = ({ milestone, phase }: { milestone?: string | undefined; phase?: string | undefined }) =>
    phase === undefined ? [] : [phaseKey(milestone, phase)];
  const ofRequirement = ({ milestone, phases: numbers = [] }: Requirement) => numbers.map((number) => phaseKey(milestone, number));
  return {
    documents: new Set(file.documents.map(({ path }) => path)),
    milestones: new Map(file.milestones.map((milestone) => [milestone.key, milestone])),
    phases,
    phasesOf: grouped(file.phases, ({ milestone }) => [milestone]),
    plansOf: grouped(file.plans, keyOf),
    decisionsOfMilestone: grouped(file.decisions, ({ milestone }) => [milestone]),
    decisionsOfPhase: grouped(file.decisions, keyOf),
    requirementsOfMilestone: grouped(file.requirements, ({ milestone }) => [milestone]),
    requirementsOfPhase: grouped(file.requirements, ofRequirement),
    documentsOfPhase: pathsOfPhases(file),
  };
}

function pathsOfPhases(file: ProjectFile) {
  const of = grouped(file.documents, ({ phase }) => [phase]);
  return (key: string) => of(key).map(({ path }) => path);
}

/** Groups items below every key that `keysOf` names. */
function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly (string | undefined)[]): (key: string | undefined) => readonly T[] {
  const groups = new Map<string | undefined, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return (key) => groups.get(key) ?? [];
}
