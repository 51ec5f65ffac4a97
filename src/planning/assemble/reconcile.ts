import type { ProjectFile } from '../../model/index.ts';
import { findContradictions } from './contradictions.ts';
import { indexPlans } from './counts.ts';
import type { AssembleInput } from './input.ts';
import { completeMilestones } from './milestone-progress.ts';
import type { Structure } from './milestones.ts';
import { completePhases } from './phase-progress.ts';
import { computeProgress } from './progress.ts';

/**
 * Compares what several sources say of one fact: computes progress from the files, grades each milestone's evidence,
 * counts plans and requirements per milestone and phase, and lists contradictions. Returns the completed file.
 */
export function reconcile(file: ProjectFile, input: AssembleInput, structure: Structure): ProjectFile {
  const plans = indexPlans(file);
  const { current } = structure;
  const phases = completePhases(file.phases, plans, file.milestones, file.project.position?.phase, current?.key);
  const counted: ProjectFile = { ...file, phases };
  const milestones = completeMilestones(counted, plans);
  const computed = computeProgress({ ...counted, milestones }, plans, current?.key);
  const progress = { ...file.project.progress, ...(computed === undefined ? {} : { computed }) };
  const project = { ...file.project, progress, ...(current === undefined ? {} : { currentMilestone: current }) };
  const reconciled: ProjectFile = { ...counted, project, milestones };
  return {
    ...reconciled,
    contradictions: findContradictions(reconciled, input, structure),
  };
}
