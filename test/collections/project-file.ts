import type { Origin, ProjectFile } from '../../src/model/index.ts';

/** One place in a planning file. */
export const origin = (path = '.planning/STATE.md', line = 1): Origin => ({ path, line, kind: 'state' });

type Arrays = Partial<Omit<ProjectFile, 'schemaVersion' | 'project'>>;

/** A project of which only the named things are known. */
export function projectFile(
  id: string,
  arrays: Arrays = {},
  project: Partial<ProjectFile['project']> = {},
): ProjectFile {
  return {
    schemaVersion: 1,
    project: {
      id,
      name: id,
      source: id,
      root: '.planning',
      status: { class: 'unknown', origins: [] },
      health: { word: 'unknown', reasons: [] },
      progress: {},
      ...project,
    },
    milestones: [],
    phases: [],
    plans: [],
    metricRows: [],
    phaseRows: [],
    decisions: [],
    requirements: [],
    blockers: [],
    todos: [],
    quickTasks: [],
    audits: [],
    activity: [],
    documents: [],
    contradictions: [],
    diagnostics: [],
    ...arrays,
  };
}
