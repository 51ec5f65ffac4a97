import type { Contradiction, Origin, ProjectFile } from '../../model/index.ts';
import { type Claim, contradiction, nameOf } from './contradiction.ts';
import { indexPlans, many, onDisk, originsOfPlans, percentOf, type PlanIndex } from './counts.ts';
import { type AssembleInput, factsOf } from './input.ts';
import { contradictionsOf } from './milestone-contradictions.ts';
import type { Structure } from './milestones.ts';

/**
 * Facts on which sources disagree, each with the trusted value and every claim with its place (formats.md 9.1 and 12). Order: the
 * project's progress, then by milestone: dates, plans, evidence; then requirements.
 */
export function findContradictions(file: ProjectFile, input: AssembleInput, { claimsOf }: Structure): Contradiction[] {
  const plans = indexPlans(file);
  const ofMilestones = file.milestones.flatMap((milestone) =>
    contradictionsOf(milestone, claimsOf(milestone.key), plans, file.phases),
  );
  return [
    ...percent(file, plans),
    ...ofMilestones,
    ...phaseBoxes(file, plans, input),
    ...requirementBoxes(file, input),
  ];
}

/** Stated percent against the stated counts and against what the files add up to. */
function percent({ project, milestones }: ProjectFile, plans: PlanIndex): Contradiction[] {
  const { stated, computed } = project.progress;
  const current = milestones.find(({ key }) => key === project.currentMilestone?.key);
  if (stated === undefined) return [];
  const fact = current === undefined ? 'Progress of the project' : `Progress of ${nameOf(current)}`;
  const claims: Claim[] = [];
  if (stated.percent !== undefined) claims.push({ value: `${String(stated.percent)} %`, origins: stated.origins });
  if (stated.plansDone !== undefined && stated.plansTotal !== undefined && stated.plansTotal > 0)
    claims.push(share(stated.plansDone, stated.plansTotal, 'plan', stated.origins));
  const own = current === undefined ? [] : plans.ofMilestone(current.key);
  const comparable = computed?.basis === 'milestone' && computed.plansTotal > 0 && own.length > 0;
  if (comparable) claims.push(share(computed.plansDone, computed.plansTotal, 'plan', originsOfPlans(own)));
  const shares = claims.map(({ value }) => Number(/(\d+(?:\.\d+)?) %/.exec(value)?.[1]));
  // Since 1.42 the tool writes the smaller of the shares of plans and phases (formats.md 1).
  const byPhases =
    stated.phasesDone !== undefined && stated.phasesTotal !== undefined
      ? percentOf(stated.phasesDone, stated.phasesTotal)
      : undefined;
  const agrees = stated.percent !== undefined && byPhases !== undefined && Math.abs(stated.percent - byPhases) < 2;
  const compared = agrees ? shares.slice(1) : shares;
  if (compared.length < 2 || Math.max(...compared) - Math.min(...compared) < 2) return [];
  const trusted = comparable ? claims.at(-1) : claims.find(({ value }) => value.includes(' of '));
  return contradiction(fact, trusted?.value ?? claims[0]?.value ?? '', claims);
}

const share = (done: number, total: number, noun: string, origins: Origin[]): Claim => ({
  value: `${String(done)} of ${many(total, noun)} (${String(percentOf(done, total))} %)`,
  origins,
});

/** A roadmap calls a phase complete while plans of it have no summary. */
function phaseBoxes({ phases, milestones }: ProjectFile, plans: PlanIndex, input: AssembleInput): Contradiction[] {
  const facts = Map.groupBy(factsOf(input, 'phases'), ({ fact }) => fact.number);
  const shipped = new Set(milestones.filter(({ status }) => status === 'shipped').map(({ key }) => key));
  return phases.flatMap((phase) => {
    const files = plans.ofPhase(phase).filter(onDisk);
    const open = files.filter(({ done }) => !done);
    const places = new Set(phase.origins.map(({ path, line }) => `${path}:${String(line)}`));
    const said = (facts.get(phase.number) ?? [])
      .filter(({ fact, document }) => document.kind === 'roadmap' && fact.completedOn === phase.completedOn)
      .map(({ fact }) => fact.origin)
      .filter(({ path, line }) => places.has(`${path}:${String(line)}`));
    if (open.length === 0 || phase.completedOn === undefined || said.length === 0 || shipped.has(phase.milestone ?? ''))
      return [];
    return contradiction(`Completion of phase ${phase.number}`, many(open.length, 'open plan'), [
      { value: `completed on ${phase.completedOn}`, origins: said.slice(0, 1) },
      { value: many(open.length, 'open plan'), origins: originsOfPlans(open) },
    ]);
  });
}

/** Checkbox against traceability, per document and id. */
function requirementBoxes({ requirements }: ProjectFile, input: AssembleInput): Contradiction[] {
  const facts = factsOf(input, 'requirements').filter(
    ({ fact }) => fact.id !== undefined && fact.status !== undefined && fact.status !== 'unknown',
  );
  const merged = new Map(
    requirements.flatMap(({ id, status, origins }) =>
      origins.map(({ path, line }): [string, string] => [`${id ?? ''} ${path}:${String(line)}`, status]),
    ),
  );
  const byId = Map.groupBy(facts, ({ fact, document }) => `${document.path} ${fact.id ?? ''}`);
  return [...byId.values()].flatMap((same) => {
    const box = same.find(({ fact }) => fact.place === 'item');
    const row = same.find(({ fact }) => fact.place === 'traceability');
    if (box === undefined || row === undefined || (box.fact.status === 'done') === (row.fact.status === 'done'))
      return [];
    const { id, status, origin } = box.fact;
    return contradiction(
      `Requirement ${id ?? ''}`,
      merged.get(`${id ?? ''} ${origin.path}:${String(origin.line)}`) ?? status ?? '',
      [box, row].map(({ fact }) => ({ value: fact.status ?? '', origins: [fact.origin] })),
    );
  });
}
