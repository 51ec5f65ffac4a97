import type { Project, ProjectFile } from '../model/index.ts';

/** A project of which nothing else is known. */
export const emptyProjectFile = (
  project: Pick<Project, 'id' | 'source'> & Partial<Project>,
  parts: Partial<Omit<ProjectFile, 'project'>> = {},
): ProjectFile => ({
  schemaVersion: 1,
  project: {
    name: project.id,
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
  ...parts,
});
