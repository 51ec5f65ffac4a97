import type { DocumentKind, ProjectFile } from '../../../model/index.ts';
import type { RuleId } from '../../rules/index.ts';
import { hidesMeaning, type Policy } from './policy.ts';

/** Takes away what is false of a project when it is counted from the part of its documents that an audience may see. */
export function withoutFalseCounts(file: ProjectFile, policy: Policy): ProjectFile {
  if (policy.open) return file;
  const plansHidden = policy.hidesKind('plan');
  const counted = plansHidden ? withoutPlanCounts(file) : file;
  const diagnostics = counted.diagnostics.filter(({ ruleId }) => isTrueOfPart(ruleId, policy));
  return { ...counted, diagnostics };
}

/** What says that something is missing, and the kinds of document it would stand in; any kind where none is named. */
const ABSENCES: Partial<Record<string, readonly DocumentKind[]>> = {
  'state-missing': ['state'],
  'layout-unknown': [],
  'summary-without-plan': ['plan'],
  'milestone-unknown': ['roadmap', 'milestones', 'requirements', 'project', 'audit'],
  'correction-unused': [],
} satisfies Partial<Record<RuleId, readonly DocumentKind[]>>;

/** Nothing is called missing that may only be hidden. Decided from the configuration, so that it says nothing of what is hidden. */
function isTrueOfPart(ruleId: string, policy: Policy): boolean {
  const kinds = ABSENCES[ruleId];
  if (kinds === undefined) return true;
  return kinds.length > 0 && !policy.hidesPaths && !kinds.some((kind) => policy.hidesKind(kind));
}

/** Of plans whose files are hidden only those are known that something else names: totals of what is not over would be too low. */
function withoutPlanCounts(file: ProjectFile): ProjectFile {
  const { computed: _computed, ...progress } = file.project.progress;
  const closed = new Set(['shipped', 'archived', 'abandoned', 'done', 'dropped']);
  const open = <T extends { status: string; plansTotal?: number | undefined; plansDone?: number | undefined }>(
    item: T,
  ): T => {
    if (closed.has(item.status)) return item;
    const { plansTotal: _total, plansDone: _done, ...rest } = item;
    return rest as T;
  };
  return {
    ...file,
    project: { ...file.project, progress },
    milestones: file.milestones.map(open),
    phases: file.phases.map(open),
  };
}

/** “On track” is said where no blocker is found: where blockers may be hidden, nothing can be said. */
export function withoutFalseHealth(file: ProjectFile, policy: Policy): ProjectFile {
  const { word, statedBy } = file.project.health;
  const blockersHidden = policy.hidesKind('state') || hidesMeaning(policy, ['state'], 'blockers');
  if (policy.open || word !== 'on-track' || statedBy !== undefined || !blockersHidden) return file;
  const health = { word: 'unknown' as const, reasons: ['This site does not show what its health is judged by.'] };
  return { ...file, project: { ...file.project, health } };
}
