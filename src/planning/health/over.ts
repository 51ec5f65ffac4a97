import type { ProjectFile } from '../../model/index.ts';

/** Why a project is done: nothing is being worked on and no milestone is open; undefined where it is not. */
export function overReasons({ project, milestones }: ProjectFile): string[] | undefined {
  const closed = milestones.filter(({ status }) => status === 'shipped' || status === 'archived');
  const open = milestones.some(({ status }) => status === 'active' || status === 'planned');
  if (project.currentMilestone !== undefined || closed.length === 0 || open) return undefined;
  const last = closed.findLast(({ status }) => status === 'shipped');
  if (last === undefined) return ['All milestones are closed.'];
  const when = last.shippedOn === undefined ? '' : ` on ${last.shippedOn}`;
  return [`${last.version ?? last.name ?? last.key} shipped${when}, and no other milestone is open.`];
}
