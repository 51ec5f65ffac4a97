import type { Milestone, ProjectFile } from '../../model/index.ts';
import { fileName, longDay } from '../format.ts';
import type { Lookup } from '../lookup.ts';
import { firstPlace } from '../places.ts';
import type { Place } from '../places.ts';
import { stateView } from '../states.ts';
import type { StateView } from '../states.ts';

/** Whether what is said to be shipped is borne out by the files, and what is missing where it is not. */
export interface EvidenceView {
  state: StateView;
  text: string;
  missing: string[];
}

/** Undefined where the milestone does not claim to be shipped. */
export function evidenceView({ evidence }: Milestone): EvidenceView | undefined {
  if (!evidence) return undefined;
  const text =
    evidence.grade === 'verified'
      ? 'Every phase, plan, requirement and audit that was found bears it out.'
      : 'The files say so, but do not bear it out:';
  return { state: stateView(evidence.grade), text, missing: evidence.missing };
}

export interface AuditView {
  state: StateView;
  auditedOn?: string | undefined;
  scores: { label: string; value: string }[];
  place?: Place | undefined;
}

/** The audits of a milestone: those found as files, else the one the milestone itself carries. */
export function auditViews(file: ProjectFile, milestone: Milestone, known: Lookup): AuditView[] {
  const names = new Set([milestone.key, milestone.version]);
  const found = file.audits.filter((audit) => names.has(audit.milestone));
  if (found.length === 0 && milestone.audit)
    return [{ state: auditState(milestone.audit.status), scores: scoresOf(milestone.audit.scores) }];
  return found.map(({ status, auditedOn, scores, origins }) => ({
    state: auditState(status),
    auditedOn,
    scores: scoresOf(scores),
    place: firstPlace(origins, known),
  }));
}

const scoresOf = (scores: Record<string, string> = {}) =>
  Object.entries(scores).map(([label, value]) => ({ label: label.replaceAll('_', ' '), value }));

/** An audit's own word, with the mark of what it means. */
export function auditState(status: string): StateView {
  const word = status.replaceAll('_', ' ');
  const shown = word.charAt(0).toUpperCase() + word.slice(1);
  if (/^(pass|complete|verified|ok\b|success|clean)/i.test(word)) return { state: 'verified', word: shown };
  if (/^(fail|blocked|reject)/i.test(word)) return { state: 'failed', word: shown };
  return /gap|debt|partial|warn|issue|deferred|accept/i.test(word)
    ? { state: 'warning', word: shown }
    : { state: 'pending', word: shown };
}

/** `v1.0-MILESTONE-AUDIT.md, 8 Feb 2026` */
export const auditTitle = ({ auditedOn, place }: AuditView) =>
  [place ? fileName(place.label) : undefined, auditedOn && longDay(auditedOn)].filter(Boolean).join(', ');
