import { byName } from '../format.ts';
import { stateView, type StateView } from '../states.ts';
import type { FacetValue } from './narrow.ts';
import type { FacetName } from './selection.ts';
import type { DecisionRow } from './row.ts';

export const facetTitles: Record<FacetName, string> = {
  team: 'Team',
  project: 'Project',
  milestone: 'Milestone',
  phase: 'Phase',
  year: 'Year',
  source: 'Found in',
  status: 'Does it hold',
  outcome: 'Outcome',
};

const kindWords: Record<string, string> = {
  state: 'STATE.md',
  'state-archive': 'STATE-ARCHIVE.md',
  project: 'PROJECT.md',
  milestones: 'MILESTONES.md',
  roadmap: 'Roadmaps',
  requirements: 'Requirements',
  summary: 'Plan summaries',
  plan: 'Plans',
  context: 'Phase contexts',
  discussion: 'Discussion logs',
  audit: 'Audits',
  retrospective: 'Retrospective',
  quick: 'Quick tasks',
  correction: 'Corrections',
  commit: 'Commits',
};

/** A kind of document in words. */
export const kindWord = (kind: string): string => kindWords[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1);

/** A facet's value as it is offered; names of projects and teams are known elsewhere. */
export function valueWord(name: FacetName, value: string): string {
  if (name === 'source') return kindWord(value);
  if (name === 'phase') return `Phase ${value}`;
  if (name === 'status' && value === 'unknown') return 'Not said';
  return name === 'status' || name === 'outcome' || value === 'undated' ? stateView(value).word : value;
}

/** The order of a facet's values: years and milestones newest first, what is most frequent first among words. */
export function inOrder(name: FacetName, values: readonly FacetValue[]): FacetValue[] {
  const byCount = (a: FacetValue, b: FacetValue): number => b.count - a.count || byName(a.value, b.value);
  const newestFirst = (a: FacetValue, b: FacetValue): number => byName(b.value, a.value);
  const order =
    name === 'year' || name === 'milestone'
      ? newestFirst
      : name === 'phase'
        ? (a: FacetValue, b: FacetValue) => -newestFirst(a, b)
        : byCount;
  return [...values].sort((a, b) => Number(a.value === 'undated') - Number(b.value === 'undated') || order(a, b));
}

/** What a list says of a decision besides its text: only what a reader must know before relying on it. */
export function remarkable({ status, outcome }: Pick<DecisionRow, 'status' | 'outcome'>): StateView[] {
  const states = [
    status === 'superseded' || status === 'retired' ? status : undefined,
    outcome === 'other' ? undefined : outcome,
  ];
  return states.filter((state) => state !== undefined).map(stateView);
}

/** Where in the project a decision was taken: `v1.3, plan 07-02`. */
export const placeWords = ({ milestone, phase, plan }: Pick<DecisionRow, 'milestone' | 'phase' | 'plan'>): string =>
  [milestone, plan ? `plan ${plan}` : phase ? `phase ${phase}` : undefined].filter(Boolean).join(', ');
