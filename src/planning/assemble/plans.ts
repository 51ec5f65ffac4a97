import type { Diagnostic, Plan } from '../../model/index.ts';
import type { ParsedDocument, PlanFact } from '../facts.ts';
import { compareNatural, phaseNumber, slugOf } from '../identity.ts';
import { rules } from '../rules/index.ts';
import { withGonePlans } from './gone-plans.ts';
import { type AssembleInput, factsOf } from './input.ts';
import type { Structure } from './milestones.ts';

interface Found {
  fact: PlanFact;
  document: ParsedDocument;
}
/** A plan file and its summary, or one of them, or boxes only. */
interface Paired {
  plan?: Found | undefined;
  summary?: Found | undefined;
  boxes: PlanFact[];
  milestone: string | undefined;
}

/**
 * Pairs plan files with their summaries, and adds what roadmaps say of them; a box without files is a plan too.
 * Plans that only the history has are there with `gone`.
 * Key: `<milestone key>/<plan id>`, `unassigned/…` without a milestone, `-2` for a second of the same. Superseded plans are left out.
 */
export function assemblePlans(
  input: AssembleInput,
  structure: Structure,
): { plans: Plan[]; diagnostics: Diagnostic[] } {
  const facts = factsOf(input, 'plans') as Found[];
  const paired = pairFiles(
    facts.filter(({ fact }) => fact.place !== 'checklist'),
    structure,
  );
  addBoxes(
    paired,
    facts.filter(({ fact }) => fact.place === 'checklist'),
    structure,
  );
  const live = paired.filter(({ plan }) => plan?.fact.void !== true);
  const today = live.map(toPlan);
  return {
    plans: withKeys(withGonePlans(input.history, today, structure)),
    diagnostics: live.filter(besidePlans(live)).flatMap(lonely),
  };
}

/** Within one phase folder: the same stem first, then the same id (formats.md 10). */
function pairFiles(facts: readonly Found[], { milestoneOf }: Structure): Paired[] {
  const paired: Paired[] = [];
  const byName = new Map<string, Paired>();
  const sorted = [...facts].sort(
    (a, b) =>
      order(a.fact.place === 'summary-file', b.fact.place === 'summary-file') ||
      compare(a.document.path, b.document.path),
  );
  const plans = new Map<string, number>();
  for (const found of sorted) {
    const { fact, document } = found;
    const folder = `${document.milestone ?? ''}/${document.folder ?? ''}`;
    if (fact.place === 'plan-file') plans.set(folder, (plans.get(folder) ?? 0) + 1);
    const names = [`${folder}/stem ${fact.stem ?? fact.id}`, `${folder}/id ${fact.id}`];
    const partner =
      fact.place === 'summary-file'
        ? names.map((name) => byName.get(name)).find((pair) => pair !== undefined && pair.summary === undefined)
        : undefined;
    if (isOfPhase(fact) && (plans.get(folder) ?? 0) > 1 && partner?.plan?.fact.stem !== fact.stem) continue;
    if (partner !== undefined) {
      partner.summary = found;
      continue;
    }
    if (fact.loose === true && fact.place === 'summary-file') continue;
    const milestone = milestoneOf(fact.phase, {
      version: document.milestone,
      folder: document.folder,
      archived: document.archived,
    });
    const pair: Paired = { [fact.place === 'plan-file' ? 'plan' : 'summary']: found, boxes: [], milestone };
    paired.push(pair);
    for (const name of names) if (!byName.has(name)) byName.set(name, pair);
  }
  return paired;
}

/** `07-SUMMARY.md` beside `07-01-PLAN.md` and `07-02-PLAN.md` sums up the phase, not its first plan. */
const isOfPhase = ({ place, stem, phase }: PlanFact): boolean =>
  place === 'summary-file' && (stem === '' || phaseNumber(stem) === phase);

const order = (a: boolean, b: boolean): number => Number(a) - Number(b);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Roadmaps list plans by id: each box belongs to the plan of that id in its milestone, or stands for one without files. */
function addBoxes(paired: Paired[], boxes: readonly Found[], { milestoneKey, milestoneOf }: Structure): void {
  const byId = new Map<string, Paired>();
  const put = (pair: Paired, id: string) => {
    const key = `${pair.milestone ?? ''}/${id}`;
    if (!byId.has(key)) byId.set(key, pair);
  };
  for (const pair of paired) put(pair, idOf(pair));
  for (const { fact, document } of boxes) {
    const milestone =
      milestoneKey(fact.milestone) ??
      milestoneOf(fact.phase, { version: fact.milestone ?? document.milestone, archived: document.archived });
    const known = byId.get(`${milestone ?? ''}/${fact.id}`);
    if (known !== undefined) known.boxes.push(fact);
    else {
      const pair: Paired = { boxes: [fact], milestone };
      paired.push(pair);
      put(pair, fact.id);
    }
  }
}

const factOf = ({ plan, summary, boxes }: Paired): PlanFact | undefined => plan?.fact ?? summary?.fact ?? boxes[0];
const idOf = (pair: Paired): string => factOf(pair)?.id ?? '';

function toPlan(pair: Paired): Omit<Plan, 'key'> {
  const { plan, summary, boxes, milestone } = pair;
  const [written, done] = [plan?.fact, summary?.fact];
  const box = boxes.find(({ title }) => title !== undefined);
  const files = [written, done].filter((fact) => fact !== undefined);
  const requirements = [done, written].find((fact) => (fact?.requirements ?? []).length > 0)?.requirements ?? [];
  return {
    id: idOf(pair),
    phase: factOf(pair)?.phase ?? '',
    milestone,
    title: done?.title ?? box?.title ?? written?.title,
    done: files.length > 0 ? done !== undefined && done.void !== true : boxes.some((fact) => fact.done === true),
    minutes: done?.minutes,
    minutesGuessed: done?.minutesGuessed,
    approximate: done?.approximate,
    tasks: done?.tasks ?? written?.tasks,
    files: done?.files,
    completedOn:
      done?.void === true
        ? undefined
        : (done?.completedOn ?? boxes.find(({ completedOn }) => completedOn !== undefined)?.completedOn),
    requirements,
    tags: done?.tags ?? written?.tags ?? [],
    origins: [...files, ...boxes].map(({ origin }) => origin),
  };
}

/** By milestone, phase and id; a second plan of one id keeps its place behind the first. */
function withKeys(plans: readonly Omit<Plan, 'key'>[]): Plan[] {
  const sorted = [...plans].sort(
    (a, b) =>
      compareNatural(a.milestone ?? '~', b.milestone ?? '~') ||
      compareNatural(a.phase, b.phase) ||
      compareNatural(a.id, b.id) ||
      Number(a.gone !== undefined) - Number(b.gone !== undefined) ||
      compare(a.origins[0]?.path ?? '', b.origins[0]?.path ?? ''),
  );
  const used = new Map<string, number>();
  return sorted.map((plan) => {
    const key = `${plan.milestone ?? 'unassigned'}/${slugOf(plan.id)}`;
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    return { key: count === 1 ? key : `${key}-${count}`, ...plan };
  });
}

/** Where a folder keeps no plan files at all, they were cleared away, and no single one is missing. */
function besidePlans(paired: readonly Paired[]): (pair: Paired) => boolean {
  const folders = new Set(paired.flatMap(({ plan }) => plan?.document.folder ?? []));
  return ({ summary }) => folders.has(summary?.document.folder ?? '');
}

function lonely({ plan, summary }: Paired): Diagnostic[] {
  if (plan !== undefined || summary === undefined) return [];
  const { id, origin } = summary.fact;
  return [
    {
      ruleId: 'summary-without-plan',
      severity: rules['summary-without-plan'].severity,
      message: `Summary of plan ${id} has no plan file of that id beside it`,
      origins: [origin],
    },
  ];
}
