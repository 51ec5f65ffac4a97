import type { DocumentContext } from '../context.ts';
import type { RoadmapSection } from '../dialects/roadmap.ts';
import type { MilestoneFact, PhaseFact } from '../facts.ts';
import { isOfMilestone } from '../phase-ids.ts';

/** The part of a roadmap that belongs to one milestone. */
export interface Scope {
  /** Its version, else its name. */
  milestone: string;
  /** Depth of its heading; 0 where a `<summary>` opened it. */
  depth: number;
  /** The claim that opened it, to which fields below add. */
  fact: MilestoneFact;
  /** The section that it interrupts. */
  section?: RoadmapSection | undefined;
  outer?: Scope | undefined;
}

/** What the items below a label are. */
export type OpenLabel = 'plans' | 'decisions' | 'accomplishments' | 'stats' | 'scope' | 'other';

/** Where a walk over the lines of a roadmap stands. */
export interface Walk {
  context: DocumentContext;
  section?: RoadmapSection | undefined;
  /** What the heading of a list of milestones says of all of them: `Completed Milestones`. */
  listStatus?: MilestoneFact['status'];
  /** What the heading of a list of phases says of all of them: `Completed Phases`. */
  phasesAre?: MilestoneFact['status'];
  scope?: Scope | undefined;
  /** The phase whose detail is open, and the depth of its heading. */
  phase?: PhaseFact | undefined;
  phaseDepth: number;
  label?: OpenLabel | undefined;
  /** What the document as a whole says of its milestone. */
  own?: MilestoneFact | undefined;
  /** Below the first section: fields no longer speak of the document. */
  inBody: boolean;
}

/** Adds a claim on a milestone. */
export function addMilestone(walk: Walk, fact: MilestoneFact): MilestoneFact {
  walk.context.facts.milestones.push(fact);
  return fact;
}

/** Adds a claim on a phase; backlog is what stands under that heading or has the number 999. */
export function addPhase(walk: Walk, fact: PhaseFact): PhaseFact {
  const backlog = walk.section === 'backlog' || /^999(?:\.|$)/.test(fact.number);
  const complete = {
    ...fact,
    milestone: backlog ? fact.milestone : milestoneOf(walk, fact),
    ...(backlog ? { backlog: true } : {}),
    ...(walk.phasesAre === 'shipped' && fact.done === undefined && fact.status === undefined ? { done: true } : {}),
  };
  walk.context.facts.phases.push(complete);
  return complete;
}

/** What the phase itself names, more exactly where its section's milestone is one of that number. */
function milestoneOf({ scope, context }: Walk, { milestone }: PhaseFact): string | undefined {
  if (milestone === undefined || context.conventions.phaseIds === 'sequential') return milestone ?? scope?.milestone;
  return isOfMilestone(scope?.fact.version, milestone) ? scope?.milestone : milestone;
}

/** Leaves the scopes that a heading of this depth ends. */
export function closeScopes(walk: Walk, depth: number): void {
  while (walk.scope !== undefined && walk.scope.depth !== 0 && walk.scope.depth >= depth) walk.scope = walk.scope.outer;
}
