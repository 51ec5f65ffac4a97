import type { Diagnostic, Plan } from '../../model/index.ts';
import type { AssembleInput } from './input.ts';
import type { Structure } from './milestones.ts';

/** Pairs plan files with their summaries. Key: `<milestone key>/<plan id>`, `unassigned/…` without a milestone. */
export function assemblePlans(_input: AssembleInput, _structure: Structure): { plans: Plan[]; diagnostics: Diagnostic[] } {
  return { plans: [], diagnostics: [] };
}
