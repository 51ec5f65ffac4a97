import type { Portfolio, ProjectFile, ProjectSummary, Team } from '../model/index.ts';
import { ago, byName, dayOf, list, longDay, plural, withLongDays } from './format.ts';
import { milestoneLabel, positionText, statedBy } from './labels.ts';
import type { Link } from './labels.ts';
import { nextStep } from './next-step.ts';
import { attentionOf, sourceRow } from './portfolio-attention.ts';
import type { AttentionRow, SourceRow } from './portfolio-attention.ts';
import { progressView } from './progress.ts';
import type { ProgressView } from './progress.ts';
import { healthOrder, healthView } from './states.ts';
import type { StateView } from './states.ts';
import { trendOf } from './trend.ts';
import type { Trend } from './trend.ts';
import { milestoneUrl, projectUrl, teamUrl } from './urls.ts';

/** A project as one row of a table of projects. */
export interface ProjectRow {
  id: string;
  name: string;
  href: string;
  team?: Link | undefined;
  /** The current one; where there is none, the last that shipped. */
  milestone?: { label: string; href?: string | undefined; shipped?: boolean } | undefined;
  health: StateView;
  /** One sentence; the rest stands on the project's page. */
  reason?: string | undefined;
  progress?: ProgressView | undefined;
  trend?: Trend | undefined;
  activity?: { day?: string | undefined; age?: string | undefined; text?: string | undefined } | undefined;
  /** Where the work stands, in few words. */
  position?: string | undefined;
  /** What comes next by the files. */
  next?: Link | undefined;
  /** `3 milestones, 42 plans, 118 decisions` */
  counts: string;
}

export interface PortfolioView {
  /** One sentence on everything. */
  lead: string;
  attention: AttentionRow[];
  projects: ProjectRow[];
  /** Sources without a project. */
  sources: SourceRow[];
  teams: Link[];
}

export interface PortfolioInput {
  portfolio: Portfolio;
  projects: ReadonlyMap<string, ProjectFile>;
  teams: readonly Team[];
}

/** The portfolio: what needs attention, then every project, the ones in need first. */
export function portfolioView(input: PortfolioInput): PortfolioView {
  const { portfolio, teams } = input;
  const projects = inNeedFirst(portfolio.projects);
  return {
    lead: leadOf(portfolio),
    attention: attentionOf(portfolio, projects),
    projects: projects.map((project) => projectRow(project, input)),
    sources: portfolio.sources
      .filter(({ id }) => !portfolio.projects.some(({ source }) => source === id))
      .map(sourceRow),
    teams: teams.map(({ id, name }) => ({ label: name, href: teamUrl(id) })),
  };
}

/** Projects by health, the ones in need first, then by last activity, newest first, then by name. */
export function inNeedFirst(projects: readonly ProjectSummary[]): ProjectSummary[] {
  const rank = ({ health }: ProjectSummary) => healthOrder.indexOf(health.word);
  const day = ({ lastActivity, asOf }: ProjectSummary) => lastActivity?.date ?? dayOf(asOf) ?? '';
  return projects.toSorted((a, b) => rank(a) - rank(b) || compare(day(b), day(a)) || byName(a.name, b.name));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function projectRow(project: ProjectSummary, { portfolio, projects, teams }: PortfolioInput): ProjectRow {
  const { id, name, health, currentMilestone, progress, lastActivity, asOf, counts } = project;
  const team = teams.find((item) => item.id === project.team);
  const file = projects.get(id);
  const position = file?.project.position;
  return {
    id,
    name,
    href: projectUrl(id),
    team: team && { label: team.name, href: teamUrl(team.id) },
    milestone: currentMilestone ? currentLink(currentMilestone, id, file) : lastShipped(file),
    health: healthView(health.word),
    reason: statedBy(health.statedBy) ?? (health.reasons[0] && withLongDays(health.reasons[0])),
    progress: progressView(progress),
    trend: file && trendOf(file, portfolio.asOf),
    activity: activityOf(lastActivity, asOf, portfolio.asOf),
    position: position && positionText(position),
    next: file && nextStep(file),
    counts: countsText(counts),
  };
}

function activityOf(
  last: ProjectSummary['lastActivity'],
  asOf: string | undefined,
  today: string | undefined,
): ProjectRow['activity'] {
  if (last?.date === undefined && last?.text === undefined && asOf === undefined) return undefined;
  const day = last?.date ?? (last?.text === undefined ? dayOf(asOf) : undefined);
  return { day, age: ago(day, today), text: last?.text };
}

function currentLink(
  milestone: NonNullable<ProjectSummary['currentMilestone']>,
  id: string,
  file: ProjectFile | undefined,
) {
  const { key } = milestone;
  const known = file?.milestones.some((candidate) => candidate.key === key);
  return { label: milestoneLabel(milestone), href: key !== undefined && known ? milestoneUrl(id, key) : undefined };
}

function lastShipped(file: ProjectFile | undefined): ProjectRow['milestone'] {
  const shipped = file?.milestones.findLast(({ status }) => status === 'shipped' || status === 'archived');
  return (
    file &&
    shipped && { label: milestoneLabel(shipped), href: milestoneUrl(file.project.id, shipped.key), shipped: true }
  );
}

function countsText({ milestones, plans, decisions }: ProjectSummary['counts']): string {
  const parts = [
    [milestones, 'milestone'],
    [plans, 'plan'],
    [decisions, 'decision'],
  ] as const;
  return parts.flatMap(([count, noun]) => (count > 0 ? [plural(count, noun)] : [])).join(', ');
}

function leadOf({ projects, sources, asOf }: Portfolio): string {
  const words = {
    'on-track': 'on track',
    'at-risk': 'at risk',
    blocked: 'blocked',
    stale: 'stale',
    done: 'done',
    unknown: 'unknown',
  };
  const groups = healthOrder.flatMap((word) => {
    const count = projects.filter(({ health }) => health.word === word).length;
    return count > 0 ? [`${String(count)} ${words[word]}`] : [];
  });
  const subject = `${plural(projects.length, 'project')} from ${plural(sources.length, 'source')}`;
  const when = asOf === undefined ? '' : ` on ${longDay(asOf)}`;
  return groups.length === 0 ? `${subject}.` : `${subject}${when}: ${list(groups)}.`;
}

/** What the portfolio says where it has nothing to list. */
export const emptyPortfolio = {
  attention: 'Nothing: no project is blocked, at risk, stale or contradictory, and every source was read.',
  projects:
    'No source holds a .planning folder. A project appears here when a repository named in content/sources.yaml has one.',
} as const;
