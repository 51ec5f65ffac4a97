import type { Milestone, ProjectFile } from '../../model/index.ts';
import { byName, daysBetween, longDay, span } from '../format.ts';
import { stateView, type StateView } from '../states.ts';
import { milestoneUrl, projectUrl } from '../urls.ts';
import { milestoneName } from './items.ts';

/** One milestone in the list: what the timeline shows, in words. */
export interface MilestoneRow {
  key: string;
  name: string;
  href: string;
  project: { name: string; href: string };
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

/**
 * The milestones of some projects, newest first under year markers; what is going on and what is planned stands above them. Gaps between
 * milestones are those of one project.
 */
export function milestoneGroups(files: readonly ProjectFile[]): MilestoneGroup[] {
  const all = files.flatMap(({ project, milestones }) => milestones.map((milestone) => ({ project, milestone })));
  const newest = all
    .filter(({ milestone }) => groupOf(milestone) === yearOf(milestone))
    .sort((a, b) => byName(dateOf(b.milestone), dateOf(a.milestone)) || byName(b.milestone.key, a.milestone.key));
  const years = Map.groupBy(newest, ({ milestone }) => yearOf(milestone));
  const others = Map.groupBy(all, ({ milestone }) => groupOf(milestone));
  const gaps = files.length === 1 ? gapsOf(newest.map(({ milestone }) => milestone)) : new Map<Milestone, string>();
  const group = (title: string, entries: readonly Entry[] = []): MilestoneGroup[] =>
    entries.length === 0
      ? []
      : [{ title, rows: entries.map(({ project, milestone }) => rowOf(project, milestone, gaps.get(milestone))) }];
  return [
    ...group('Now', others.get('Now')),
    ...group('Planned', others.get('Planned')),
    ...[...years].flatMap(([year, milestones]) => group(year, milestones)),
    ...group('No day stated', others.get('No day stated')),
  ];
}

interface Entry {
  project: ProjectFile['project'];
  milestone: Milestone;
}

const dateOf = ({ shippedOn, startedOn }: Milestone): string => shippedOn ?? startedOn ?? '';
const yearOf = (milestone: Milestone): string => dateOf(milestone).slice(0, 4);

function groupOf(milestone: Milestone): string {
  if (milestone.status === 'active') return 'Now';
  if (milestone.status === 'planned') return 'Planned';
  return yearOf(milestone) || 'No day stated';
}

function rowOf(project: ProjectFile['project'], milestone: Milestone, gap: string | undefined): MilestoneRow {
  const { key, status, startedOn, shippedOn, phases, plansDone, plansTotal } = milestone;
  const days = daysBetween(startedOn, shippedOn);
  return {
    key,
    name: milestoneName(milestone),
    href: milestoneUrl(project.id, key),
    project: { name: project.name, href: projectUrl(project.id) },
    state: stateView(status),
    started: startedOn && longDay(startedOn),
    shipped: shippedOn && longDay(shippedOn),
    took: days === undefined || days < 0 ? undefined : span(days + 1),
    phases: phases?.length,
    plans: [plansDone, plansTotal].flatMap((count) => count ?? []).join(' of ') || undefined,
    gap,
  };
}

/** How long nothing was going on before a milestone began; only where its first day and the end of the one before are known. */
function gapsOf(newest: readonly Milestone[]): Map<Milestone, string> {
  const gaps = new Map<Milestone, string>();
  newest.forEach((milestone, at) => {
    const days = daysBetween(newest[at + 1]?.shippedOn, milestone.startedOn);
    if (days !== undefined && days >= LONG_GAP) gaps.set(milestone, span(days));
  });
  return gaps;
}
