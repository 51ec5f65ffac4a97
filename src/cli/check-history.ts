import type { ProjectFile } from '../model/index.ts';
import { plural } from './report.ts';

/** What the history of a project came to. */
export interface HistoryCounts {
  /** Decisions that ever stood in any file. */
  decisions: number;
  standing: number;
  superseded: number;
  retired: number;
  /** They stand in files, but no live list of decisions carries them. */
  unknown: number;
  /** Decisions with more than one wording, and all wordings. */
  reworded: number;
  wordings: number;
  /** Phases, plans and requirements that no file holds any more. */
  restored: { phases: number; plans: number; requirements: number };
  blockers: { ever: number; gone: number; resolved: number };
  versions: number;
  unreadable: number;
  conflicts: number;
}

/** Counts what is known of a project's decisions, and how much of its history was read. */
export function historyCounts(file: ProjectFile): HistoryCounts {
  const { decisions, phases, plans, requirements, blockers, project } = file;
  const of = (status: string): number => decisions.filter((decision) => decision.status === status).length;
  const gone = (list: readonly { gone?: unknown }[]): number => list.filter((each) => each.gone !== undefined).length;
  return {
    decisions: decisions.length,
    standing: of('standing'),
    superseded: of('superseded'),
    retired: of('retired'),
    unknown: of('unknown'),
    reworded: decisions.filter(({ versions }) => versions !== undefined).length,
    wordings: decisions.reduce((sum, { versions }) => sum + (versions?.length ?? 1), 0),
    restored: { phases: gone(phases), plans: gone(plans), requirements: gone(requirements) },
    blockers: {
      ever: blockers.length,
      gone: gone(blockers),
      resolved: blockers.filter(({ resolved }) => resolved).length,
    },
    ...(project.history ?? { versions: 0, unreadable: 0, conflicts: 0 }),
  };
}

/** A line per project and one for all. */
export function historyText(projects: readonly { project: { id: string }; history: HistoryCounts }[]): string {
  const counted = projects.map(({ project, history }) => [project.id, history] as const);
  if (counted.length === 0) return 'No project was read.';
  const total = counted.map(([, counts]) => counts).reduce(sum);
  return [...counted, [plural(projects.length, 'project'), total] as const]
    .map(([id, counts]) => line(id, counts))
    .join('\n');
}

const line = (id: string, counts: HistoryCounts): string =>
  [
    `${id}: ${plural(counts.decisions, 'decision')} ever`,
    `${String(counts.standing)} standing, ${String(counts.superseded)} superseded, ${String(counts.retired)} retired, ${String(counts.unknown)} not said`,
    `${String(counts.reworded)} reworded (${String(counts.wordings)} wordings)`,
    `gone: ${plural(counts.restored.phases, 'phase')}, ${plural(counts.restored.plans, 'plan')}, ${plural(counts.restored.requirements, 'requirement')}`,
    `${plural(counts.blockers.ever, 'blocker')}, ${String(counts.blockers.gone)} gone, ${String(counts.blockers.resolved)} resolved`,
    `${plural(counts.versions, 'version')} read, ${String(counts.unreadable)} unreadable, ${String(counts.conflicts)} with conflicts`,
  ].join('; ');

function sum<T extends object>(a: T, b: T): T {
  const added = Object.entries(a).map(([key, value]: [string, unknown]) => {
    const other = (b as Record<string, unknown>)[key];
    return [key, typeof value === 'number' ? value + Number(other) : sum(value as object, other as object)];
  });
  return Object.fromEntries(added) as T;
}
