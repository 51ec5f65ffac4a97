import type { Place } from '../facts.ts';
import type { Structure } from './milestones.ts';

/**
 * The milestone of something that names a phase: by its folder, or by the only milestone that has a phase of this number. Where several
 * have one, or none is known, the milestone that STATE.md named at the time decides; alone it is no proof, since it is often left at its default.
 */
export function milestoneOfPhase(
  { phases, milestoneKey, milestoneOf }: Structure,
  phase: string,
  place: Pick<Place, 'milestone' | 'folder' | 'archived'>,
  then: string | undefined,
): string | undefined {
  const own = new Set(
    phases.flatMap(({ number, milestone }) => (number === phase && milestone !== undefined ? [milestone] : [])),
  );
  const named = milestoneKey(then);
  const telling =
    place.milestone === undefined && named !== undefined && (own.size === 0 || (own.size > 1 && own.has(named)));
  return milestoneOf(phase, {
    version: place.milestone ?? (telling ? then : undefined),
    folder: place.folder,
    archived: place.archived,
  });
}
