import type { Phase, Plan } from '../../model/index.ts';
import type { History, LostPlan, Moment, Past } from '../history/index.ts';
import { compareNatural, slugOf } from '../identity.ts';
import { milestoneOfPhase } from './milestone-then.ts';
import type { Structure } from './milestones.ts';
import { likeness } from './phase-claims.ts';

/** A phase as an old roadmap, or the folder of a deleted plan, tells of it. */
interface Trace {
  number: string;
  name?: string | undefined;
  milestone?: string | undefined;
  facts: readonly Past<'phase'>['fact'][];
  path: string;
  kind: string;
  line: number;
  last: Moment;
  gone: Moment;
}

/**
 * Phases that roadmaps held once and nothing tells of any more, after those of today: closing a milestone cleared them (formats.md, trap
 * 21). A phase that was renamed or renumbered within its milestone stands still and is none of them.
 */
export function withGonePhases(history: History | undefined, plans: readonly Plan[], structure: Structure): Phase[] {
  const { phases } = structure;
  const traces = [
    ...(history?.phases ?? []).flatMap((past) => ofRoadmap(past, structure)),
    ...(history?.plans ?? []).map((lost) => ofPlan(lost, structure)),
  ].filter((trace) => !isKnown(trace, phases));
  const byPlace = Map.groupBy(traces, ({ milestone, number }) => `${milestone ?? 'unassigned'}/${number}`);
  const gone = [...byPlace].flatMap(([key, all]) => toPhases(key, all, plans));
  const used = new Set(phases.map(({ key }) => key));
  return [
    ...phases,
    ...gone
      .toSorted((a, b) => compareNatural(a.milestone ?? '~', b.milestone ?? '~') || compareNatural(a.number, b.number))
      .map((phase) => ({ ...phase, key: free(phase.key, used) })),
  ];
}

function free(key: string, used: Set<string>): string {
  let name = key;
  for (let again = 2; used.has(name); again++) name = `${key}-${String(again)}`;
  used.add(name);
  return name;
}

function ofRoadmap(past: Past<'phase'>, structure: Structure): Trace[] {
  const { fact, facts, gone, last, place, milestone: then } = past;
  if (gone === undefined || fact.backlog === true) return [];
  const stated = facts.find(({ milestone }) => milestone !== undefined)?.milestone ?? place.milestone;
  const milestone = structure.milestoneKey(stated) ?? structure.milestoneKey(then);
  const { number, name } = fact;
  return [{ number, name, milestone, facts, path: last.path, kind: place.kind, line: last.line, last, gone }];
}

function ofPlan({ fact, place, path, last, gone, milestone: then }: LostPlan, structure: Structure): Trace {
  const name = place.folder?.replace(/^[\dA-Za-z.]+-(?=.)/, '').replace(/[-_]+/g, ' ');
  const milestone = milestoneOfPhase(structure, fact.phase, place, then);
  return { number: fact.phase, name, milestone, facts: [], path, kind: place.kind, line: fact.line, last, gone };
}

/** Whether a phase of today is this one: of its name in any milestone, or of its number in its own. */
const isKnown = ({ number, name, milestone }: Trace, phases: readonly Phase[]): boolean =>
  phases.some(
    (phase) =>
      (phase.number === number &&
        (milestone === undefined || phase.milestone === undefined || phase.milestone === milestone)) ||
      (phase.number === number && isAlike(phase.name, name)),
  );

const isAlike = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || likeness(slugOf(a), slugOf(b)) >= 0.5;

/** The last name that a number had in a milestone; earlier ones were its plans. */
function toPhases(key: string, traces: readonly Trace[], plans: readonly Plan[]): Phase[] {
  const named = traces.filter(({ name }) => name !== undefined && name !== '');
  const order = (named.length > 0 ? named : traces).toSorted((a, b) => b.gone.at - a.gone.at || b.last.at - a.last.at);
  const [shown] = order;
  if (shown === undefined) return [];
  const facts = order.filter(({ name }) => isAlike(name, shown.name)).flatMap((trace) => trace.facts);
  const roadmap = order.find((trace) => trace.facts.length > 0) ?? shown;
  const first = <K extends keyof Past<'phase'>['fact']>(field: K) =>
    facts.find((fact) => fact[field] !== undefined)?.[field];
  const own = plans.filter(({ phase, milestone }) => phase === shown.number && milestone === shown.milestone);
  const isDone = facts.some(({ done }) => done === true) || (own.length > 0 && own.every(({ done }) => done));
  return [
    {
      key,
      number: shown.number,
      name: roadmap.name ?? shown.name,
      milestone: shown.milestone,
      goal: first('goal'),
      status: isDone ? 'done' : facts.some(({ status }) => status === 'dropped') ? 'dropped' : 'unknown',
      dependsOn: first('dependsOn') ?? [],
      plansTotal: first('plansTotal'),
      plansDone: first('plansDone'),
      startedOn: first('startedOn'),
      completedOn: first('completedOn'),
      origins: [roadmap, shown]
        .filter((trace, at, all) => all.indexOf(trace) === at)
        .map(({ path, line, kind, last }) => ({
          path,
          line,
          commit: last.commit,
          date: last.date,
          kind: `${kind}-history`,
        })),
      gone: { commit: shown.gone.commit, date: shown.gone.date },
    },
  ];
}
