import type { Blocker, Decision, Milestone, Phase, Requirement, Todo } from '../model/index.ts';
import { byName, dayOf, daysBetween, duration, number, partOf, plural } from './format.ts';
import type { Lookup } from './lookup.ts';
import { firstPlace } from './places.ts';
import type { Place } from './places.ts';
import { milestoneLabel } from './labels.ts';
import { titleOf } from './decisions/title.ts';
import type { Link } from './labels.ts';
import { phaseBasis } from './phase-basis.ts';
import { shortened } from './shortened.ts';
import { stateView } from './states.ts';
import type { StateView } from './states.ts';
import { decisionUrl, milestoneUrl, phaseUrl } from './urls.ts';

export interface PhaseRow {
  /** The row's own anchor. */
  id: string;
  number: string;
  name: string;
  href: string;
  goal?: string | undefined;
  state: StateView;
  /** What is unusual: inserted, backlog, gone. */
  remark?: string | undefined;
  /** `2 of 3` */
  plans?: string | undefined;
  /** What the status rests on, where the plans seem to say something else. */
  basis?: string | undefined;
  completed?: string | undefined;
  duration?: string | undefined;
  place?: Place | undefined;
}

export function phaseRow(phase: Phase, known: Lookup): PhaseRow {
  const { key, number: n, name, goal, plansDone, plansTotal, completedOn, minutes, origins } = phase;
  return {
    id: anchor('phase', localKey(phase)),
    number: n,
    name: name ?? `Phase ${n}`,
    href: phaseUrl(known.project, key),
    goal,
    state: stateView(phase.status),
    remark: remarkOf(phase),
    plans: plansTotal ? partOf(plansDone, plansTotal) : undefined,
    basis: phaseBasis(phase),
    completed: completedOn,
    duration: minutes === undefined ? undefined : duration(minutes),
    place: firstPlace(origins, known),
  };
}

function remarkOf({ inserted, backlog, gone }: Phase): string | undefined {
  const remarks = [inserted && 'inserted later', backlog && 'backlog', gone && goneText(gone)].filter(Boolean);
  return remarks.length > 0 ? remarks.join(', ') : undefined;
}

/** `no longer in the files since 2026-03-02` */
export const goneText = ({ date }: { date: string }) => `no longer in the files since ${dayOf(date) ?? date}`;

/** A key below its milestone's: `4` or, for a second of that number, `4-2`. */
export const localKey = ({ key, milestone }: { key: string; milestone?: string | undefined }) =>
  milestone !== undefined && key.startsWith(`${milestone}/`) ? key.slice(milestone.length + 1) : key;

/** An element id from a noun and a key; spaces do not stand in ids. */
export const anchor = (noun: string, key: string) => `${noun}-${key.replace(/\s+/g, '-')}`;

export interface MilestoneRow {
  label: string;
  href: string;
  state: StateView;
  /** Shipped, else started. */
  day?: string | undefined;
  dayLabel?: string | undefined;
  phases?: string | undefined;
  plans?: string | undefined;
  requirements?: string | undefined;
  evidence?: StateView | undefined;
  place?: Place | undefined;
}

export function milestoneRow(milestone: Milestone, known: Lookup): MilestoneRow {
  const { key, status, startedOn, shippedOn, phases, plansTotal, plansDone, requirements, evidence, origins } =
    milestone;
  const count = (known.phasesOf(key).length || phases?.length) ?? 0;
  return {
    label: milestoneLabel(milestone),
    href: milestoneUrl(known.project, key),
    state: stateView(status),
    day: shippedOn ?? startedOn,
    dayLabel: shippedOn ? undefined : startedOn && 'started',
    phases: count > 0 ? number(count) : undefined,
    plans: !plansTotal ? undefined : plansDone === plansTotal ? number(plansTotal) : partOf(plansDone, plansTotal),
    requirements: requirements && `${number(requirements.done)} of ${number(requirements.total)}`,
    evidence: evidence && stateView(evidence.grade),
    place: firstPlace(origins, known),
  };
}

export interface DecisionRow {
  id: string;
  href: string;
  text: string;
  rationale?: string | undefined;
  day?: string | undefined;
  /** Only where it no longer stands. */
  state?: StateView | undefined;
  phase?: Link | undefined;
  place?: Place | undefined;
}

const LONGEST = 280;

export function decisionRow(decision: Decision, known: Lookup): DecisionRow {
  const { id, rationale, status, origins } = decision;
  // What was chosen may be long; its own page has it whole.
  const text = shortened(titleOf(decision).title, Math.max(LONGEST, decision.text.length));
  const phase = known.phaseOf(decision);
  return {
    id,
    href: decisionUrl(known.project, decision),
    text,
    rationale: rationale && repeats(text, rationale) ? undefined : rationale,
    day: decisionDay(decision),
    state: status === 'superseded' || status === 'retired' ? stateView(status) : undefined,
    phase: phase && { label: `Phase ${phase.number}`, href: phaseUrl(known.project, phase.key) },
    place: firstPlace(origins, known),
  };
}

/** Whether a decision's text already ends with its reason, as in “No fines: the council wants to learn”. */
const repeats = (text: string, rationale: string) => plain(text).endsWith(plain(rationale));
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The day of a decision: the stated one, else its first sighting. */
export const decisionDay = ({ decidedOn, firstSeen }: Decision) => decidedOn ?? dayOf(firstSeen?.date);

/** Newest first, of one day the last in the file first; what has no day comes last. */
export const newestFirst = (decisions: readonly Decision[]) =>
  decisions.toReversed().sort((a, b) => compare(decisionDay(b) ?? '', decisionDay(a) ?? ''));

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export interface RequirementRow {
  id: string;
  label: string;
  text: string;
  state: StateView;
  phases: Link[];
  /** What is named as proof: plans, tests, commits. */
  plans: string[];
  evidence: string[];
  place?: Place | undefined;
}

export function requirementRow(requirement: Requirement, known: Lookup): RequirementRow {
  const { id, text, status, phases = [], plans = [], evidence = [], milestone, origins } = requirement;
  return {
    id: anchor('requirement', localKey(requirement)),
    label: id ?? '',
    text,
    state: stateView(status),
    phases: phases.toSorted(byName).flatMap((number) => phaseLink({ phase: number, milestone }, known) ?? []),
    plans,
    evidence,
    place: firstPlace(origins, known),
  };
}

/** A link to a phase by its number; without a page it is no link. */
export function phaseLink(ref: { phase: string; milestone?: string | undefined }, known: Lookup): Link | undefined {
  const phase = known.phaseOf(ref);
  return phase && { label: phase.number, href: phaseUrl(known.project, phase.key) };
}

/** A blocker or a todo. */
export interface ItemRow {
  id: string;
  text: string;
  since?: string | undefined;
  /** How long it stands, in days up to the site's today: `96 days`; undefined where either day is unknown. */
  age?: string | undefined;
  phase?: Link | undefined;
  place?: Place | undefined;
}

export const openBlockers = (blockers: readonly Blocker[]) =>
  blockers.filter(({ resolved, gone }) => !resolved && !gone);
export const openTodos = (todos: readonly Todo[]) => todos.filter(({ done, gone }) => !done && !gone);

/** Those that stand longest first, then those of unknown age, in the order of the file. */
export const oldestFirst = <T extends { since?: string | undefined }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => compare(a.since ?? '9999', b.since ?? '9999'));

export function itemRow(
  noun: string,
  { key, text, since, origins, phase: n }: Blocker | (Todo & { phase?: undefined }),
  known: Lookup,
  today?: string,
): ItemRow {
  const phase = n === undefined ? undefined : known.phaseOf({ phase: n });
  const days = daysBetween(since, today);
  return {
    id: anchor(noun, key),
    text,
    since,
    age: days === undefined || days < 1 ? undefined : plural(days, 'day'),
    phase: phase && { label: `Phase ${phase.number}`, href: phaseUrl(known.project, phase.key) },
    place: firstPlace(origins, known),
  };
}
