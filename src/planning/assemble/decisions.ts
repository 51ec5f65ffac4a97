import type { Decision, Origin, Plan } from '../../model/index.ts';
import type { Moment } from '../history/index.ts';
import { compareNatural } from '../identity.ts';
import { saysRevisit, standingOf } from '../sections/decision-status.ts';
import { decisionId } from './decision-text.ts';
import { groupWordings, stands, type Wording, wordingsOf } from './decision-wordings.ts';
import type { AssembleInput } from './input.ts';
import type { Structure } from './milestones.ts';
import { linkSuperseded, type Referred } from './supersession.ts';

/**
 * Merges the wordings of one decision in several places and times into one entry with a stable id (contract.md, "Decisions").
 * Order: newest day first, then the undated; those of one day by phase and plan, then by the place where they stand, then by id.
 */
export function assembleDecisions(input: AssembleInput, structure: Structure, plans: readonly Plan[]): Decision[] {
  const wordings = wordingsOf(input, structure, plans);
  const groups = groupWordings(wordings, input.history?.rewordings ?? []);
  const entries = groups.flatMap((group): Referred[] =>
    merge(input, group.sort(byAge)).map((decision) => ({
      decision,
      refs: new Set(group.flatMap(({ fact }) => fact.ref?.toUpperCase() ?? [])),
    })),
  );
  return linkSuperseded(entries).sort(byDay);
}

/** Documents in the order in which a decision passes through them. */
const KINDS = [
  'discussion',
  'context',
  'plan',
  'summary',
  'summary-body',
  'state',
  'state-archive',
  'handoff',
  'roadmap',
  'milestones',
  'retrospective',
  'project',
];

function rank(kind: string): number {
  const at = KINDS.indexOf(kind.replace(/-history$/, ''));
  return at < 0 ? KINDS.length : at;
}

/** The earliest first: by the commit that first held it, then by the kind of document, then by day, then by place. */
function byAge(a: Wording, b: Wording): number {
  return (
    seenAt(a) - seenAt(b) ||
    rank(a.fact.origin.kind) - rank(b.fact.origin.kind) ||
    compare(dayOf(a), dayOf(b)) ||
    compareNatural(a.fact.origin.path, b.fact.origin.path) ||
    a.fact.origin.line - b.fact.origin.line
  );
}

/** What the oldest commit of a shallow history holds may be older than all that is dated. */
const seenAt = ({ firstSeen, older }: Wording): number => firstSeen?.at ?? (older ? -1 : UNSEEN);
const UNSEEN = Number.MAX_SAFE_INTEGER;
const dayOf = ({ fact, completedOn }: Wording): string => fact.decidedOn ?? completedOn ?? '~';

/** A summary states the day on which its plan was completed, not the day of the decision. */
const statedOn = ({ fact }: Wording): string | undefined =>
  fact.origin.kind.startsWith('summary') ? undefined : fact.decidedOn;
const completedOn = (wording: Wording): string | undefined =>
  wording.completedOn ?? (wording.fact.origin.kind.startsWith('summary') ? wording.fact.decidedOn : undefined);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function merge({ root, history }: AssembleInput, group: readonly Wording[]): Decision[] {
  const open = group
    .filter((wording) => history?.isWithheld(stands(wording) ? '' : wording.fact.text, wording.form) !== true)
    .map((wording) => withoutWithheld(wording, history));
  if (open.length === 0) return [];
  const today = open.filter(stands);
  const shown = today.length > 0 ? longest(today) : newest(open);
  const told = [...today, ...open.filter((wording) => !stands(wording))];
  const first = <T>(pick: (wording: Wording) => T | undefined): T | undefined =>
    told.map(pick).find((value) => value !== undefined);
  const text = shown?.fact.text ?? '';
  const referred =
    [...(shown === undefined ? [] : [shown]), ...told].find(({ fact }) => fact.plan !== undefined) ??
    told.find(({ fact }) => fact.phase !== undefined);
  const ids = [...new Set(group.map(({ form }) => form))].map((form) => decisionId(root.id, form));
  const decision: Decision = {
    id: ids[0] ?? '',
    ...(ids.length > 1 ? { formerIds: ids.slice(1) } : {}),
    ...formerDaysOf(root.id, group),
    text,
    // What a discussion says of an option, a document that tells the decision says itself.
    choice: first(({ form, fact: { choice, origin } }) =>
      form === shown?.form || !origin.kind.startsWith('discussion') ? choice : undefined,
    ),
    rationale: shown?.fact.rationale ?? first(({ fact }) => fact.rationale),
    alternatives: first(({ fact }) => fact.alternatives),
    category: first(({ fact }) => fact.category),
    outcome:
      today.findLast(({ fact }) => fact.outcome !== undefined)?.fact.outcome ??
      first(({ fact }) => fact.outcome) ??
      (saysRevisit(shown?.fact.markdown ?? text) ? 'revisit' : undefined),
    ...statusOf(today, open),
    phase: referred?.fact.phase,
    plan: referred?.fact.plan,
    milestone: referred?.milestone ?? first(({ milestone }) => milestone),
    ...datesOf(group, told),
    ...versionsOf(open),
    markdown: shown?.fact.markdown,
    origins: open.flatMap((wording) => originsOf(wording, text)),
  };
  return [decision];
}

/** What is said beside a past wording is withheld as its text is, where it holds what was taken out of another. */
function withoutWithheld(wording: Wording, history: AssembleInput['history']): Wording {
  const { choice, rationale, alternatives } = wording.fact;
  const mayShow = (text: string): boolean => history?.isWithheld(text, '') !== true;
  const said = [choice, rationale, ...(alternatives ?? [])].filter((text) => text !== undefined);
  if (stands(wording) || said.every(mayShow)) return wording;
  const shown = (text: string | undefined) => (text !== undefined && mayShow(text) ? text : undefined);
  const fact = {
    ...wording.fact,
    choice: shown(choice),
    rationale: shown(rationale),
    alternatives: alternatives?.filter(mayShow),
  };
  return { ...wording, fact };
}

/** The day on which each later wording was first seen: where no earlier one was known, the decision stood there under its id. */
function formerDaysOf(project: string, group: readonly Wording[]): Pick<Decision, 'formerDays'> {
  const days = new Map<string, string>();
  for (const { form, firstSeen } of group) {
    const [day, known] = [firstSeen?.date.slice(0, 10), days.get(form)];
    if (day !== undefined && (known === undefined || day < known)) days.set(form, day);
  }
  const first = [...days.values()].sort()[0];
  const later = [...days].filter(([form, day]) => form !== group[0]?.form && day !== first);
  return later.length === 0 ? {} : { formerDays: later.map(([form, day]) => ({ id: decisionId(project, form), day })) };
}

const longest = (wordings: readonly Wording[]): Wording | undefined =>
  wordings.reduce<Wording | undefined>(
    (best, each) => (best === undefined || each.form.length > best.form.length ? each : best),
    undefined,
  );

const newest = (wordings: readonly Wording[]): Wording | undefined =>
  wordings.reduce<Wording | undefined>(
    (best, each) => (best === undefined || (each.stay?.last.at ?? -1) >= (best.stay?.last.at ?? -1) ? each : best),
    undefined,
  );

/** When it was decided, first and last seen, and what took it away. */
function datesOf(group: readonly Wording[], told: readonly Wording[]): Partial<Decision> {
  const stated = told.map(statedOn).find((day) => day !== undefined);
  const completed = told.map(completedOn).find((day) => day !== undefined);
  const moments = group.flatMap((wording) => wording.firstSeen ?? []);
  const firstSeen = moments.reduce<Moment | undefined>(
    (first, each) => (first === undefined || each.at < first.at ? each : first),
    undefined,
  );
  const decidedOn = stated ?? completed ?? firstSeen?.date.slice(0, 10);
  return {
    ...(decidedOn === undefined
      ? {}
      : {
          decidedOn,
          decidedOnBasis: stated !== undefined ? 'stated' : completed !== undefined ? 'summary' : 'commit',
        }),
    ...(firstSeen === undefined ? {} : { firstSeen: seen(firstSeen) }),
    ...endOf(group),
  };
}

/** A decision is gone when no file holds it any more: the commit that took away the last. */
function endOf(group: readonly Wording[]): Pick<Decision, 'lastSeen' | 'gone'> {
  if (group.some(stands)) return {};
  const last = newest(group)?.stay;
  return last?.gone === undefined ? {} : { lastSeen: seen(last.last), gone: seen(last.gone) };
}

/** Every wording whose days are known, oldest first; nothing where there is only one. */
function versionsOf(open: readonly Wording[]): Pick<Decision, 'versions'> {
  const byForm = Map.groupBy(
    open.filter(({ stay, firstSeen }) => stay !== undefined && firstSeen !== undefined),
    ({ form }) => form,
  );
  const versions = [...byForm.values()].flatMap((wordings) => {
    const [first] = wordings;
    const last = newest(wordings)?.stay?.last;
    if (first?.firstSeen === undefined || last === undefined) return [];
    const { text } = first.fact;
    const origins = wordings.flatMap((wording) => originsOf(wording, text));
    return [{ text, firstSeen: seen(first.firstSeen), lastSeen: seen(last), origins }];
  });
  return versions.length > 1 ? { versions } : {};
}

const seen = ({ commit, date }: Moment): { commit: string; date: string } => ({ commit, date });

/** Where a wording stands; of one that is gone the first and the last place. */
function originsOf(wording: Wording, text: string): Origin[] {
  const { fact, stay } = wording;
  const worded = fact.text === text ? {} : { text: fact.text };
  const first: Origin = { ...fact.origin, ...worded };
  if (stay === undefined || stands(wording) || stay.last.commit === stay.first.commit) return [first];
  const { path, line, endLine, commit, date } = stay.last;
  return [
    first,
    {
      path,
      line,
      ...(endLine > line ? { endLine } : {}),
      commit,
      date,
      kind: fact.origin.kind,
      ...worded,
    },
  ];
}

/**
 * What the wording says of itself, as it stands today or was worded last. Else a decision that a live list of decisions carries stands;
 * one that no file holds any more is retired, which does not say that it was reversed; of any other nothing is known.
 */
function statusOf(today: readonly Wording[], open: readonly Wording[]): Pick<Decision, 'status' | 'statusBasis'> {
  const last = today.length > 0 ? today : open.filter((wording) => wording === newest(open));
  const said = last.map(({ fact }) => fact.status ?? standingOf(fact.markdown ?? fact.text).status).findLast(Boolean);
  if (said !== undefined) return { status: said, statusBasis: 'text' };
  if (today.length === 0) return { status: 'retired', statusBasis: 'files' };
  const live = today.some(({ fact, archived }) => !archived && /^(?:state|project)$/.test(fact.origin.kind));
  return { status: live ? 'standing' : 'unknown' };
}

function byDay(a: Decision, b: Decision): number {
  if (a.decidedOn !== b.decidedOn)
    return a.decidedOn === undefined ? 1 : b.decidedOn === undefined ? -1 : a.decidedOn < b.decidedOn ? 1 : -1;
  return compareNatural(a.plan ?? a.phase ?? '~', b.plan ?? b.phase ?? '~') || byPlace(a, b) || compare(a.id, b.id);
}

/** Those of one document in its order. */
function byPlace({ origins: [a] }: Decision, { origins: [b] }: Decision): number {
  return compareNatural(a?.path ?? '', b?.path ?? '') || (a?.line ?? 0) - (b?.line ?? 0);
}
