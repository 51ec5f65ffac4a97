import type { Plan } from '../../model/index.ts';
import type { DecisionFact, ParsedDocument, Place } from '../facts.ts';
import type { History, Moment, PastWording } from '../history/index.ts';
import { phaseNumber } from '../identity.ts';
import { citedBy, claimOf, withoutSources } from './decision-citations.ts';
import { groupLinked, type Link, prefixLinks } from './decision-groups.ts';
import { DIGESTS, type Likely } from './decision-entry.ts';
import { likeLinks } from './decision-likeness.ts';
import { headingLinks } from './decision-headings.ts';
import { formOfDecision, normalForm } from './decision-text.ts';
import { type AssembleInput, factsOf } from './input.ts';
import { milestoneOfPhase } from './milestone-then.ts';
import type { Structure } from './milestones.ts';

/** A decision as one file words it, now or once. */
export interface Wording {
  fact: DecisionFact;
  form: string;
  milestone?: string | undefined;
  /** Its reference is no plan: its phase has plans, and this is none of them, as in “phases 33-34”. */
  strayPlan?: boolean;
  /** The day its plan was completed. */
  completedOn?: string | undefined;
  archived: boolean;
  /** The commit that first held it in this file. */
  firstSeen?: Moment | undefined;
  /** It may be older than the history that is there. */
  older: boolean;
  /** How long it stood, where the file's versions tell. */
  stay?: PastWording | undefined;
}

/** Names a wording in a file. */
const seenKey = (path: string, form: string): string => `${path}\n${form}`;

/** Whether it stands in its file today. */
export const stands = ({ stay }: Wording): boolean => stay?.gone === undefined;

/** Every wording of every decision: those of today's documents, and those that only the history has. */
export function wordingsOf(input: AssembleInput, structure: Structure, plans: readonly Plan[]): Wording[] {
  const { history } = input;
  const completed = completionOf(plans);
  const isStray = strayPlans(plans);
  const stays = new Map(history?.stays.map((stay) => [seenKey(stay.path, stay.form), stay]));
  const today = factsOf(input, 'decisions').flatMap(({ fact, document }): Wording[] => {
    const form = formOfDecision(fact);
    if (form === '') return [];
    const stay = stays.get(seenKey(fact.origin.path, form));
    const milestone = milestoneOf(fact, document, structure, stay?.milestone);
    return [
      {
        fact,
        form,
        milestone,
        completedOn: completed(fact, milestone),
        archived: document.archived,
        older: history?.shallow === true,
        firstSeen: datedBy(stay, history),
        stay: stay?.gone === undefined ? stay : undefined,
      },
    ];
  });
  return [...today, ...pastWordings(history, structure, completed)].map((wording) =>
    isStray(wording.fact.plan) ? { ...wording, strayPlan: true } : wording,
  );
}

function strayPlans(plans: readonly Plan[]): (plan: string | undefined) => boolean {
  const ids = new Set(plans.map(({ id }) => id));
  const phases = new Set([...ids].map(phasePart));
  return (plan) => plan !== undefined && !ids.has(plan) && phases.has(phasePart(plan));
}

const phasePart = (plan: string): string => plan.slice(0, plan.indexOf('-'));

function pastWordings(
  history: History | undefined,
  structure: Structure,
  completed: ReturnType<typeof completionOf>,
): Wording[] {
  return (history?.stays ?? []).flatMap((stay): Wording[] => {
    if (stay.gone === undefined) return [];
    const { path, line, endLine, commit, date } = stay.first;
    const origin = {
      path,
      line,
      ...(endLine > line ? { endLine } : {}),
      commit,
      date,
      kind: `${stay.place.kind}-history`,
    };
    const fact = { ...stay.fact, origin };
    const milestone = milestoneOf(fact, stay.place, structure, stay.milestone);
    return [
      {
        fact,
        form: stay.form,
        milestone,
        completedOn: stay.completedOn ?? completed(fact, milestone),
        archived: stay.place.archived,
        older: history?.shallow === true,
        firstSeen: datedBy(stay, history),
        stay,
      },
    ];
  });
}

/** The commit that first held it, unless it may be older than the history that is there. */
const datedBy = (stay: PastWording | undefined, history: History | undefined): Moment | undefined =>
  stay !== undefined && history?.isDated(stay.first) === true ? stay.first : undefined;

/** The day on which the plan of a decision was completed, by the summary it stands in or the plan it names. */
function completionOf(
  plans: readonly Plan[],
): (fact: DecisionFact, milestone: string | undefined) => string | undefined {
  const byPath = new Map<string, string>();
  for (const plan of plans)
    for (const { path } of plan.origins) if (plan.completedOn !== undefined) byPath.set(path, plan.completedOn);
  const byPlan = new Map(plans.map((plan) => [`${plan.milestone ?? ''}/${plan.id}`, plan.completedOn]));
  return (fact, milestone) =>
    byPath.get(fact.origin.path) ??
    (fact.plan === undefined ? undefined : byPlan.get(`${milestone ?? ''}/${fact.plan}`));
}

/** The milestone that the wording, its folder or its phase names; `then` is what STATE.md named when it was written. */
function milestoneOf(
  fact: DecisionFact,
  place: ParsedDocument | Place,
  structure: Structure,
  then: string | undefined,
): string | undefined {
  const stated = structure.milestoneKey(fact.milestone) ?? structure.milestoneKey(place.milestone);
  if (stated !== undefined) return stated;
  if (fact.phase === undefined) return fact.milestone === undefined ? structure.milestoneKey(then) : undefined;
  return milestoneOfPhase(structure, fact.phase, { ...place, milestone: fact.milestone ?? place.milestone }, then);
}

/**
 * Wordings of one decision together: equal or prefix-equal ones, those that an edit turned into each other, and those that another
 * document put in nearly the same words. Two that stood in one file at once are two decisions, however alike.
 */
export function groupWordings(wordings: readonly Wording[], rewordings: readonly Link[]): Wording[][] {
  const stays = staysOf(wordings);
  const some = ([a, b]: Link, holds: (x: FormStay, y: FormStay) => boolean): boolean =>
    stays.get(a)?.some((x) => stays.get(b)?.some((y) => holds(x, y))) === true;
  const milestones = workOf(wordings);
  const areOfTwoMilestones = ([a, b]: Link): boolean => {
    const [ours, theirs] = [milestones.get(a), milestones.get(b)];
    return ours !== undefined && theirs !== undefined && ![...ours].some((milestone) => theirs.has(milestone));
  };
  const mayBeOne = (link: Link): boolean =>
    !areOfTwoMilestones(link) && !some(link, (x, y) => areSideBySide(x, y) || areOfTwoPhases(x, y));
  const inOneFile = (link: Link): boolean => some(link, (x, y) => x.path === y.path);
  const inOnePlan = (link: Link): boolean => some(link, (x, y) => x.plan !== undefined && x.plan === y.plan);
  const inTwoPlans = (link: Link): boolean => some(link, (x, y) => areTwo(x.plan, y.plan));
  const likely = wordings.map(likelyOf);
  const goingOn = prefixLinks(stays.keys(), inOnePlan).filter((link) => !inTwoPlans(link));
  const alike = likeLinks(likely, { mayBeOne, inOneFile });
  const links = [...goingOn, ...rewordings, ...alike, ...headingLinks(wordings)];
  const names = groupLinked(stays.keys(), links, mayBeOne);
  return [...Map.groupBy(wordings, ({ form }) => names.get(form) ?? form).values()];
}

/** The milestones in whose work a form was told, where it was told in any: by a phase, not by a list that takes over. */
function workOf(wordings: readonly Wording[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { form, fact, milestone } of wordings)
    if (milestone !== undefined && fact.phase !== undefined && !DIGESTS.test(fact.origin.kind.replace(/-history$/, '')))
      found.set(form, (found.get(form) ?? new Set()).add(milestone));
  return found;
}

/** Where a form stood, from which commit to which. */
interface FormStay {
  path: string;
  plan: string | undefined;
  from: number;
  to: number;
}

function staysOf(wordings: readonly Wording[]): Map<string, FormStay[]> {
  const stays = new Map<string, FormStay[]>();
  for (const { form, fact, stay, strayPlan } of wordings) {
    const each = {
      path: fact.origin.path,
      plan: strayPlan === true ? undefined : fact.plan,
      from: stay?.first.at ?? Infinity,
      to: stay?.gone === undefined ? Infinity : stay.last.at,
    };
    const known = stays.get(form);
    if (known === undefined) stays.set(form, [each]);
    else known.push(each);
  }
  return stays;
}

const areSideBySide = (x: FormStay, y: FormStay): boolean => x.path === y.path && x.from <= y.to && y.from <= x.to;

/** Two plans of one phase may tell one decision. */
const areOfTwoPhases = ({ plan: a = '' }: FormStay, { plan: b = '' }: FormStay): boolean =>
  areTwo(phasePart(a), phasePart(b));

const areTwo = (a = '', b = ''): boolean => a !== '' && b !== '' && a !== b;

function likelyOf({ form, fact, milestone, firstSeen, strayPlan }: Wording): Likely {
  const cited = citedBy(fact.text);
  const formOf = (text: string): string => (text === fact.text ? form : normalForm(text) || form);
  const named: Pick<DecisionFact, 'phase' | 'plan'> = strayPlan === true ? {} : fact;
  const plan = named.plan ?? (named.phase === undefined ? cited.titlePlan : undefined);
  return {
    form,
    said: formOf(withoutSources(fact.text)),
    claim: formOf(claimOf(fact.text)),
    kind: fact.origin.kind.replace(/-history$/, ''),
    milestone: fact.origin.kind.startsWith('project') ? undefined : milestone,
    ref: fact.ref?.toUpperCase(),
    phase: named.phase ?? (plan === undefined ? folderOf(fact.origin.path) : phaseNumber(phasePart(plan))),
    plan,
    date: firstSeen?.date,
    ...cited,
  };
}

/** The folder of a phase whose number is not known. */
const folderOf = (path: string): string | undefined => /^.*\/phases\/[^/]+(?=\/)/.exec(path)?.[0];
