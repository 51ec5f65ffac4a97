import type { Config, Portfolio, ProjectFile, ProjectSummary, SourceReport } from '../model/index.ts';

/** Everything known of all projects, in the stated order: projects by id, sources as configured. */
export function portfolioOf(
  config: { site: Pick<Config['site'], 'asOf'> },
  sources: readonly SourceReport[],
  files: readonly ProjectFile[],
): Portfolio {
  const asOf = todayOf(config, sources, files);
  const projects = files.map(summaryOf).sort((a, b) => compare(a.id, b.id));
  return {
    schemaVersion: 1,
    ...(asOf === undefined ? {} : { asOf }),
    projects,
    sources: sources.map((report) => ({ ...report, projects: projectsOf(report, files) })),
  };
}

/** The site's "today": `site.asOf`, or the newest commit of all sources. Undefined where no source has a history. */
export const todayOf = (
  config: { site: Pick<Config['site'], 'asOf'> },
  sources: readonly SourceReport[],
  files: readonly ProjectFile[],
): string | undefined => config.site.asOf ?? newest([...sources, ...files.map((file) => file.project)]);

/** Ids of a source's projects: one that could not be read has a page too. */
const projectsOf = ({ id }: SourceReport, files: readonly ProjectFile[]) =>
  files.filter(({ project }) => project.source === id).map(({ project }) => project.id);

/** One project as the portfolio lists it. */
export function summaryOf(file: ProjectFile): ProjectSummary {
  const { id, source, root, name, team, commit, asOf, status, health, currentMilestone, progress, lastActivity } =
    file.project;
  const { origins: _origins, ...milestone } = currentMilestone ?? {};
  return defined({
    id,
    source,
    root,
    name,
    team,
    commit,
    asOf,
    status: defined({ class: status.class, text: status.text }),
    health,
    currentMilestone: currentMilestone && milestone,
    progress,
    lastActivity,
    counts: {
      milestones: file.milestones.length,
      phases: file.phases.length,
      plans: file.plans.length,
      decisions: file.decisions.length,
      requirements: file.requirements.length,
      blockers: file.blockers.length,
      todos: file.todos.length,
      diagnostics: file.diagnostics.length,
      contradictions: file.contradictions.length,
    },
  });
}

/** The newest instant by time, as it was written. */
function newest(dated: readonly { asOf?: string | undefined }[]): string | undefined {
  let found: string | undefined;
  for (const { asOf } of dated) {
    if (asOf !== undefined && (found === undefined || Date.parse(asOf) > Date.parse(found))) found = asOf;
  }
  return found;
}

/** Without the keys whose value is undefined: absent is absent. */
function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
