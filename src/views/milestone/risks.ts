import type { Milestone, ProjectFile } from '../../model/index.ts';
import { dayOf, daysBetween, longDay, span } from '../format.ts';
import type { Lookup } from '../lookup.ts';
import { firstPlace, placesOf } from '../places.ts';
import type { Place } from '../places.ts';
import { stateView } from '../states.ts';
import type { StateView } from '../states.ts';

/** Something that stood, or stands, in the way of a milestone. */
export interface RiskRow {
  text: string;
  state: StateView;
  /** `since 6 Apr 2026`, `6 Apr to 12 Apr 2026, 7 days` */
  when?: string | undefined;
  place?: Place | undefined;
}

/** Two documents that say different things of the milestone. */
export interface DisagreementRow {
  fact: string;
  trusted: string;
  claims: { value: string; places: Place[] }[];
}

/**
 * Blockers and concerns of a milestone: those of its phases, and those that arose while it was worked on; the open ones first. One
 * that names no phase and has no day belongs to the current milestone.
 */
export function risksOf(file: ProjectFile, milestone: Milestone, known: Lookup): RiskRow[] {
  const phases = new Set(known.phasesOf(milestone.key).map(({ key }) => key));
  const isCurrent = file.project.currentMilestone?.key === milestone.key;
  const during = (day: string | undefined) => {
    const { startedOn, shippedOn } = milestone;
    if (day === undefined || (startedOn === undefined && shippedOn === undefined)) return isCurrent;
    return (
      (startedOn === undefined ? isCurrent : day >= startedOn) &&
      (shippedOn === undefined ? isCurrent : day <= shippedOn)
    );
  };
  const concerns = file.blockers.filter(({ phase, since }) => {
    const named = phase === undefined ? undefined : known.phaseOf({ phase });
    return named === undefined ? during(since) : phases.has(named.key);
  });
  return concerns
    .map(({ text, resolved, resolvedOn, since, gone, origins }) => {
      const end = resolvedOn ?? dayOf(gone?.date);
      const state = stateView(resolved ? 'resolved' : gone ? 'retired' : 'blocked');
      return {
        text,
        state: state.state === 'blocked' ? { ...state, word: 'Open' } : state,
        when: whenOf(since, resolved || gone ? end : undefined),
        place: firstPlace(origins, known),
      };
    })
    .toSorted((a, b) => order.indexOf(a.state.state) - order.indexOf(b.state.state));
}

const order = ['blocked', 'retired', 'resolved'];

function whenOf(since: string | undefined, end: string | undefined): string | undefined {
  if (since === undefined) return end === undefined ? undefined : `until ${longDay(end)}`;
  const days = daysBetween(since, end);
  return end === undefined || days === undefined || days < 0
    ? `since ${longDay(since)}`
    : `${longDay(since)} to ${longDay(end)}, ${span(days + 1)}`;
}

/** Where the documents disagree on this milestone: what is said of it by its version or name. */
export function disagreementsOf(
  file: ProjectFile,
  { version, name, key }: Milestone,
  known: Lookup,
): DisagreementRow[] {
  const names = [version ?? key, name].filter((each) => each !== undefined && each.length > 1);
  const isMeant = new RegExp(`(?<![\\w.-])(?:${names.map(escaped).join('|')})(?![\\w-]|\\.\\d)`, 'u');
  return file.contradictions
    .filter(({ fact }) => isMeant.test(fact))
    .map(({ fact, trusted, claims }) => ({
      fact,
      trusted,
      claims: claims.map(({ value, origins }) => ({ value, places: placesOf(origins, known) })),
    }));
}

const escaped = (text: string | undefined) => (text ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
