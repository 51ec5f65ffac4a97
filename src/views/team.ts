import type { Portfolio, ProjectFile, Team } from '../model/index.ts';
import { plural } from './format.ts';
import { lookup } from './lookup.ts';
import { milestoneLabel } from './labels.ts';
import type { Link } from './labels.ts';
import { inNeedFirst, projectRow } from './portfolio.ts';
import type { ProjectRow } from './portfolio.ts';
import { decisionDay, decisionRow, itemRow, openBlockers } from './project-rows.ts';
import type { DecisionRow, ItemRow } from './project-rows.ts';
import { milestoneUrl, projectUrl } from './urls.ts';

/** Something with the project it belongs to. */
export type OfProject<T> = T & { project: Link };

export interface ShippedRow {
  label: string;
  href: string;
  day?: string | undefined;
  /** The milestone's summary, else its first accomplishment. */
  text?: string | undefined;
}

/** A team's status page: what shipped, what is stuck, what comes next. */
export interface TeamView {
  id: string;
  name: string;
  description?: string | undefined;
  lead: string;
  projects: ProjectRow[];
  /** Newest first. */
  shipped: OfProject<ShippedRow>[];
  blockers: OfProject<ItemRow>[];
  /** Milestones that are planned, in the projects' order. */
  next: OfProject<Link>[];
  /** Newest first. */
  decisions: OfProject<DecisionRow>[];
}

const SHIPPED = 8;
const DECIDED = 10;

export interface TeamInput {
  portfolio: Portfolio;
  projects: ReadonlyMap<string, ProjectFile>;
  teams: readonly Team[];
}

export function teamView(team: Team, input: TeamInput): TeamView {
  const summaries = inNeedFirst(input.portfolio.projects.filter((project) => project.team === team.id));
  const files = summaries.flatMap(({ id }) => input.projects.get(id) ?? []);
  const blockers = files.flatMap((file) =>
    withProject(
      file,
      openBlockers(file.blockers).map((blocker) => itemRow('blocker', blocker, lookup(file))),
    ),
  );
  return {
    id: team.id,
    name: team.name,
    description: team.description,
    lead: `${plural(summaries.length, 'project')}, ${plural(blockers.length, 'open blocker')}.`,
    projects: summaries.map((project) => projectRow(project, input)),
    shipped: files
      .flatMap((file) => withProject(file, shippedOf(file)))
      .toSorted((a, b) => compare(b.day ?? '', a.day ?? ''))
      .slice(0, SHIPPED),
    blockers,
    next: files.flatMap((file) => withProject(file, plannedOf(file))),
    decisions: recentDecisions(files),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function withProject<T>({ project: { id, name } }: ProjectFile, items: readonly T[]): OfProject<T>[] {
  return items.map((item) => ({ ...item, project: { label: name, href: projectUrl(id) } }));
}

const shippedOf = ({ milestones, project }: ProjectFile): ShippedRow[] =>
  milestones
    .filter(({ status }) => status === 'shipped' || status === 'archived')
    .map((milestone) => ({
      label: milestoneLabel(milestone),
      href: milestoneUrl(project.id, milestone.key),
      day: milestone.shippedOn,
      text: milestone.summary ?? milestone.accomplishments[0],
    }));

const plannedOf = ({ milestones, project }: ProjectFile): Link[] =>
  milestones
    .filter(({ status }) => status === 'planned')
    .map((milestone) => ({ label: milestoneLabel(milestone), href: milestoneUrl(project.id, milestone.key) }));

function recentDecisions(files: readonly ProjectFile[]): OfProject<DecisionRow>[] {
  const dated = files.flatMap((file) =>
    file.decisions.flatMap((decision) => ({ file, decision, day: decisionDay(decision) ?? '' })),
  );
  const newest = dated.filter(({ day }) => day !== '').toSorted((a, b) => compare(b.day, a.day));
  return newest
    .slice(0, DECIDED)
    .flatMap(({ file, decision }) => withProject(file, [decisionRow(decision, lookup(file))]));
}

/** What a team's page says of parts it has not: what was looked for and what would fill them. */
export const emptyTeam = (team: string) => ({
  update: `No update is written. A note in content/notes/ with “team: ${team}” stands here.`,
  blockers: 'No project of the team states an open blocker in its STATE.md.',
  next: 'No milestone is planned beyond the current ones.',
  projects: `No source has “team: ${team}” in content/sources.yaml.`,
  shipped: 'No shipped milestone was found in MILESTONES.md or in the roadmaps of the team’s projects.',
  decisions: 'No dated decision was found in the team’s projects.',
});
