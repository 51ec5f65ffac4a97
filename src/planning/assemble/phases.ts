import type { Diagnostic, Origin, Phase } from '../../model/index.ts';
import { compareNatural, slugOf } from '../identity.ts';
import { originOrder } from './origins.ts';
import type { PhaseClaim } from './phase-claims.ts';
import type { PhaseFolder } from './phase-folders.ts';

const PLACES = ['detail', 'checklist', 'progress-table', 'folder', 'state', 'verification'];

/** A phase and the folders that hold its files. */
export interface BuiltPhase {
  phase: Phase;
  folders: PhaseFolder[];
}

/**
 * Merges claims on a phase. Two folders of one milestone with one number are two phases; the second has `-2` behind its key. Order: by
 * milestone as `order` has them, then by number.
 */
export function buildPhases(
  claims: readonly PhaseClaim[],
  folders: readonly PhaseFolder[],
  order: readonly string[],
): { built: BuiltPhase[]; diagnostics: Diagnostic[] } {
  const groups = new Map<
    string,
    { claims: PhaseClaim[]; folders: PhaseFolder[]; milestone: string | undefined; number: string }
  >();
  const at = (milestone: string | undefined, number: string) => {
    const id = `${milestone ?? 'unassigned'}/${number}`;
    const group = groups.get(id) ?? { claims: [], folders: [], milestone, number };
    groups.set(id, group);
    return group;
  };
  for (const claim of claims) at(claim.key, claim.fact.number).claims.push(claim);
  for (const folder of folders) at(folder.key, folder.number).folders.push(folder);
  const diagnostics: Diagnostic[] = [];
  const built = [...groups].flatMap(([key, group]) => {
    const [main = [], ...others] = mainFolders(group.folders, group.claims);
    const first = { phase: merge(key, group.milestone, group.number, group.claims, main), folders: main };
    if (others.length > 0) diagnostics.push(twice(first.phase, others));
    return [
      first,
      ...others.map((folder, n) => ({
        phase: merge(`${key}-${String(n + 2)}`, group.milestone, group.number, [], folder),
        folders: folder,
      })),
    ];
  });
  const place = new Map(order.map((key, position) => [key, position]));
  const rank = ({ phase }: BuiltPhase): number =>
    phase.milestone === undefined ? order.length : (place.get(phase.milestone) ?? order.length);
  built.sort(
    (a, b) =>
      rank(a) - rank(b) || compareNatural(a.phase.number, b.phase.number) || (a.phase.key < b.phase.key ? -1 : 1),
  );
  return { built, diagnostics };
}

/** Folders by name: those of one name, live and archived, belong together; the one that fits the phase's name comes first. */
function mainFolders(folders: readonly PhaseFolder[], claims: readonly PhaseClaim[]): PhaseFolder[][] {
  const byName = [...Map.groupBy(folders, ({ name }) => name).values()];
  if (byName.length === 0) return [[]];
  const words = new Set(
    (claims.find(({ fact }) => fact.name !== undefined)?.fact.name ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u),
  );
  const fit = (group: PhaseFolder[]): number =>
    (group[0]?.name ?? '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => words.has(word)).length;
  const size = (group: PhaseFolder[]): number => group.reduce((sum, { documents }) => sum + documents.length, 0);
  return byName.sort((a, b) => fit(b) - fit(a) || size(b) - size(a));
}

function merge(
  key: string,
  milestone: string | undefined,
  number: string,
  claims: readonly PhaseClaim[],
  folders: readonly PhaseFolder[],
): Phase {
  const facts = [...claims]
    .sort((a, b) => a.rank - b.rank || PLACES.indexOf(a.fact.place) - PLACES.indexOf(b.fact.place))
    .map(({ fact }) => fact);
  const first = <K extends keyof (typeof facts)[number]>(name: K) =>
    facts.find((fact) => fact[name] !== undefined)?.[name];
  const origins: Origin[] = originOrder([
    ...facts.map(({ origin }) => origin),
    ...folders.flatMap(({ documents }) => documents.slice(0, 1).map(({ path, kind }) => ({ path, line: 1, kind }))),
  ]);
  const done = facts.some((fact) => fact.done === true);
  return {
    key,
    number,
    name: nameOf(facts, folders) ?? folderName(folders[0]?.name),
    milestone,
    goal: facts.find(({ place, goal }) => place === 'detail' && goal !== undefined)?.goal ?? first('goal'),
    status: facts.some((fact) => fact.status === 'dropped')
      ? 'dropped'
      : done
        ? 'done'
        : facts.some((fact) => fact.status === 'active')
          ? 'active'
          : facts.some((fact) => fact.done === false || fact.status === 'planned')
            ? 'planned'
            : 'unknown',
    dependsOn: first('dependsOn') ?? [],
    ...numbers(facts),
    startedOn: first('startedOn'),
    completedOn: first('completedOn'),
    ...(facts.some((fact) => fact.inserted === true) ? { inserted: true } : {}),
    ...(facts.some((fact) => fact.backlog === true) || /^999(?:\.|$)/.test(number) ? { backlog: true } : {}),
    origins,
  };
}

/** Stated numbers of plans: a progress row before a checklist before `**Plans:** 3 plans`, which nobody updates (formats.md 3). */
function numbers(facts: readonly PhaseClaim['fact'][]): Pick<Phase, 'plansDone' | 'plansTotal'> {
  const order = ['progress-table', 'checklist', 'detail'];
  const stated = facts
    .filter(({ plansTotal }) => plansTotal !== undefined)
    .sort((a, b) => order.indexOf(a.place) - order.indexOf(b.place));
  return {
    plansTotal: stated[0]?.plansTotal,
    plansDone: stated.find(({ plansDone }) => plansDone !== undefined)?.plansDone,
  };
}

/** The first name; of `Piers — text of a list` what stands before the dash, where a heading or a folder says just that. */
function nameOf(facts: readonly PhaseClaim['fact'][], folders: readonly PhaseFolder[]): string | undefined {
  const [name, ...others] = facts.flatMap((fact) => fact.name ?? []);
  const head = name === undefined ? undefined : /^(.{1,200}?)\s(?:—|–|--|-)\s/u.exec(name)?.[1];
  if (head === undefined) return name;
  const names = [...others, ...folders.flatMap((folder) => folderName(folder.name) ?? [])].map(slugOf);
  return names.includes(slugOf(head)) ? head : name;
}

const folderName = (folder: string | undefined): string | undefined => {
  const words = folder
    ?.replace(/^(?:[A-Z][A-Z0-9_]*-)?\d+(?:-[A-Z](?=-))?[A-Za-z]?(?:\.\d+[A-Za-z]?)*[-_ ]?/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words === '' ? undefined : words;
};

function twice(phase: Phase, others: readonly PhaseFolder[][]): Diagnostic {
  const names = others.flatMap((folders) => folders.map(({ name }) => name));
  return {
    ruleId: 'phase-twice',
    severity: 'info',
    message: `Unexpected second folder of phase ${phase.number}, expected one per milestone; ${names.join(', ')} is kept as a phase of its own`,
    origins: others.flatMap((folders) =>
      folders.flatMap(({ documents }) => documents.slice(0, 1).map(({ path, kind }) => ({ path, line: 1, kind }))),
    ),
  };
}
