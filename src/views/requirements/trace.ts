import type { Plan, ProjectFile, Requirement } from '../../model/index.ts';
import { byName, plural } from '../format.ts';
import { lookup } from '../lookup.ts';
import { firstPlace, type Place } from '../places.ts';
import { requirementState, type StateView } from '../states.ts';
import { milestoneName } from '../timeline/items.ts';
import { milestoneUrl, phaseUrl } from '../urls.ts';

/** A requirement's way through the project; `holes` say in words where the way breaks off. */
export interface TraceRow {
  key: string;
  id?: string | undefined;
  text: string;
  state: StateView;
  /** Absent for what was promised: the current scope. */
  scope?: string | undefined;
  phases: { number: string; href?: string | undefined }[];
  plans: { id: string; done: boolean }[];
  holes: string[];
  place?: Place | undefined;
}

export interface TraceGroup {
  title: string;
  href?: string | undefined;
  /** `12 of 14 done, 3 for later or out of scope, 2 with a hole`: what was promised counts, as in the milestone's report. */
  tally: string;
  rows: TraceRow[];
}

export interface Traceability {
  lead: string;
  groups: TraceGroup[];
}

/** Requirement → phases → plans of a project, by milestone, the newest first; those without a milestone at the end. */
export function traceability(file: ProjectFile): Traceability {
  const plansOf = plansByRequirement(file);
  const of = Map.groupBy(file.requirements, ({ milestone }) => milestone);
  const keys = [...[...file.milestones].reverse().map(({ key }) => key), ...of.keys()].filter(
    (key, index, all) => of.has(key) && all.indexOf(key) === index,
  );
  const groups = keys
    .sort((a, b) => Number(a === undefined) - Number(b === undefined))
    .map((key) =>
      groupOf(
        file,
        key,
        (of.get(key) ?? []).map((requirement) => rowOf(file, requirement, plansOf)),
      ),
    );
  const holes = groups.flatMap(({ rows }) => rows).filter((row) => row.holes.length > 0).length;
  const promised = file.requirements.filter(({ scope }) => scope === 'current');
  const done = promised.filter(({ status }) => status === 'done').length;
  const others = file.requirements.length - promised.length;
  return {
    lead: `${plural(promised.length, 'requirement')}, ${String(done)} done${others > 0 ? `; ${String(others)} more for later or out of scope` : ''}. ${holes === 0 ? 'Each leads to its phase and plans.' : `${plural(holes, 'requirement')} cannot be followed to the end.`}`,
    groups,
  };
}

function groupOf(file: ProjectFile, key: string | undefined, rows: TraceRow[]): TraceGroup {
  const milestone = key === undefined ? undefined : lookup(file).milestones.get(key);
  const promised = rows.filter(({ scope }) => scope === undefined);
  const done = promised.filter(({ state }) => state.state === 'done').length;
  const others = rows.length - promised.length;
  const holes = rows.filter((row) => row.holes.length > 0).length;
  return {
    title: milestone ? milestoneName(milestone) : (key ?? 'No milestone stated'),
    href: milestone && milestoneUrl(file.project.id, milestone.key),
    tally: [
      ...(promised.length > 0 ? [`${String(done)} of ${String(promised.length)} done`] : []),
      ...(others > 0 ? [`${String(others)} for later or out of scope`] : []),
      ...(holes > 0 ? [`${String(holes)} with a hole`] : []),
    ].join(', '),
    rows,
  };
}

const scopes = { current: undefined, future: 'for later', out: 'out of scope' };

function rowOf(
  file: ProjectFile,
  requirement: Requirement,
  plansOf: (requirement: Requirement) => readonly Plan[],
): TraceRow {
  const known = lookup(file);
  const { key, id, text, scope, milestone } = requirement;
  const phases = (requirement.phases ?? []).map((number) => ({
    number,
    phase: known.phaseOf({ phase: number, milestone }),
  }));
  const plans = plansOf(requirement).map((plan) => ({ id: plan.id, done: plan.done }));
  const stated = (requirement.plans ?? [])
    .filter((plan) => plans.every((found) => found.id !== plan))
    .map((plan) => ({ id: plan, done: false }));
  const built = phases.flatMap(({ phase }) => (phase ? known.plansOf(phase) : []));
  return {
    key,
    id,
    text,
    state: requirementState(requirement),
    scope: scopes[scope],
    phases: phases.map(({ number, phase }) => ({ number, href: phase && phaseUrl(file.project.id, phase.key) })),
    plans: [...plans, ...stated].sort((a, b) => byName(a.id, b.id)),
    holes: holesOf(requirement, phases, plans.length + stated.length > 0, built),
    place: firstPlace(requirement.origins, known),
  };
}

/** Where the way from a requirement of the current scope to finished plans breaks off. */
function holesOf(
  { scope, status }: Requirement,
  phases: readonly { number: string; phase?: unknown }[],
  named: boolean,
  built: readonly Plan[],
): string[] {
  if (scope !== 'current' || status === 'dropped') return [];
  const lost = phases.filter(({ phase }) => phase === undefined).map(({ number }) => number);
  return [
    ...(phases.length === 0 ? ['No phase names it.'] : []),
    ...(lost.length > 0 ? [`Phase ${lost.join(', ')} was not found.`] : []),
    ...(status === 'done' && !named && built.length > 0 && built.every(({ done }) => !done)
      ? ['Done, but no plan of its phase is finished.']
      : []),
    ...(status === 'open' && built.length > 0 && built.every(({ done }) => done)
      ? ['Open, though every plan of its phase is finished.']
      : []),
  ];
}

/** Plans that name a requirement's id, of the same milestone: ids repeat between milestones. */
function plansByRequirement({ plans }: ProjectFile): (requirement: Requirement) => readonly Plan[] {
  const named = new Map<string, Plan[]>();
  for (const plan of plans)
    for (const id of new Set(plan.requirements)) (named.get(id) ?? named.set(id, []).get(id))?.push(plan);
  return ({ id, milestone }) =>
    (named.get(id ?? '') ?? []).filter(
      (plan) => milestone === undefined || plan.milestone === undefined || plan.milestone === milestone,
    );
}
