import type { Milestone, Phase, Plan, ProjectFile, Requirement } from '../../model/index.ts';
import { lookup } from '../lookup.ts';
import { anchor, localKey } from '../project-rows.ts';
import { sharded, type Sharded } from '../shards.ts';
import { folded } from '../terms.ts';
import { documentUrl, milestoneUrl, phaseUrl, requirementsUrl } from '../urls.ts';
import type { Named } from './names-asked.ts';
import { identifiersIn } from './query.ts';

/** Characters in one file of names, before compression. */
const SHARD = 12_000;

/** Everything of the projects that has a name of its own, by that name: versions, numbers, identifiers, files. */
export function nameIndex(files: readonly ProjectFile[]): Sharded<Named[]> {
  const names = new Map<string, Named[]>();
  for (const file of files) {
    for (const [name, named] of namesOf(file)) {
      const known = names.get(folded(name));
      if (known === undefined) names.set(folded(name), [named]);
      else if (!known.some(([, , url]) => url === named[2])) known.push(named);
    }
  }
  return sharded(names, (entries) => JSON.stringify(entries).length, SHARD);
}

function namesOf(file: ProjectFile): [name: string, Named][] {
  const known = lookup(file);
  return [
    ...file.milestones.flatMap((milestone) => milestoneNames(file, milestone)),
    ...file.phases.flatMap((phase) => phaseNames(file, phase)),
    ...file.plans.flatMap((plan) => planNames(file, plan, known.phaseOf(plan))),
    ...file.requirements.flatMap((requirement) => requirementNames(file, requirement)),
    ...file.documents.flatMap(({ path, title }): [string, Named][] => {
      const named: Named = ['document', title ?? path, documentUrl(file.project.id, path), file.project.id, path];
      return [[path.slice(path.lastIndexOf('/') + 1), named]];
    }),
  ];
}

function milestoneNames({ project }: ProjectFile, { key, version, name }: Milestone): [string, Named][] {
  const title = [version, name].filter(Boolean).join(' ') || key;
  const named: Named = ['milestone', title, milestoneUrl(project.id, key), project.id, ''];
  return [...new Set([version ?? key, key])].map((each) => [each, named]);
}

function phaseNames({ project }: ProjectFile, { key, number, name, milestone }: Phase): [string, Named][] {
  const title = name === undefined ? `Phase ${number}` : `Phase ${number}: ${name}`;
  const named: Named = ['phase', title, phaseUrl(project.id, key), project.id, milestone ?? ''];
  const padded = number.replace(/^\d(?!\d)/, '0$&');
  const names = [`phase ${number}`, `phase ${padded}`, number, padded];
  // A bare `7` is a number before it is a phase.
  const own = names.filter((each) => each.startsWith('phase') || identifiersIn(each).length > 0);
  return [...new Set(own)].map((each) => [each, named]);
}

function planNames({ project }: ProjectFile, plan: Plan, phase: Phase | undefined): [string, Named][] {
  if (phase === undefined) return [];
  const { id, title = '', milestone = '' } = plan;
  const url = `${phaseUrl(project.id, phase.key)}#${encodeURIComponent(anchor('plan', localKey(plan)))}`;
  return [[id, ['plan', [`Plan ${id}`, title].filter(Boolean).join(': '), url, project.id, milestone]]];
}

function requirementNames({ project }: ProjectFile, { id, key, text, milestone = '' }: Requirement): [string, Named][] {
  if (id === undefined) return [];
  const url = `${requirementsUrl(project.id)}#${encodeURIComponent(key)}`;
  return [[id, ['requirement', `${id} ${text}`, url, project.id, milestone]]];
}
