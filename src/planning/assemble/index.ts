import type { ProjectFile } from '../../model/index.ts';
import { assembleDecisions } from './decisions.ts';
import { assembleDocuments } from './documents.ts';
import { withGonePhases } from './gone-phases.ts';
import type { AssembleInput } from './input.ts';
import { assembleItems } from './items.ts';
import { closeListed } from './listed-plans.ts';
import { assembleStructure } from './milestones.ts';
import { assemblePlans } from './plans.ts';
import { plausible } from './plausible.ts';
import { assembleProject } from './project.ts';
import { reconcile } from './reconcile.ts';
import { assembleRequirements } from './requirements.ts';
import { settleUnits } from './units.ts';

export type { AssembleInput } from './input.ts';

/** Merges the facts of all documents of one planning root into the model. */
export function assemble(read: AssembleInput): ProjectFile {
  const input = { ...read, documents: read.documents.map(plausible) };
  const structure = assembleStructure(input);
  const { plans: paired, diagnostics: ofPlans } = assemblePlans(input, structure);
  const { requirements, diagnostics: ofRequirements } = assembleRequirements(input, structure);
  const { blockers, todos, quickTasks, activity, metricRows: rows, phaseRows } = assembleItems(input);
  const { plans, metricRows } = settleUnits(closeListed(paired, structure.phases), rows);
  const file: ProjectFile = {
    schemaVersion: 1,
    project: assembleProject(input, structure),
    milestones: structure.milestones,
    phases: withGonePhases(input.history, plans, structure),
    plans,
    metricRows,
    phaseRows,
    decisions: assembleDecisions(input, structure, plans),
    requirements,
    blockers,
    todos,
    quickTasks,
    audits: structure.audits,
    activity,
    documents: assembleDocuments(input, structure),
    contradictions: [],
    diagnostics: [
      ...input.documents.flatMap(({ diagnostics }) => diagnostics),
      ...structure.diagnostics,
      ...ofPlans,
      ...ofRequirements,
      ...(input.history?.diagnostics ?? []),
    ],
  };
  return reconcile(file, input, structure);
}
