import type { Milestone, ProjectFile } from '../../model/index.ts';
import { byName, longDay, plural } from '../format.ts';
import { milestonesUrl, milestoneUrl } from '../urls.ts';
import { milestoneName } from './items.ts';

interface MilestoneLink {
  name: string;
  href: string;
}
interface ShippedLink extends MilestoneLink {
  day: string;
}

export interface PortfolioMilestones {
  lead: string;
  /** All milestones. */
  count: number;
  /** The projects in the order of the page: by name. */
  order: ProjectFile[];
  projects: {
    id: string;
    name: string;
    href: string;
    active: MilestoneLink[];
    /** Milestones going on that `active` has no room for. */
    activeMore: number;
    last?: ShippedLink | undefined;
    planned: MilestoneLink[];
    count: number;
  }[];
}

/** Milestones of a state that a project's row names; the rest is on its own page. */
const NAMED = 3;

/** What the page of all projects' milestones says in words. */
export function portfolioMilestones(files: readonly ProjectFile[]): PortfolioMilestones {
  const order = [...files].sort((a, b) => byName(a.project.name, b.project.name) || byName(a.project.id, b.project.id));
  const all = order.flatMap((file) => file.milestones.map((milestone) => ({ file, milestone })));
  const finished = all.filter(
    ({ milestone }) => milestone.status === 'shipped' || milestone.status === 'archived',
  ).length;
  return {
    lead: `${plural(all.length, 'milestone')} of ${plural(files.length, 'project')}, ${String(finished)} of them shipped or archived.`,
    count: all.length,
    order,
    projects: order.map(rowOf),
  };
}

const dayOf = ({ shippedOn }: Milestone): string => shippedOn ?? '';

function rowOf(file: ProjectFile): PortfolioMilestones['projects'][number] {
  const of = (status: Milestone['status']) =>
    file.milestones.filter((milestone) => milestone.status === status).map((milestone) => linkTo(file, milestone));
  const last = file.milestones
    .filter(({ shippedOn }) => shippedOn !== undefined)
    .sort((a, b) => byName(dayOf(b), dayOf(a)))[0];
  return {
    id: file.project.id,
    name: file.project.name,
    href: milestonesUrl(file.project.id),
    active: of('active').slice(0, NAMED),
    activeMore: Math.max(0, of('active').length - NAMED),
    last: last && shippedLink(file, last),
    planned: of('planned').slice(0, NAMED),
    count: file.milestones.length,
  };
}

const linkTo = (file: ProjectFile, milestone: Milestone): MilestoneLink => ({
  name: milestoneName(milestone),
  href: milestoneUrl(file.project.id, milestone.key),
});
const shippedLink = (file: ProjectFile, milestone: Milestone): ShippedLink => ({
  ...linkTo(file, milestone),
  day: longDay(dayOf(milestone)),
});
