import type { Document, Phase } from '../../model/index.ts';
import type { AssembleInput } from './input.ts';
import type { Structure } from './milestones.ts';

/** The documents of a project in path order, each with the milestone and phase it belongs to. */
export function assembleDocuments(
  { documents }: AssembleInput,
  { milestoneKey, milestoneOf, phases }: Structure,
): Document[] {
  return documents.map(({ path, kind, title, ledger, phase, milestone: version, folder, archived }) => {
    const milestone =
      milestoneKey(version) ?? (phase === undefined ? undefined : milestoneOf(phase, { version, folder, archived }));
    return { path, kind, title, milestone, phase: keyOf(phases, phase, milestone), ledger };
  });
}

const keyOf = (
  phases: readonly Phase[],
  number: string | undefined,
  milestone: string | undefined,
): string | undefined =>
  number === undefined
    ? undefined
    : phases.find((phase) => phase.number === number && phase.milestone === milestone)?.key;
