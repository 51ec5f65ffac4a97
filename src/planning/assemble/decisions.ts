import type { Decision, Origin, Plan } from '../../model/index.ts';
import { compareNatural } from '../identity.ts';
import { decisionId } from './decision-text.ts';
import { groupWordings, stands, type Wording, wordingsOf } from './decision-wordings.ts';
import type { AssembleInput } from './input.ts';
import type { Structure } from './milestones.ts';

/**
 * Merges the wordings of one decision in several places and times into one entry with a stable id (contract.md, "Decisions").
 * Order: newest day first, then the undated by phase and plan, then by id.
 */
export function assembleDecisions(input: AssembleInput, structure: Structure, plans: readonly Plan[]): Decision[] {
  const wordings = wordingsOf(input, structure, plans);
  const groups = groupWordings(wordings, input.history?.rewordings ?? []);
  const edited = new Set(input.history?.rewordings.flat());
  return groups
    .map((group) => merge(input.root.id, group.sort(byAge), { edited, withheld: input.history?.withheld }))
    .sort(byDay);
}

/** Documents in the order in which a decision passes through them. */
const KINDS = [
  'discussion',
  'context',
  'plan',
  'summary',
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
    compare(seenAt(a), seenAt(b)) ||
    rank(a.fact.origin.kind) - rank(b.fact.origin.kind) ||
    compare(dayOf(a), dayOf(b)) ||
    compareNatural(a.fact.origin.path, b.fact.origin.path) ||
    a.fact.origin.line - b.fact.origin.line
  );
}

/** What the oldest commit of a shallow history holds may be older than all that is dated. */
const seenAt = ({ firstSeen, older }: Wording): string => firstSeen?.date ?? (older ? '' : '~');
const dayOf = ({ fact, completedOn }: Wording): string => fact.decidedOn ?? completedOn ?? '~';

/** A summary states the day on which its plan was completed, not the day of the decision. */
const statedOn = ({ fact }: Wording): string | undefined =>
  fact.origin.kind.startsWith('summary') ? undefined : fact.decidedOn;
const completedOn = (wording: Wording): string | undefined =>
  wording.completedOn ?? (wording.fact.origin.kind.startsWith('summary') ? wording.fact.decidedOn : undefined);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the history says of forms. */
interface Forms {
  edited: ReadonlySet<string>;
  withheld: ReadonlySet<string> | undefined;
}

function merge(project: string, group: readonly Wording[], { edited, withheld }: Forms): Decision {
  const open = group.filter(({ form }) => withheld?.has(form) !== true);
  const today = open.filter(stands);
  const shown = today.length > 0 ? longest(today) : (newest(open) ?? newest(group));
  const told = [...today, ...open.filter((wording) => !stands(wording))];
  const first = <T>(pick: (wording: Wording) => T | undefined): T | undefined =>
    told.map(pick).find((value) => value !== undefined);
  const text = shown?.fact.text ?? '';
  const referred =
    told.find(({ fact }) => fact.plan !== undefined) ?? told.find(({ fact }) => fact.phase !== undefined);
  const ids = [...new Set(group.map(({ form }) => form))].map((form) => decisionId(project, form));
  return {
    id: ids[0] ?? '',
    ...(ids.length > 1 ? { formerIds: ids.slice(1) } : {}),
    text,
    rationale: shown?.fact.rationale ?? first(({ fact }) => fact.rationale),
    alternatives: first(({ fact }) => fact.alternatives),
    category: first(({ fact }) => fact.category),
    outcome:
      today.findLast(({ fact }) => fact.outcome !== undefined)?.fact.outcome ?? first(({ fact }) => fact.outcome),
    status: statusOf(today, open),
    phase: referred?.fact.phase,
    plan: referred?.fact.plan,
    milestone: referred?.milestone ?? first(({ milestone }) => milestone),
    ...datesOf(group, told),
    ...versionsOf(open, edited),
    markdown: shown?.fact.markdown,
    origins: open.flatMap((wording) => originsOf(wording, text)),
  };
}

const longest = (wordings: readonly Wording[]): Wording | undefined =>
  wordings.reduce<Wording | undefined>(
    (best, each) => (best === undefined || each.form.length > best.form.length ? each : best),
    undefined,
  );

const newest = (wordings: readonly Wording[]): Wording | undefined =>
  wordings.reduce<Wording | undefined>(
    (best, each) => (best === undefined || (each.stay?.last.date ?? '') >= (best.stay?.last.date ?? '') ? each : best),
    undefined,
  );

/** When it was decided, first and last seen, and what took it away. */
function datesOf(group: readonly Wording[], told: readonly Wording[]): Partial<Decision> {
  const stated = told.map(statedOn).find((day) => day !== undefined);
  const completed = told.map(completedOn).find((day) => day !== undefined);
  const seen = group.map(({ firstSeen }) => firstSeen).filter((moment) => moment !== undefined);
  const firstSeen = seen.reduce<(typeof seen)[number] | undefined>(
    (first, each) => (first === undefined || each.date < first.date ? each : first),
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
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...endOf(group),
  };
}

/** A decision is gone when no file holds it any more: the commit that took away the last. */
function endOf(group: readonly Wording[]): Pick<Decision, 'lastSeen' | 'gone'> {
  if (group.some(stands)) return {};
  const last = newest(group)?.stay;
  return last?.gone === undefined
    ? {}
    : { lastSeen: { commit: last.last.commit, date: last.last.date }, gone: last.gone };
}

/** The wordings that edits turned into each other, oldest first. */
function versionsOf(open: readonly Wording[], edited: ReadonlySet<string>): Pick<Decision, 'versions'> {
  const versions = open.flatMap(({ form, fact, stay }) => {
    if (stay === undefined || !edited.has(form)) return [];
    const seen = ({ commit, date }: { commit: string; date: string }) => ({ commit, date });
    return [
      {
        text: fact.text,
        firstSeen: seen(stay.first),
        lastSeen: seen(stay.last),
        origins: originsOf({ form, fact, stay, archived: false, older: false }, fact.text),
      },
    ];
  });
  return versions.length > 1 ? { versions } : {};
}

/** Where a wording stands; of one that is gone the first and the last place. */
function originsOf(wording: Wording, text: string): Origin[] {
  const { fact, stay } = wording;
  const worded = fact.text === text ? {} : { text: fact.text };
  const first: Origin = { ...fact.origin, ...worded };
  if (stay === undefined || stands(wording) || stay.last.commit === stay.first.commit) return [first];
  const { line, endLine, commit, date } = stay.last;
  return [
    first,
    {
      path: fact.origin.path,
      line,
      ...(endLine > line ? { endLine } : {}),
      commit,
      date,
      kind: fact.origin.kind,
      ...worded,
    },
  ];
}

/** What a wording says of itself; else a decision that a live list of decisions carries stands, and of any other nothing is known. */
function statusOf(today: readonly Wording[], open: readonly Wording[]): Decision['status'] {
  const said = (today.length > 0 ? today : open).findLast(({ fact }) => fact.status !== undefined)?.fact.status;
  if (said !== undefined) return said;
  return today.some(
    ({ fact, archived }) => !archived && (fact.origin.kind === 'state' || fact.origin.kind === 'project'),
  )
    ? 'standing'
    : 'unknown';
}

function byDay(a: Decision, b: Decision): number {
  if (a.decidedOn !== b.decidedOn)
    return a.decidedOn === undefined ? 1 : b.decidedOn === undefined ? -1 : a.decidedOn < b.decidedOn ? 1 : -1;
  return compareNatural(a.plan ?? a.phase ?? '~', b.plan ?? b.phase ?? '~') || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
