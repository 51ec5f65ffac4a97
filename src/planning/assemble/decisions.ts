import type { Decision, Origin, Plan } from '../../model/index.ts';
import type { DecisionFact, ParsedDocument } from '../facts.ts';
import { compareNatural } from '../identity.ts';
import { type AssembleInput, factsOf } from './input.ts';
import { groupForms } from './decision-groups.ts';
import { decisionId, normalForm } from './decision-text.ts';
import type { Structure } from './milestones.ts';

/** A decision at one place, with what its document and plan add. */
interface Wording {
  fact: DecisionFact;
  form: string;
  milestone?: string | undefined;
  completedOn?: string | undefined;
  archived: boolean;
}

/**
 * Merges the wordings of one decision in several places into one entry with a stable id (contract.md, "Decisions").
 * Order: newest day first, then the undated by phase and plan, then by id.
 */
export function assembleDecisions(input: AssembleInput, structure: Structure, plans: readonly Plan[]): Decision[] {
  const wordings = wordingsOf(input, structure, plans);
  const decisions = groupWordings(wordings).map((group) => merge(input.root.id, group));
  return decisions.sort(byDay);
}

function wordingsOf(input: AssembleInput, structure: Structure, plans: readonly Plan[]): Wording[] {
  const completed = new Map<string, string>();
  for (const plan of plans)
    for (const { path } of plan.origins) if (plan.completedOn !== undefined) completed.set(path, plan.completedOn);
  const byPlan = new Map(plans.map((plan) => [`${plan.milestone ?? ''}/${plan.id}`, plan.completedOn]));
  return factsOf(input, 'decisions').flatMap(({ fact, document }) => {
    const form = normalForm(fact.text);
    if (form === '') return [];
    const milestone = milestoneOf(fact, document, structure);
    const completedOn =
      completed.get(fact.origin.path) ??
      (fact.plan === undefined ? undefined : byPlan.get(`${milestone ?? ''}/${fact.plan}`));
    return [{ fact, form, milestone, completedOn, archived: document.archived }];
  });
}

function milestoneOf(fact: DecisionFact, document: ParsedDocument, structure: Structure): string | undefined {
  const stated = structure.milestoneKey(fact.milestone) ?? structure.milestoneKey(document.milestone);
  if (stated !== undefined) return stated;
  return fact.phase === undefined
    ? undefined
    : structure.milestoneOf(fact.phase, {
        version: fact.milestone ?? document.milestone,
        folder: document.folder,
        archived: document.archived,
      });
}

/** Wordings of one decision together, each group in the order of `byAge`. */
function groupWordings(wordings: readonly Wording[]): Wording[][] {
  const paths = new Map<string, Set<string>>();
  for (const { form, fact } of wordings) paths.set(form, (paths.get(form) ?? new Set()).add(fact.origin.path));
  const together = (a: string, b: string): boolean => [...(paths.get(a) ?? [])].some((path) => paths.get(b)?.has(path));
  const leaders = groupForms(
    wordings.map(({ form }) => form),
    together,
  );
  const groups = new Map<string, Wording[]>();
  for (const wording of wordings) {
    const leader = leaders.get(wording.form) ?? wording.form;
    const group = groups.get(leader);
    if (group === undefined) groups.set(leader, [wording]);
    else group.push(wording);
  }
  return [...groups.values()].map((group) => group.sort(byAge));
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
const rank = (kind: string): number => (KINDS.includes(kind) ? KINDS.indexOf(kind) : KINDS.length);

/** The earliest first: by day where both have one, then by the kind of document, then by place. */
function byAge(a: Wording, b: Wording): number {
  const [left, right] = [a.fact.decidedOn ?? a.completedOn, b.fact.decidedOn ?? b.completedOn];
  const days = left !== undefined && right !== undefined && left !== right ? (left < right ? -1 : 1) : 0;
  const kinds = rank(a.fact.origin.kind) - rank(b.fact.origin.kind);
  return (
    days || kinds || compareNatural(a.fact.origin.path, b.fact.origin.path) || a.fact.origin.line - b.fact.origin.line
  );
}

function merge(project: string, group: readonly Wording[]): Decision {
  const [earliest] = group;
  const shown = group.reduce<Wording | undefined>(
    (best, each) => (best === undefined || each.form.length > best.form.length ? each : best),
    undefined,
  );
  const first = <T>(pick: (wording: Wording) => T | undefined): T | undefined =>
    group.map(pick).find((value) => value !== undefined);
  const text = shown?.fact.text ?? '';
  const referred =
    group.find(({ fact }) => fact.plan !== undefined) ?? group.find(({ fact }) => fact.phase !== undefined);
  const stated = first(({ fact }) => fact.decidedOn);
  const completed = first(({ completedOn }) => completedOn);
  return {
    id: decisionId(project, earliest?.form ?? ''),
    text,
    rationale: shown?.fact.rationale ?? first(({ fact }) => fact.rationale),
    alternatives: first(({ fact }) => fact.alternatives),
    category: first(({ fact }) => fact.category),
    outcome: group.findLast(({ fact }) => fact.outcome !== undefined)?.fact.outcome,
    status: statusOf(group),
    phase: referred?.fact.phase,
    plan: referred?.fact.plan,
    milestone: referred?.milestone ?? first(({ milestone }) => milestone),
    ...dated(stated, completed),
    markdown: shown?.fact.markdown,
    origins: group.map(({ fact }) => originOf(fact, text)),
  };
}

function dated(
  stated: string | undefined,
  completed: string | undefined,
): Pick<Decision, 'decidedOn' | 'decidedOnBasis'> {
  if (stated !== undefined) return { decidedOn: stated, decidedOnBasis: 'stated' };
  return completed === undefined ? {} : { decidedOn: completed, decidedOnBasis: 'summary' };
}

const originOf = (fact: DecisionFact, text: string): Origin =>
  fact.text === text ? fact.origin : { ...fact.origin, text: fact.text };

/** What a wording says of itself; else a decision that a live list of decisions carries stands, and of any other nothing is known. */
function statusOf(group: readonly Wording[]): Decision['status'] {
  const said = group.findLast(({ fact }) => fact.status !== undefined)?.fact.status;
  if (said !== undefined) return said;
  return group.some(
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
