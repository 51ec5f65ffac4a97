import type { ProjectFile } from '../../model/index.ts';

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
