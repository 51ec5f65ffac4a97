import type { Audit, Diagnostic, Milestone, Phase } from '../../model/index.ts';
import type { AssembleInput } from './input.ts';

/** The milestones and phases of a project, and how to find the milestone of anything else. */
export interface Structure {
  milestones: Milestone[];
  phases: Phase[];
  audits: Audit[];
  /** The key of the milestone a phase belongs to, by its number and, where known, a version or archive slug and the folder it lies in. */
  milestoneOf: (phase: string | undefined, hint?: { version?: string | undefined; folder?: string | undefined; archived?: boolean | undefined }) => string | undefined;
  /** The key of the milestone with this version or archive slug. */
  milestoneKey: (version: string | undefined) => string | undefined;
  diagnostics: Diagnostic[];
}

export function assembleStructure(_input: AssembleInput): Structure {
  return { milestones: [], phases: [], audits: [], milestoneOf: () => undefined, milestoneKey: () => undefined, diagnostics: [] };
}
