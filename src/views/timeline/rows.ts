import type { Milestone, ProjectFile } from '../../model/index.ts';
import { byName, daysBetween, longDay, span } from '../format.ts';
import { stateView, type StateView } from '../states.ts';
import { milestoneUrl } from '../urls.ts';
import { milestoneName } from './items.ts';

/** One milestone in the list: what the timeline shows, in words. */
export interface MilestoneRow {
  key: string;
  name: string;
  href: string;
  state: StateView;
  started?: string | undefined;
  shipped?: string | undefined;
  took?: string | undefined;
  phases?: number | undefined;
  plans?: string | undefined;
  /** A long time in which no milestone was going on, between this one and the next older one. */
  gap?: string | undefined;
}

export interface MilestoneGroup {
  /** `Now`, `Planned`, a year, or `No day stated`. */
  title: string;
  rows: MilestoneRow[];
}

const LONG_GAP = 28;

/** The milestones of a project, newest first under year markers; what is going on and what is planned stands above them. */
export function milestoneGroups(file: ProjectFile): MilestoneGroup[] {
  const newest = file.milestones
    .filter((milestone) => groupOf(milestone) === yearOf(milestone))
    .sort((a, b) => byName(dateOf(b), dateOf(a)) || byName(b.key, a.key));
  const years = Map.groupBy(newest, yearOf);
  const others = Map.groupBy(file.milestones, groupOf);
  const group = (title: string, milestones: readonly Milestone[] = []): MilestoneGroup[] =>
    milestones.length === 0
      ? []
      : [{ title, rows: milestones.map((milestone) => rowOf(file.project.id, milestone, newest)) }];
  return [
    ...group('Now', others.get('Now')),
    ...group('Planned', others.get('Planned')),
    ...[...years].flatMap(([year, milestones]) => group(year, milestones)),
    ...group('No day stated', others.get('No day stated')),
  ];
}

const dateOf = ({ shippedOn, startedOn }: Milestone): string => shippedOn ?? startedOn ?? '';
const yearOf = (milestone: Milestone): string => dateOf(milestone).slice(0, 4);

function groupOf(milestone: Milestone): string {
  if (milestone.status === 'active') return 'Now';
  if (milestone.status === 'planned') return 'Planned';
  return yearOf(milestone) || 'No day stated';
}

function rowOf(project: string, milestone: Milestone, newest: readonly Milestone[]): MilestoneRow {
  const { key, status, startedOn, shippedOn, phases, plansDone, plansTotal } = milestone;
  const days = daysBetween(startedOn, shippedOn);
  return {
    key,
    name: milestoneName(milestone),
    href: milestoneUrl(project, key),
    state: stateView(status),
    started: startedOn && longDay(startedOn),
    shipped: shippedOn && longDay(shippedOn),
    took: days === undefined || days < 0 ? undefined : span(days + 1),
    phases: phases?.length,
    plans: plansTotal === undefined ? plansDone?.toString() : `${String(plansDone ?? 0)} of ${String(plansTotal)}`,
    gap: gapBefore(milestone, newest),
  };
}

/** How long nothing was going on before this milestone began; only where its first day and the end of the one before are known. */
function gapBefore(milestone: Milestone, newest: readonly Milestone[]): string | undefined {
  const at = newest.indexOf(milestone);
  const before = at === -1 ? undefined : newest[at + 1];
  const days = daysBetween(before?.shippedOn, milestone.startedOn);
  return days === undefined || days < LONG_GAP ? undefined : span(days);
}
