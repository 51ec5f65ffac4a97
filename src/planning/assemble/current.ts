import type { Milestone, Project } from '../../model/index.ts';
import type { StateFacts } from '../facts.ts';
import { type AssembleInput, liveDocuments } from './input.ts';
import type { Resolve } from './milestone-groups.ts';

type CurrentMilestone = NonNullable<Project['currentMilestone']>;
type Named = NonNullable<StateFacts['milestone']>;

/** The milestones that STATE.md and PROJECT.md name as the one being worked on. */
export function namedCurrent(input: AssembleInput): { state?: Named | undefined; project?: Named | undefined } {
  return {
    state: liveDocuments(input, 'state')
      .map(({ facts }) => facts.state?.milestone)
      .find((named) => named !== undefined),
    project: liveDocuments(input, 'project')
      .map(({ facts }) => facts.project?.milestone)
      .find((named) => named !== undefined),
  };
}

/**
 * The milestone being worked on: the one that STATE.md names, unless any document says it shipped; where STATE.md names none, the one that
 * the roadmap has in progress, else the one that PROJECT.md names (formats.md section 0).
 */
export function findCurrent(
  input: AssembleInput,
  milestones: readonly Milestone[],
  resolve: Resolve,
): CurrentMilestone | undefined {
  const { state, project } = namedCurrent(input);
  const hasState = liveDocuments(input, 'state').length > 0;
  if (state !== undefined && !isDefault(state, milestones)) return describe(state, milestones, resolve);
  const active = milestones
    .filter((each) => each.status === 'active' && each.origins.some(({ kind }) => kind === 'roadmap'))
    .at(-1);
  if (active !== undefined) {
    const { version, name, key, origins } = active;
    return { version, name, key, origins: origins.filter(({ kind }) => kind === 'roadmap').slice(0, 1) };
  }
  return project === undefined || hasState ? undefined : describe(project, milestones, resolve);
}

/** `v1.0` is what the tool writes where it knows no better (formats.md trap 9): a default once v1.0 has shipped and others came after. */
export function isDefault({ version, closed }: Named, milestones: readonly Milestone[]): boolean {
  const known = milestones.find((each) => each.version === version);
  return version === 'v1.0' && closed !== true && known?.status === 'shipped' && milestones.at(-1) !== known;
}

function describe(named: Named, milestones: readonly Milestone[], resolve: Resolve): CurrentMilestone | undefined {
  const key = resolve(named.version ?? named.name);
  const known = milestones.find((each) => each.key === key);
  const over =
    named.closed === true || (known !== undefined && ['shipped', 'archived', 'abandoned'].includes(known.status));
  if (over || (named.version ?? named.name) === undefined) return undefined;
  return { version: known?.version ?? named.version, name: known?.name ?? named.name, key, origins: [named.origin] };
}
