import type { ProjectFile } from '../../model/index.ts';
import { list, longDay, plural } from '../format.ts';
import { milestoneName } from './items.ts';

/** A sentence on a project's milestones: how many, which is going on, which shipped last. */
export function milestonesLead(file: ProjectFile): string {
  const { milestones } = file;
  if (milestones.length === 0) return 'No milestones.';
  const finished = milestones.filter(({ status }) => status === 'shipped' || status === 'archived');
  const active = milestones.filter(({ status }) => status === 'active').map(milestoneName);
  const last = finished
    .filter(({ shippedOn }) => shippedOn !== undefined)
    .sort((a, b) => (a.shippedOn! < b.shippedOn! ? 1 : -1))[0];
  return [
    `${plural(milestones.length, 'milestone')}, ${String(finished.length)} of them shipped or archived.`,
    active.length === 0 ? 'None is going on.' : `${list(active)} ${active.length === 1 ? 'is' : 'are'} going on.`,
    last?.shippedOn === undefined ? '' : `Last shipped: ${milestoneName(last)} on ${longDay(last.shippedOn)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
