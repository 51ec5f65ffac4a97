import type { Project } from '../../model/index.ts';
import type { AssembleInput } from './input.ts';
import type { Structure } from './milestones.ts';

/** Where the project stands, from STATE.md first and PROJECT.md and the roadmap behind it; progress and health come later. */
export function assembleProject({ root, snapshot }: AssembleInput, _structure: Structure): Project {
  return {
    id: root.id,
    name: snapshot.source.name ?? root.id,
    source: snapshot.source.id,
    root: root.root,
    repo: snapshot.report.repo,
    ref: snapshot.source.ref,
    commit: snapshot.commit,
    asOf: root.asOf,
    team: snapshot.source.team,
    status: { class: 'unknown', origins: [] },
    health: { word: 'unknown', reasons: [] },
    progress: {},
  };
}
