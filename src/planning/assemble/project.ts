import type { Project } from '../../model/index.ts';
import { projectInTitle } from '../dialects/titles.ts';
import type { ProjectFacts, StateFacts } from '../facts.ts';
import { type AssembleInput, liveDocuments } from './input.ts';
import { present } from '../markdown/tables.ts';
import type { Structure } from './milestones.ts';
import { ownProgress } from './stated.ts';

/** Where the project stands, from STATE.md first and PROJECT.md and the roadmap behind it; computed progress and health come later. */
export function assembleProject(input: AssembleInput, structure: Structure): Project {
  const { root, snapshot } = input;
  const state: StateFacts =
    liveDocuments(input, 'state').find(({ facts }) => facts.state !== undefined)?.facts.state ?? {};
  const project: ProjectFacts =
    liveDocuments(input, 'project').find(({ facts }) => facts.project !== undefined)?.facts.project ?? {};
  return {
    id: root.id,
    name: nameOf(input, state, project),
    source: snapshot.source.id,
    root: root.root,
    repo: snapshot.report.repo,
    ref: snapshot.source.ref,
    commit: snapshot.commit,
    asOf: root.asOf,
    history: (input.history?.count.versions ?? 0) > 0 ? input.history?.count : undefined,
    team: snapshot.source.team,
    coreValue: state.coreValue ?? project.coreValue,
    focus: state.focus,
    status: state.status ?? { class: 'unknown', origins: [] },
    health: { word: 'unknown', reasons: [] },
    currentMilestone: structure.current,
    position: state.position,
    progress: { stated: ownProgress(state, structure) },
    lastActivity: state.lastActivity,
    session: state.session,
    dialects: input.dialects?.length === 0 ? undefined : input.dialects?.slice(),
  };
}

/** The configured name, else the one that PROJECT.md, STATE.md or a title such as `Roadmap: Name` gives; several roots of one source are told apart by their folder. */
function nameOf(input: AssembleInput, state: StateFacts, project: ProjectFacts): string {
  const { root, snapshot } = input;
  const own = /^\.planning$/.test(root.root);
  const base = snapshot.source.name ?? (own ? (project.name ?? state.projectName ?? titledName(input)) : undefined);
  if (own) return base ?? root.id;
  return (
    state.projectName ??
    `${snapshot.source.name ?? snapshot.source.id}: ${root.root
      .replace(/\/?\.planning\/?/, ' ')
      .replace(/\bworkstreams\//, '')
      .trim()}`
  );
}

const titledName = (input: AssembleInput): string | undefined =>
  (['roadmap', 'requirements'] as const)
    .flatMap((kind) => liveDocuments(input, kind))
    .map(({ title }) => present(projectInTitle(title ?? '')))
    .find((name) => name !== undefined);
