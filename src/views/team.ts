import type { Note, Portfolio, ProjectFile, Team } from '../model/index.ts';
import { daysBetween, list, plural } from './format.ts';
import { lookup } from './lookup.ts';
import { milestoneLabel } from './labels.ts';
import type { Link } from './labels.ts';
import { nextStep } from './next-step.ts';
import { inNeedFirst, projectRow } from './portfolio.ts';
import type { ProjectRow } from './portfolio.ts';
import { decisionDay, decisionRow, itemRow, oldestFirst, openBlockers } from './project-rows.ts';
import type { DecisionRow, ItemRow } from './project-rows.ts';
import { healthOrder, healthView } from './states.ts';
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
  /** How many projects there are, and how they are. */
  lead: string;
  /** What is blocked, and since when; undefined where nothing is. */
  stuck?: string | undefined;
  /** Those that are not done, the ones in need first. */
  projects: ProjectRow[];
  done: Link[];
  /** Newest first. */
  shipped: OfProject<ShippedRow>[];
  /** The oldest first. */
  blockers: OfProject<ItemRow>[];
  /** What comes next in each project that is not done, then the milestones that are planned. */
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
  const today = input.portfolio.asOf;
  const summaries = inNeedFirst(input.portfolio.projects.filter((project) => project.team === team.id));
  const files = summaries.flatMap(({ id }) => input.projects.get(id) ?? []);
  const blockers = oldestFirst(
    files.flatMap((file) =>
      withProject(
        file,
        openBlockers(file.blockers).map((blocker) => itemRow('blocker', blocker, lookup(file), today)),
      ),
    ),
  );
  const { done = [], open = [] } = Object.groupBy(summaries, ({ health }) =>
    health.word === 'done' ? 'done' : 'open',
  );
  return {
    id: team.id,
    name: team.name,
    description: team.description,
    lead: leadOf(summaries),
    stuck: stuckText(blockers, today),
    projects: open.map((project) => projectRow(project, input)),
    done: done.map(({ id, name }) => ({ label: name, href: projectUrl(id) })),
    shipped: files
      .flatMap((file) => withProject(file, shippedOf(file)))
      .toSorted((a, b) => compare(b.day ?? '', a.day ?? ''))
      .slice(0, SHIPPED),
    blockers,
    next: files.flatMap((file) => withProject(file, nextOf(file))),
    decisions: recentDecisions(files),
  };
}

/** `3 projects: 1 at risk and 2 on track.` */
function leadOf(projects: Portfolio['projects']): string {
  const groups = healthOrder.flatMap((word) => {
    const count = projects.filter(({ health }) => health.word === word).length;
    return count === 0 ? [] : [`${String(count)} ${healthView(word).word.toLowerCase()}`];
  });
  return `${plural(projects.length, 'project')}${groups.length === 0 ? '' : `: ${list(groups)}`}.`;
}

/** `2 open blockers, the oldest for 96 days` */
function stuckText([oldest, ...others]: readonly ItemRow[], today: string | undefined): string | undefined {
  if (oldest === undefined) return undefined;
  const days = daysBetween(oldest.since, today);
  const age =
    days === undefined || days < 1 ? '' : `, ${others.length === 0 ? '' : 'the oldest '}for ${plural(days, 'day')}`;
  return `${plural(others.length + 1, 'open blocker')}${age}`;
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

function nextOf(file: ProjectFile): Link[] {
  const { project, milestones } = file;
  const step = project.health.word === 'done' ? undefined : nextStep(file);
  const planned = milestones
    .filter(({ status }) => status === 'planned')
    .map((milestone) => ({ label: milestoneLabel(milestone), href: milestoneUrl(project.id, milestone.key) }));
  return step === undefined ? planned : [step, ...planned.filter(({ href }) => href !== step.href)];
}

function recentDecisions(files: readonly ProjectFile[]): OfProject<DecisionRow>[] {
  const dated = files.flatMap((file) =>
    file.decisions.flatMap((decision) => ({ file, decision, day: decisionDay(decision) ?? '' })),
  );
  const newest = dated.filter(({ day }) => day !== '').toSorted((a, b) => compare(b.day, a.day));
  return newest
    .slice(0, DECIDED)
    .flatMap(({ file, decision }) => withProject(file, [decisionRow(decision, lookup(file))]));
}

/** A note as the content collection answers it. */
interface Written {
  data: Pick<Note, 'team' | 'project' | 'milestone'>;
}

const EARLIER = 5;

/**
 * What people wrote for a team, the newest first as `notes` are: its own update leads; where it has none, the newest update on one of its
 * projects does.
 */
export function teamNotes<N extends Written>(
  team: string,
  notes: readonly N[],
  { projects }: Portfolio,
): { latest?: N | undefined; earlier: N[] } {
  const ids = new Set(projects.filter((project) => project.team === team).map(({ id }) => id));
  const own = notes.filter(({ data }) => data.team === team);
  const ofProjects = notes.filter(
    ({ data }) => data.team !== team && data.milestone === undefined && ids.has(data.project ?? ''),
  );
  const latest = own[0] ?? ofProjects[0];
  const earlier = notes.filter((note) => note !== latest && (own.includes(note) || ofProjects.includes(note)));
  return { latest, earlier: earlier.slice(0, EARLIER) };
}

/** What a team's page says of parts it has not: what was looked for and what would fill them. */
export const emptyTeam = (team: string) => ({
  update: `No update is written. A note in content/notes/ with “team: ${team}”, or on one of the team’s projects, stands here.`,
  blockers: 'No project of the team states an open blocker in its STATE.md.',
  next: 'No plan, phase or milestone is left in the team’s roadmaps.',
  projects: `No source has “team: ${team}” in content/sources.yaml.`,
  allDone: 'Nothing: all milestones of the team’s projects have shipped, and none is planned.',
  shipped: 'No shipped milestone was found in MILESTONES.md or in the roadmaps of the team’s projects.',
  decisions: 'No dated decision was found in STATE.md, PROJECT.md and the plan summaries of the team’s projects.',
});
