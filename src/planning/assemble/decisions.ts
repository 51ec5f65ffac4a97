import type { Decision, Plan } from '../../model/index.ts';
import type { AssembleInput } from './input.ts';
import type { Structure } from './milestones.ts';

/** Merges the wordings of one decision in several places into one entry with a stable id (contract.md, "Decisions"). */
export function assembleDecisions(_input: AssembleInput, _structure: Structure, _plans: readonly Plan[]): Decision[] {
  return [];
}
