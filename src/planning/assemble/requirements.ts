import type { Diagnostic, Requirement } from '../../model/index.ts';
import type { AssembleInput } from './input.ts';
import type { Structure } from './milestones.ts';

/** Merges requirement items with their traceability rows, per milestone. Key: `<milestone key>/<id>`. */
export function assembleRequirements(_input: AssembleInput, _structure: Structure): { requirements: Requirement[]; diagnostics: Diagnostic[] } {
  return { requirements: [], diagnostics: [] };
}
