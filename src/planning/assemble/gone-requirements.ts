import type { Requirement } from '../../model/index.ts';
import type { History, Past } from '../history/index.ts';
import { slugOf } from '../identity.ts';
import type { Structure } from './milestones.ts';
import { likeness } from './phase-claims.ts';

type PastRequirement = Past<'requirement'>;

/**
 * Requirements that a file held once and none does any more: closing a milestone deleted them, or they were taken out. One that was
 * only reworded, archived or moved to another milestone stands still and is none of them.
 */
export function goneRequirements(
  history: History | undefined,
  today: readonly Omit<Requirement, 'key'>[],
  structure: Structure,
): Omit<Requirement, 'key'>[] {
  const past = (history?.requirements ?? []).filter(
    ({ fact, form }) => fact.text !== undefined && history?.isWithheld(fact.text, form) !== true,
  );
  const rows = Map.groupBy(
    (history?.requirements ?? []).filter(({ fact }) => fact.text === undefined),
    ({ fact }) => fact.id,
  );
  const byId = Map.groupBy(today, ({ id }) => id);
  const texts = new Set(today.map(({ text }) => slugOf(text)));
  const gone: Omit<Requirement, 'key'>[] = [];
  const found = new Map<string | undefined, Omit<Requirement, 'key'>[]>();
  for (const each of past.toSorted((a, b) => b.last.at - a.last.at || (a.form < b.form ? -1 : 1))) {
    const requirement = toRequirement(each, rows.get(each.fact.id) ?? [], structure);
    const same = [...(byId.get(each.fact.id) ?? []), ...(found.get(each.fact.id) ?? [])];
    if (texts.has(slugOf(requirement.text)) || same.some((other) => isOne(requirement, other))) continue;
    gone.push(requirement);
    texts.add(slugOf(requirement.text));
    found.set(each.fact.id, [...(found.get(each.fact.id) ?? []), requirement]);
  }
  return gone;
}

/** Of one id: in one milestone, or alike. Without an id the words alone decide. */
const isOne = (a: Omit<Requirement, 'key'>, b: Omit<Requirement, 'key'>): boolean =>
  (a.id !== undefined && a.milestone !== undefined && a.milestone === b.milestone) ||
  likeness(slugOf(a.text), slugOf(b.text)) >= (a.id === undefined ? 0.8 : 0.5);

function toRequirement(
  past: PastRequirement,
  rows: readonly PastRequirement[],
  { milestoneKey }: Structure,
): Omit<Requirement, 'key'> {
  const { fact, facts, place, last, gone, milestone: then } = past;
  const beside = rows.filter(
    (row) => row.path === past.path && row.first.at <= past.last.at && past.first.at <= row.last.at,
  );
  const all = [...facts, ...beside.flatMap((row) => row.facts)];
  const phases = [...new Set(all.flatMap((each) => each.phases ?? []))];
  const stated = all.find(({ milestone }) => milestone !== undefined)?.milestone ?? place.milestone;
  const milestone = milestoneKey(stated) ?? milestoneKey(then);
  const { path, line, endLine, commit, date } = last;
  return {
    ...(fact.id === undefined ? {} : { id: fact.id }),
    text: fact.text ?? '',
    status: statusOf(all),
    scope: fact.scope ?? 'current',
    ...(phases.length === 0 ? {} : { phases }),
    ...(milestone === undefined ? {} : { milestone }),
    origins: [{ path, line, ...(endLine > line ? { endLine } : {}), commit, date, kind: `${place.kind}-history` }],
    ...(gone === undefined ? {} : { gone: { commit: gone.commit, date: gone.date } }),
  };
}

/** The last word of item or table; a box that was ticked counts. */
function statusOf(facts: readonly PastRequirement['fact'][]): Requirement['status'] {
  const stated = facts.flatMap(({ status }) => status ?? []);
  return stated.find((status) => status === 'done' || status === 'dropped') ?? stated[0] ?? 'unknown';
}
