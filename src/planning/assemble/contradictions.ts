import type { Contradiction, Milestone, Origin, ProjectFile } from '../../model/index.ts';
import { type PlanIndex, indexPlans, many, onDisk, originsOfPlans, percentOf } from './counts.ts';
import { type AssembleInput, factsOf } from './input.ts';
import { type MilestoneClaim, RANK } from './milestone-claims.ts';
import { planClaims } from './milestone-plans.ts';
import type { Structure } from './milestones.ts';
import { originOrder } from './origins.ts';

/**
 * Facts on which sources disagree, each with the trusted value and every claim with its place (formats.md 9.1 and 12). Order: the
 * project's progress, then by milestone: dates, plans, evidence; then requirements.
 */
export function findContradictions(file: ProjectFile, input: AssembleInput, { claimsOf }: Structure): Contradiction[] {
  const plans = indexPlans(file);
  const ofMilestones = file.milestones.flatMap((milestone) => [
    ...dates(milestone, claimsOf(milestone.key)),
    ...statuses(milestone, claimsOf(milestone.key)),
    ...planCounts(milestone, claimsOf(milestone.key)),
    ...evidence(milestone, plans),
  ]);
  return [...percent(file, plans), ...ofMilestones, ...phaseBoxes(file, plans), ...requirementBoxes(file, input)];
}

type Claim = Contradiction['claims'][number];

/** A contradiction where at least two different values are claimed. */
function contradiction(fact: string, trusted: string, claims: readonly Claim[]): Contradiction[] {
  const byValue = Map.groupBy(claims, ({ value }) => value);
  if (byValue.size < 2) return [];
  return [
    {
      fact,
      trusted,
      claims: [...byValue].map(([value, same]) => ({
        value,
        origins: originOrder(same.flatMap(({ origins }) => origins)),
      })),
    },
  ];
}

const nameOf = ({ version, name, key }: Milestone): string => version ?? name ?? key;

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

/** Ship dates that differ between documents. Copies of old roadmaps do not count. */
function dates(milestone: Milestone, claims: readonly MilestoneClaim[]): Contradiction[] {
  const stated = claims.filter(({ fact, rank }) => fact.shippedOn !== undefined && rank < RANK.copy);
  return milestone.shippedOn === undefined
    ? []
    : contradiction(
        `Ship date of ${nameOf(milestone)}`,
        milestone.shippedOn,
        stated.map(({ fact }) => ({ value: fact.shippedOn ?? '', origins: [fact.origin] })),
      );
}

/** Shipped in one place, being worked on in another. A copy made at closing time says what was true then. */
function statuses(milestone: Milestone, claims: readonly MilestoneClaim[]): Contradiction[] {
  const stated = claims.filter(
    ({ fact, rank }) =>
      fact.status !== undefined &&
      fact.status !== 'unknown' &&
      rank < RANK.copy &&
      (rank !== RANK.archive || fact.place === 'archive'),
  );
  const over = stated.some(({ fact }) => fact.status === 'shipped' || fact.status === 'archived');
  const open = stated.some(({ fact }) => fact.status === 'active' || fact.status === 'planned');
  return over && open
    ? contradiction(
        `Status of ${nameOf(milestone)}`,
        milestone.status,
        stated.map(({ fact }) => ({ value: fact.status ?? '', origins: [fact.origin] })),
      )
    : [];
}

/** Numbers of plans that differ between documents that cover the same phases. */
function planCounts(milestone: Milestone, claims: readonly MilestoneClaim[]): Contradiction[] {
  const stated = planClaims(claims, milestone.phases);
  const values = stated.map(({ fact }) => ({ value: many(fact.plansTotal ?? 0, 'plan'), origins: [fact.origin] }));
  return milestone.plansTotal === undefined
    ? []
    : contradiction(`Number of plans in ${nameOf(milestone)}`, many(milestone.plansTotal, 'plan'), values);
}

/** Shipped, while plans have no summary or requirements are open. */
function evidence(milestone: Milestone, plans: PlanIndex): Contradiction[] {
  if (milestone.status !== 'shipped') return [];
  const files = plans.ofMilestone(milestone.key).filter(onDisk);
  const open = files.filter(({ done }) => !done);
  if (open.length === 0) return [];
  const value = `${String(open.length)} of ${many(files.length, 'plan')} without a summary`;
  return contradiction(`Completion of ${nameOf(milestone)}`, 'shipped', [
    { value: 'shipped', origins: milestone.origins.slice(0, 1) },
    { value, origins: originsOfPlans(open) },
  ]);
}

/** A roadmap calls a phase complete while plans of it have no summary. */
function phaseBoxes({ phases, milestones }: ProjectFile, plans: PlanIndex): Contradiction[] {
  const shipped = new Set(milestones.filter(({ status }) => status === 'shipped').map(({ key }) => key));
  return phases.flatMap((phase) => {
    const files = plans.ofPhase(phase).filter(onDisk);
    const open = files.filter(({ done }) => !done);
    const said = phase.origins.filter(({ kind }) => kind === 'roadmap');
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
  const byId = Map.groupBy(facts, ({ fact, document }) => `${document.path} ${fact.id ?? ''}`);
  return [...byId.values()].flatMap((same) => {
    const box = same.find(({ fact }) => fact.place === 'item');
    const row = same.find(({ fact }) => fact.place === 'traceability');
    if (box === undefined || row === undefined || (box.fact.status === 'done') === (row.fact.status === 'done'))
      return [];
    const merged = requirements.find(
      ({ id, origins }) =>
        id === box.fact.id &&
        origins.some(({ path, line }) => path === box.fact.origin.path && line === box.fact.origin.line),
    );
    return contradiction(
      `Requirement ${box.fact.id ?? ''}`,
      merged?.status ?? box.fact.status ?? '',
      [box, row].map(({ fact }) => ({ value: fact.status ?? '', origins: [fact.origin] })),
    );
  });
}
